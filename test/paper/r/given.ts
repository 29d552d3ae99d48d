import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultMissingCodes } from "../../../src/data/import/options";
import { drain } from "../../../src/jobs/job";
import { pls } from "../../../src/methods/pls";
import { defaultPlsOptions, type PlsOptions } from "../../../src/methods/pls/options";
import { parseModelText } from "../../../src/model/syntax";
import type { PathModel } from "../../../src/model/types";
import { rScript } from "../../../src/paper/r/rScript";
import type { TwinEngine, TwinInput } from "../../../src/paper/r/twin";
import { readData } from "../../../src/cli/readData";
import { english, wordsIn } from "../../report/write/fixture";

export const SIMULATED = join(import.meta.dirname, "..", "..", "reference", "simulated");

/** Models on the simulated data, as text. */
export const MODELS = {
  "crm-clusters": "GRC_Analytique =~ CC1 + CC2 + CC3 + PC1 + PC2 + PC3 + OI1 + OI2\nGRC_Operationnelle =~ OGG1 + OGG2 + OGG3 + PCO1 + PCO2\nPerformance =~ VA1 + VA2 + PRO1 + PRO2 + VPC1 + VPC2\nPerformance ~ GRC_Analytique + GRC_Operationnelle",
  satisfaction:
    "IMAG =~ IMAG1 + IMAG2 + IMAG3 + IMAG4 + IMAG5\nCUEX =~ CUEX1 + CUEX2 + CUEX3\nCUSA =~ CUSA1 + CUSA2 + CUSA3\nCUSCO =~ CUSCO\nCUSL =~ CUSL1 + CUSL2 + CUSL3\nCUEX ~ IMAG\nCUSA ~ IMAG + CUEX\nCUSCO ~ CUSA\nCUSL ~ IMAG + CUSA + CUSCO",
  reputation: "QUAL <~ qual_1 + qual_2 + qual_3 + qual_4 + qual_5 + qual_6 + qual_7 + qual_8\nCOMP =~ comp_1 + comp_2 + comp_3\nLIKE =~ like_1 + like_2 + like_3\nCUSA =~ cusa\nCOMP ~ QUAL\nLIKE ~ QUAL\nCUSA ~ COMP + LIKE",
} as const;
export type Sample = keyof typeof MODELS;

export function modelOf(text: string): PathModel {
  const parsed = parseModelText(text);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.model;
}

/** A script's input: a model estimated on a file, which is read as the command line reads it. */
export function twinInput(path: string, model: PathModel, options: Partial<PlsOptions> = {}): TwinInput {
  const { data, options: layout } = readData(path, []);
  const result = drain(pls.run({ model, data }, { ...defaultPlsOptions, ...options }));
  return { model, result, data: { file: path, layout, missingCodes: [...defaultMissingCodes, ...(options.missingCodes ?? [])] }, title: "", version: "0.1.0", words: wordsIn(english) };
}

export const sampleInput = (sample: Sample, options: Partial<PlsOptions> = {}, model: PathModel = modelOf(MODELS[sample])): TwinInput => twinInput(join(SIMULATED, `${sample}.csv`), model, options);

/** The same with the file named as the reader sees it. */
export const named = (input: TwinInput, file: string): TwinInput => ({ ...input, data: { ...input.data, file } });

export function scriptOf(engine: TwinEngine, input: TwinInput): string {
  const twin = rScript(engine, input);
  if (twin.kind === "impossible") throw new Error(JSON.stringify(twin.reasons));
  return twin.text;
}

export const goldenFile = (name: string): string => readFileSync(join(import.meta.dirname, "golden", name), "utf8");
