import type { Dataset } from "../data/dataset";
import { drain } from "../jobs/job";
import { pls } from "../methods/pls";
import { blocksOf } from "../methods/pls/blocks";
import type { PlsOptions } from "../methods/pls/options";
import type { PlsResult } from "../methods/pls/result";
import { parseModelText } from "../model/syntax";
import type { PathModel } from "../model/types";
import { EstimationError, type Place, type Problem } from "../report/problem";
import type { Command } from "./arguments";
import { readText } from "./files";
import { readData, type ReadData } from "./readData";
import { Refusal } from "./refusal";
import { readSettings, type Settings } from "./settings";
import { version } from "./version";

type EstimateCommand = Extract<Command, { kind: "estimate" }>;

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
export function estimate(command: EstimateCommand): Estimate {
  const settings = readSettings(command.settings === undefined ? undefined : readText(command.settings), command.settings ?? "");
  const model = readModel(command.model);
  const { data, notes } = readData(command.data, settings.missingCodes);
  const result = resultOf(model, data, settings.options);
  const blocks: Record<string, unknown> = { run: runBlock(result, settings), ...blocksOf(result, data) };
  return { output: Object.fromEntries(settings.blocks.map((name) => [name, blocks[name]])), warnings: result.warnings, notes };
}

function readModel(file: string): PathModel {
  const parsed = parseModelText(readText(file));
  if ("problems" in parsed) throw new Refusal(parsed.problems, file);
  return parsed.model;
}

function resultOf(model: PathModel, data: Dataset, options: PlsOptions): PlsResult {
  const input = { model, data };
  const errors = pls.check(input, options).filter((problem) => problem.severity === "error");
  if (errors.length > 0) throw new Refusal(errors);
  try {
    return drain(pls.run(input, options));
  } catch (error) {
    throw error instanceof EstimationError ? new Refusal(error.problems) : error;
  }
}

function runBlock(result: PlsResult, { missingCodes, blocks }: Settings): object {
  const { isolated: _, ...options } = result.settings;
  return {
    status: result.status,
    iterations: result.iterations,
    n: result.n,
    nUsed: result.nUsed,
    warnings: result.warnings.map(({ code, at, detail }) => ({ code, at: at.map((place) => named(place, result)), detail })),
    settings: { ...options, missingCodes, blocks },
    version: version(),
  };
}

/** Places by construct names: ids mean nothing outside the program. */
function named(place: Place, { constructs }: PlsResult): object {
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
