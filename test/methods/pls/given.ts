import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv } from "../../../src/data/csv/parseCsv";
import type { Dataset } from "../../../src/data/dataset";
import { drain } from "../../../src/jobs/job";
import type { Input } from "../../../src/methods/method";
import { pls } from "../../../src/methods/pls";
import { defaultPlsOptions, type PlsOptions } from "../../../src/methods/pls/options";
import type { PlsResult } from "../../../src/methods/pls/result";
import { parseModelText } from "../../../src/model/syntax";
import type { PathModel } from "../../../src/model/types";

const reference = join(import.meta.dirname, "..", "..", "reference");

/** A data set from the text of a CSV file, or from a file of test/reference. */
export function dataOf(source: { readonly csv: string } | { readonly file: string }): Dataset {
  const [name, bytes] = "csv" in source ? ["data.csv", new TextEncoder().encode(source.csv)] : [source.file, readFileSync(join(reference, source.file))];
  const { dataset } = parseCsv(bytes, name);
  if (!dataset) throw new Error(`${name} cannot be read`);
  return dataset;
}

export function modelOf(text: string): PathModel {
  const parsed = parseModelText(text);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.model;
}

export const crmText = `# label GRC_Analytique "GRC Analytique"
GRC_Analytique =~ CC1 + CC2 + CC3 + PC1 + PC2 + PC3 + OI1 + OI2
GRC_Operationnelle =~ OGG1 + OGG2 + OGG3 + PCO1 + PCO2
Performance =~ VA1 + VA2 + PRO1 + PRO2 + VPC1 + VPC2
Performance ~ GRC_Analytique + GRC_Operationnelle
`;

export const crm = (): Input => ({ model: modelOf(crmText), data: dataOf({ file: "simulated/crm-clusters.csv" }) });

export const estimate = (input: Input, options: Partial<PlsOptions> = {}): PlsResult => drain(pls.run(input, { ...defaultPlsOptions, ...options }));
