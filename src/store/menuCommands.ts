import { reversePath } from "../model/editPaths";
import { setDirection } from "../model/edit";
import { emptyDocument } from "../model/document";
import { canReverse } from "../model/rules";
import type { Direction } from "../model/types";
import { presetNames, presets } from "../methods/whatif/rule";
import { byPage, command, hasModel, type Command } from "./command";
import { currentReport } from "./selectors";
import { selectedConstructs } from "./selection";
import type { Language, State, Theme, ViewFields } from "./state";

const hasReport = (state: State): boolean => currentReport(state) !== undefined;

/** A command that says in a menu what it says here. */
const called = (labelKey: string, one: Command): Command => ({ ...one, labelKey });

const language = (id: Language): Command => ({
  ...called(`shell:languages.${id}`, command(`language.${id}`, "", { enabled: (state) => state.language !== id, run: ({ setLanguage }) => setLanguage(id) })),
  groupKey: "common:group.language",
});
const theme = (id: Theme): Command => ({ ...command(`theme.${id}`, "", { enabled: (state) => state.theme !== id, run: ({ setTheme }) => setTheme(id) }), groupKey: "common:group.theme" });

const SECTIONS: readonly ViewFields["drawerTab"][] = ["measurement", "loadings", "structural", "validity", "fit", "scores", "run"];
const section = (drawerTab: ViewFields["drawerTab"]): Command => ({
  ...called(`results:tabs.${drawerTab}`, command(`section.${drawerTab}`, "", { enabled: hasReport, run: ({ setView }) => setView({ screen: "studio", mode: "results", drawerOpen: true, drawerTab }) })),
  groupKey: "common:command.mode.results",
});

const rule = (name: (typeof presetNames)[number]): Command => ({
  ...called(`prune:rule.names.${name}`, command(`rule.${name}`, "", { enabled: (state) => state.rule.preset !== name, run: ({ setRule }) => setRule(presets[name]) })),
  groupKey: "common:group.rule",
});

/** Gives every selected construct one direction of measurement, as one step. */
const direction = (id: Direction): Command => ({
  ...called(`canvas:menu.${id}`, command(`direction.${id}`, "", {
    enabled: (state) => state.document.model.constructs.some((c) => selectedConstructs(state).includes(c.id) && c.direction !== id),
    run: (state) => state.edit("canvas:step.direction", (document) => selectedConstructs(state).reduce((before, one) => setDirection(before, one, id), document)),
  })),
  groupKey: "common:group.measurement",
});

const onlyPath = ({ selection }: State) => (selection.length === 1 && selection[0]?.kind === "path" ? selection[0] : undefined);
const reverse = command("reversePath", "", {
  enabled: (state) => {
    const path = onlyPath(state);
    return path !== undefined && canReverse(state.document.model, path.from, path.to).ok;
  },
  run: (state) => {
    const { from, to } = onlyPath(state)!;
    state.edit("canvas:step.reverse", (document) => reversePath(document, from, to));
    state.setView({ selection: [{ kind: "path", from: to, to: from }] });
  },
});

/** What else is in the menus, bars and panels: without keys of its own, and found in the list of commands. */
export const menuCommands: readonly Command[] = [
  ...(["reflective", "formative"] as const).map(direction),
  called("canvas:menu.reverse", reverse),
  command("clearGhosts", "", { enabled: ({ ghosts }) => ghosts.length > 0, run: (state) => state.clearGhosts() }),
  ...presetNames.map(rule),
  ...SECTIONS.map(section),
  command("toggleDrawer", "", { run: ({ drawerOpen, setView }) => setView({ drawerOpen: !drawerOpen }) }),
  command("live", "", { run: ({ live, setLive }) => setLive(!live) }),
  called("shell:file.settings", command("settings", "", { run: ({ setView }) => setView({ openPanel: "settings" }) })),
  called("shell:models.empty", command("emptyModel", "", {
    enabled: hasModel,
    run: ({ document, addModel, setView }) => {
      addModel({ document: { ...emptyDocument, title: document.title } });
      setView({ mode: "build" });
    },
  })),
  byPage("renameModel", ""),
  called("shell:models.remove", byPage("removeModel", "", ({ models }) => models.length > 1)),
  called("shell:file.new", byPage("newProject", "")),
  called("shell:file.openProject", byPage("openProject", "")),
  called("recent:menu", command("recent", "", { run: ({ setView }) => setView({ openPanel: "recent" }) })),
  called("shell:file.saveWithoutData", byPage("saveProjectWithoutData", "", ({ data }) => data !== undefined)),
  called("shell:file.exportTables", byPage("exportTables", "", hasReport)),
  called("shell:file.exportReport", byPage("exportReport", "", hasReport)),
  called("shell:file.exportScript", byPage("exportScript", "", hasReport)),
  called("paper:audit.open", byPage("openAudit", "", hasReport)),
  ...(["en", "fr"] as const).map(language),
  ...(["light", "dark", "system"] as const).map(theme),
  called("help:guide.open", command("guide", "", { enabled: ({ guide }) => !guide, run: ({ setView }) => setView({ guide: true, screen: "studio" }) })),
  called("shell:file.start", command("startPage", "", { run: ({ setView }) => setView({ screen: "welcome" }) })),
];
