import type { Problem } from "../report/problem";
import { writeMeasurement, writeRemarks, writtenName } from "./syntaxRemarks";
import type { Construct, Path, PathModel } from "./types";

export type WrittenModel = { readonly text: string } | { readonly problems: readonly Problem[] };

/**
 * Writes a model as text that `parseModelText` reads back to the same model (ids aside).
 * Refuses what the language cannot say: a backtick or line break in a name, and an item of one construct that has the
 * name of another (it would read as second order).
 */
export function writeModelText(model: PathModel): WrittenModel {
  const problems = model.constructs.flatMap((construct) => impossible(construct, model));
  if (problems.length > 0) return { problems };
  const nameOf = new Map(model.constructs.map((c) => [c.id, writtenName(c.name)]));
  const lines = [
    ...model.constructs.flatMap(writeRemarks),
    ...model.constructs.map(writeMeasurement),
    ...runsByTarget(model.paths).map((run) => `${nameOf.get(run[0]!.to)} ~ ${run.map((path) => nameOf.get(path.from)).join(" + ")}`),
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
