import { drain } from "../jobs/job";
import { blocksOf } from "../methods/pls/blocks";
import { isMoreBlock, moreBlock } from "../methods/pls/moreBlocks";
import type { PlsResult } from "../methods/pls/result";
import { isStageBlock, stageBlock, stageBlocksFor } from "../methods/pls/stageBlocks";
import type { Place, Problem } from "../report/problem";
import type { CommandOf } from "./arguments";
import { readInput, resultOf } from "./input";
import type { ReadData } from "./readData";
import type { Settings } from "./settings";
import { version } from "./version";

export interface Estimate {
  /** block → values, in the order of `blockNames` */
  readonly output: Readonly<Record<string, unknown>>;
  readonly warnings: readonly Problem[];
  readonly notes: ReadData["notes"];
}

/**
 * From files to blocks.
 * @throws Refusal where a file, a setting, the model or the data stand in the way
 */
export function estimate(command: CommandOf<"estimate">): Estimate {
  const { model, data, notes, settings } = readInput(command);
  const result = resultOf(model, data, settings.options);
  const blocks: Record<string, unknown> = { run: runBlock(result, settings), ...blocksOf(result, data) };
  const value = (name: Settings["blocks"][number]): unknown =>
    isMoreBlock(name) ? moreBlock(name, result, data) : isStageBlock(name) ? stageBlock(name, { model, data }, settings.options, drain) : blocks[name];
  const names = settings.choosesBlocks ? settings.blocks : [...settings.blocks, ...stageBlocksFor(model)];
  return { output: Object.fromEntries(names.map((name) => [name, value(name)])), warnings: result.warnings, notes };
}

function runBlock(result: PlsResult, { missingCodes, blocks }: Settings): object {
  const { isolated: _isolated, estimator: _estimator, results: _results, ...options } = result.settings;
  return {
    status: result.status,
    iterations: result.iterations,
    n: result.n,
    nUsed: result.nUsed,
    warnings: warningsOf(result),
    settings: { ...options, missingCodes, blocks },
    version: version(),
  };
}

/** Warnings as they are printed: places by construct names, because ids mean nothing outside the program. */
export const warningsOf = ({ warnings, constructs }: Pick<PlsResult, "warnings" | "constructs">): readonly object[] => placed(warnings, constructs);

export const placed = (warnings: readonly Problem[], constructs: readonly Named[]): readonly object[] =>
  warnings.map(({ code, at, detail }) => ({ code, at: at.map((place) => named(place, constructs)), detail }));

interface Named {
  readonly id: string;
  readonly name: string;
}

function named(place: Place, constructs: readonly Named[]): object {
  const name = (id: string): string => constructs.find((c) => c.id === id)?.name ?? id;
  switch (place.kind) {
    case "construct":
      return { construct: name(place.id) };
    case "item":
      return { construct: name(place.construct), column: place.column };
    case "path":
      return { from: name(place.from), to: name(place.to) };
    case "column":
      return { column: place.name };
    case "text":
      return { line: place.line, column: place.column };
  }
}
