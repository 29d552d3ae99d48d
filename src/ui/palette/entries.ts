import type { TFunction } from "i18next";
import { isNumeric } from "../../data/dataset";
import { dimensionsOf, isHigherOrder } from "../../model/hierarchy";
import { allPaths, endLabel } from "../../model/interactions";
import { displayName } from "../../model/types";
import { commands } from "../../store/commands";
import { service } from "../../store/services";
import type { State, Target } from "../../store/state";

/** A line of the list. */
export interface Entry {
  readonly id: string;
  readonly kind: "command" | "construct" | "item" | "path" | "variable" | "model";
  readonly text: string;
  /** such as the construct of an item */
  readonly hint: string;
  /** further words by which it is found */
  readonly also: string;
  readonly shortcut: string;
  readonly enabled: boolean;
  run(state: State): void;
}

/** Arrow keys and the like make no sense chosen from a list. */
const LEFT_OUT = /^(nudge\.|cancel$|palette$)/;

/** Every command, those that have an object now first. */
export function commandEntries(state: State, t: TFunction): readonly Entry[] {
  const all = commands.filter(({ id }) => !LEFT_OUT.test(id)).map((command): Entry => ({
    id: `command ${command.id}`,
    kind: "command",
    text: command.groupKey === undefined ? t(command.labelKey) : t("canvas:palette.grouped", { group: t(command.groupKey), name: t(command.labelKey) }),
    hint: "",
    also: "",
    shortcut: command.shortcut,
    enabled: command.enabled(state),
    run: (now) => command.enabled(now) && command.run(now),
  }));
  return [...all.filter(({ enabled }) => enabled), ...all.filter(({ enabled }) => !enabled)];
}

/** Goes to something on the canvas: selected, in view, with the keyboard. */
function goTo(target: Target) {
  return ({ mode, setView }: State): void => {
    setView({ selection: [target], ...(mode === "data" || mode === "compare" ? { mode: "build" } : {}) });
    // The canvas may have to be drawn first.
    requestAnimationFrame(() => requestAnimationFrame(() => service("focusSelection")?.()));
  };
}

/** Everything that can be found: constructs, items, paths, and variables that are not in the model. */
export function elementEntries({ document: { model }, data }: State, t: TFunction): readonly Entry[] {
  const labels = new Map(data?.columns.map((column) => [column.name, column.label ?? ""]));
  const entry = (parts: Pick<Entry, "id" | "kind" | "text" | "run"> & Partial<Entry>): Entry => ({ hint: "", also: "", shortcut: "", enabled: true, ...parts });
  const used = new Set(model.constructs.flatMap((c) => c.items));
  return [
    ...model.constructs.map((c) => entry({ id: `construct ${c.id}`, kind: "construct", text: displayName(c), also: c.label === undefined ? "" : c.name, hint: isHigherOrder(c) ? t("canvas:name.measuredBy", { names: dimensionsOf(model, c).map(displayName).join(", ") }) : t("canvas:name.indicators", { count: c.items.length }), run: goTo({ kind: "construct", id: c.id }) })),
    ...model.constructs.flatMap((c) => c.items.map((column) => entry({ id: `item ${column}`, kind: "item", text: column, also: labels.get(column) ?? "", hint: displayName(c), run: goTo({ kind: "item", construct: c.id, column }) }))),
    ...allPaths(model).map(({ from, to }) => entry({ id: `path ${from} ${to}`, kind: "path", text: `${endLabel(model, from)} → ${endLabel(model, to)}`, run: goTo({ kind: "path", from, to }) })),
    ...(data?.columns ?? [])
      .filter((column) => !used.has(column.name) && isNumeric(column))
      .map(({ name, label = "" }) => entry({ id: `variable ${name}`, kind: "variable", text: name, also: label, hint: t("canvas:palette.unused"), run: ({ setView }) => setView({ markedColumns: [name], mode: "build", startTab: "variables" }) })),
  ];
}

/** The analyses of the menu, once they are there. */
export const analysisEntries = ({ analyses = {} }: State, t: TFunction): readonly Entry[] =>
  Object.keys(analyses).map((id): Entry => ({
    id: `analysis ${id}`,
    kind: "command",
    text: t("canvas:palette.grouped", { group: t("shell:analyse.label"), name: t(`${id}:title`) }),
    hint: "",
    also: "",
    shortcut: "",
    enabled: true,
    run: ({ openAnalysis }) => openAnalysis(id),
  }));

/** The other models of the project. */
export const modelEntries = ({ models, activeModel }: State, t: TFunction): readonly Entry[] =>
  models
    .filter(({ id }) => id !== activeModel)
    .map(({ id, number, name }) => {
      const text = t("canvas:palette.model", { name: name ?? t("shell:models.numbered", { number }) });
      return { id: `model ${id}`, kind: "model", text, hint: "", also: "", shortcut: "", enabled: true, run: ({ switchModel }) => switchModel(id) };
    });
