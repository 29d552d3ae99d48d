import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv } from "../../../src/data/csv/parseCsv";
import type { Input } from "../../../src/methods/method";
import { parseModelText } from "../../../src/model/syntax";

export const REFERENCE = join(import.meta.dirname, "../../reference");

export interface BootstrapCase {
  readonly case: string;
  readonly data: { readonly file: string };
  readonly model: { readonly lavaan: string };
  readonly expected: Readonly<Record<string, unknown>>;
}

/** A case file: of this repository's folder, or of PLS_REFERENCE_DIR. */
export const readCase = (file: string, root = REFERENCE): BootstrapCase => JSON.parse(readFileSync(join(root, file), "utf8")) as BootstrapCase;

export function inputOf({ data, model }: BootstrapCase, root = REFERENCE): Input {
  const parsed = parseModelText(model.lavaan);
  const { dataset } = parseCsv(readFileSync(join(root, data.file)), data.file);
  if ("problems" in parsed || !dataset) throw new Error("the case cannot be read");
  return { model: parsed.model, data: dataset };
}
