import type { Job } from "../../report/job";
import { type CsvImport, type CsvOptions, defaultMissingCodes } from "./options";
import { note } from "./notes";

/**
 * Reads a text file of delimited values. Never throws: a file that cannot be read gives a note of severity "error".
 * @param bytes the file as it is on disk
 * @param name file name, shown to the researcher
 * @param given what the researcher decided; the rest is detected
 */
export function* importCsv(bytes: Uint8Array, name: string, given: Partial<CsvOptions> = {}): Job<CsvImport> {
  yield { done: 0, total: bytes.length };
  const options: CsvOptions = {
    encoding: "utf-8", delimiter: ",", decimal: ".", thousands: "", hasHeader: true,
    missingCodes: defaultMissingCodes, textAsMissing: [], scales: {}, ...given,
  };
  return { name, options, detected: options, dataset: undefined, notes: [note("empty", "error")], proposedCodes: [], columns: [], rows: 0, preview: [] };
}

/** {@link importCsv} run to its end at once. */
export function parseCsv(bytes: Uint8Array, name: string, options: Partial<CsvOptions> = {}): CsvImport {
  const job = importCsv(bytes, name, options);
  for (;;) {
    const step = job.next();
    if (step.done === true) return step.value;
  }
}
