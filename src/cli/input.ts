import type { Dataset } from "../data/dataset";
import { drain } from "../jobs/job";
import { pls } from "../methods/pls";
import type { PlsOptions } from "../methods/pls/options";
import type { PlsResult } from "../methods/pls/result";
import { parseModelText } from "../model/syntax";
import type { PathModel } from "../model/types";
import { EstimationError } from "../report/problem";
import { readText } from "./files";
import { readData, type ReadData } from "./readData";
import { Refusal } from "./refusal";
import { readSettings, type Settings } from "./settings";

/** The files that a command names. */
export interface InputFiles {
  readonly data: string;
  readonly model: string;
  readonly settings: string | undefined;
}

/** What they hold. */
export interface Input extends ReadData {
  readonly model: PathModel;
  readonly settings: Settings;
}

/** @throws Refusal where a file cannot be read */
export function readInput(files: InputFiles): Input {
  const settings = readSettings(files.settings === undefined ? undefined : readText(files.settings), files.settings ?? "");
  const model = readModel(files.model);
  return { ...readData(files.data, settings.missingCodes), model, settings };
}

function readModel(file: string): PathModel {
  const parsed = parseModelText(readText(file));
  if ("problems" in parsed) throw new Refusal(parsed.problems, file);
  return parsed.model;
}

/** @throws Refusal where model, settings or data stand in the way */
export function resultOf(model: PathModel, data: Dataset, options: PlsOptions): PlsResult {
  const input = { model, data };
  const errors = pls.check(input, options).filter((problem) => problem.severity === "error");
  if (errors.length > 0) throw new Refusal(errors);
  try {
    return drain(pls.run(input, options));
  } catch (error) {
    throw error instanceof EstimationError ? new Refusal(error.problems) : error;
  }
}
