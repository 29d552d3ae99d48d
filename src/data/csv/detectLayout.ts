import { detectHeader } from "../import/header";
import { detectDecimal } from "../import/numbers";
import type { ImportOptions } from "../import/options";
import { declaredDelimiter, detectDelimiter } from "./delimiter";
import { sampleRecords } from "./records";

const SAMPLE_ROWS = 1000;

/** Delimiter, decimal sign and header, each found in the light of what is given or already found. */
export function detectLayout(sample: string, given: Partial<ImportOptions>): Pick<ImportOptions, "delimiter" | "decimal" | "hasHeader"> {
  const declared = declaredDelimiter(sample);
  const text = declared === undefined ? sample : sample.slice(6);
  const delimiter = declared ?? detectDelimiter(text);
  const rows = sampleRecords(text, given.delimiter ?? delimiter, SAMPLE_ROWS).slice(Math.max(0, (given.headerRow ?? 1) - 1));
  const decimal = detectDecimal(rows.flatMap((row) => row.map((cell) => cell.trim())), given.delimiter ?? delimiter);
  const notation = { decimal: given.decimal ?? decimal, thousands: given.thousands ?? "" } as const;
  return { delimiter, decimal, hasHeader: detectHeader(rows, notation) };
}
