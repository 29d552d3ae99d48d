import type { Analysis } from "../analysis";
import { num, type Json } from "../pls/blockShapes";
import { check } from "./check";
import type { BlindfoldingOptions } from "./options";
import { report } from "./report";
import type { BlindfoldedBlock, BlindfoldingResult } from "./result";
import { run } from "./run";

/** Blindfolding, Q² of Stone and Geisser: docs/methods/blindfolding.md. */
export const blindfolding: Analysis<BlindfoldingOptions, BlindfoldingResult> = {
  menu: "prediction",
  fields: [
    { id: "distance", kind: "number", initial: 7, min: 5, max: 12, whole: true },
    { id: "filling", kind: "choice", initial: "pairwise", choices: ["pairwise", "mean"], advanced: true },
  ],
  check,
  run,
  report,
  blocks: (result): Readonly<Record<string, Json>> => ({ blindfolding: { redundancy: byConstruct(result, result.redundancy), communality: byConstruct(result, result.communality), q2EffectSize: byPath(result) } }),
};

const byConstruct = ({ constructs }: BlindfoldingResult, blocks: readonly BlindfoldedBlock[]): Json =>
  Object.fromEntries(blocks.map(({ construct, q2, sse, sso, items }) => [constructs[construct]!.name, { q2: num(q2), sse, sso, perItem: Object.fromEntries(items.map((item) => [item.column, num(item.q2)])) }]));

const byPath = ({ constructs, paths }: BlindfoldingResult): Json => Object.fromEntries(paths.map(({ from, to, q2 }) => [`${constructs[from]!.name} -> ${constructs[to]!.name}`, num(q2)]));
