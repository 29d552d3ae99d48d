import type { Problem } from "../report/problem";
import { interactionsOf } from "./interactions";
import { constructById } from "./query";
import { writeMeasurement, writeRemarks, writtenName } from "./syntaxRemarks";
import type { Construct, Interaction, Path, PathModel } from "./types";

export type WrittenModel = { readonly text: string } | { readonly problems: readonly Problem[] };

/**
 * Writes a model as text that `parseModelText` reads back to the same model (ids aside).
 * Refuses what the language cannot say: a backtick or line break in a name, and an item of one construct that has the
 * name of another (it would read as second order).
 */
export function writeModelText(model: PathModel): WrittenModel {
  const problems = model.constructs.flatMap((construct) => impossible(construct, model));
  if (problems.length > 0) return { problems };
  const lines = [
    ...model.constructs.flatMap(writeRemarks),
    ...model.constructs.map((construct) => writeMeasurement(construct, (id) => constructById(model, id)?.name)),
    ...writeRegressions(model).map(({ text }) => text),
  ];
  return { text: lines.map((line) => `${line}\n`).join("") };
}

/** Neighbouring paths with the same target make one statement, so that the order of the paths survives. */
export function runsByTarget(paths: readonly Path[]): Path[][] {
  const runs: Path[][] = [];
  for (const path of paths) {
    const last = runs.at(-1);
    if (last?.[0]?.to === path.to) last.push(path);
    else runs.push([path]);
  }
  return runs;
}

/** A statement of paths or products to one construct. */
export interface Regression {
  readonly to: string;
  readonly text: string;
}

/** Products follow the paths to their target where that keeps their order, else they stand in statements of their own. */
export function writeRegressions(model: PathModel): readonly Regression[] {
  const nameOf = (id: string): string => writtenName(constructById(model, id)?.name ?? id);
  const interactions = interactionsOf(model);
  const runs = runsByTarget(model.paths).map((run) => ({ to: run[0]!.to, terms: run.map((path) => nameOf(path.from)) }));
  const term = ({ of }: Interaction): string => of.map(nameOf).join(":");
  const lastTo = (to: string): number => runs.findLastIndex((run) => run.to === to);
  const places = interactions.map(({ to }) => lastTo(to));
  const keepsOrder = places.every((place, i) => place >= 0 && (i === 0 || place >= places[i - 1]!));
  if (keepsOrder) for (const [i, interaction] of interactions.entries()) runs[places[i]!]!.terms.push(term(interaction));
  const own = keepsOrder ? [] : interactions.map((interaction) => ({ to: interaction.to, terms: [term(interaction)] }));
  return [...runs, ...own].map(({ to, terms }) => ({ to, text: `${nameOf(to)} ~ ${terms.join(" + ")}` }));
}

function impossible(construct: Construct, model: PathModel): Problem[] {
  const problem = (detail: Problem["detail"]): Problem => ({
    code: "E_SYNTAX",
    severity: "error",
    at: [{ kind: "construct", id: construct.id }],
    detail: { construct: construct.name, ...detail },
  });
  const unwritable = [construct.name, ...construct.items].filter((name) => /[`\r\n]/.test(name) || name.trim() === "");
  const mistaken = construct.items.filter((item) => item !== construct.name && model.constructs.some((other) => other.name === item));
  return [
    ...unwritable.map((name) => problem({ reason: "unwritable", found: name })),
    ...mistaken.map((name) => problem({ reason: "itemNamedLikeConstruct", found: name })),
  ];
}
