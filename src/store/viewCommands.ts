import { byPage, command, hasModel, type Command } from "./command";
import { currentReport } from "./selectors";
import type { State, ViewFields } from "./state";

type Panel = Exclude<ViewFields["openPanel"], undefined>;

const toggle = (id: Panel) => ({ openPanel, setView }: State): void => setView({ openPanel: openPanel === id ? undefined : id });

const inStudio = (state: State): boolean => state.screen === "studio";

/** Goes so many places on in the menu of models, round and round. */
const step = (id: string, shortcut: string, by: number): Command =>
  command(id, shortcut, {
    enabled: ({ models }) => models.length > 1,
    run: ({ models, activeModel, switchModel }) => {
      const place = models.findIndex((one) => one.id === activeModel);
      switchModel(models[(place + by + models.length) % models.length]!.id);
    },
  });

/** What is looked at and where: panels, the camera, models. */
export const viewCommands: readonly Command[] = [
  command("palette", "Mod+K", { enabled: inStudio, run: toggle("palette") }),
  command("find", "Mod+F", { enabled: inStudio, run: toggle("find") }),
  command("history", "", { enabled: ({ past, future }) => past.length + future.length > 0, run: toggle("history") }),
  command("verify", "", { enabled: (state) => currentReport(state) !== undefined, run: toggle("verify") }),
  command("textPane", "T", { run: ({ textPane, setView }) => setView(textPane ? { textPane: false } : { textPane: true, mode: "build" }) }),
  command("outline", "O", { run: ({ startTab, setView }) => setView({ startTab: startTab === "outline" ? "variables" : "outline", mode: "build" }) }),
  byPage("fitSelection", "F"),
  { ...byPage("zoomIn", "+"), alternatives: ["="] },
  byPage("zoomOut", "-"),
  byPage("zoomReset", "0"),
  { ...command("newModel", "", { enabled: hasModel, run: (state) => void state.addModel() }), labelKey: "shell:models.duplicate" },
  byPage("importModel", ""),
  step("nextModel", "Alt+PageDown", 1),
  step("previousModel", "Alt+PageUp", -1),
];
