import { importText } from "../csv/importText";
import { binaryKind } from "../csv/encoding";
import type { Job } from "../../report/job";
import { note, type ImportNoteCode } from "./notes";
import { defaultImportOptions, type ImportOptions, type ImportResult } from "./options";
import { importSav } from "../sav/importSav";
import { importWorkbook } from "../xlsx/importWorkbook";
import { sourceOf, type ByteSource } from "./source";

/** Reads a data file of any format known, which its first bytes tell. Never throws: what cannot be read gives a note of severity "error". */
export function* importData(source: ByteSource, name: string, given: Partial<ImportOptions> = {}): Job<ImportResult> {
  const options = { ...defaultImportOptions, ...given };
  const refused = (code: ImportNoteCode): ImportResult =>
    ({ name, format: "text", options, detected: options, dataset: undefined, notes: [note(code, "error")], proposedCodes: [], columns: [], rows: 0, preview: [], head: [], sheets: [] });
  const kind = binaryKind(source.read(0, 4096));
  if (kind === "workbook") return refused("workbook");
  try {
    if (kind === "zip") return yield* importWorkbook(source, name, given);
    return yield* (kind === "statistics" ? importSav(source, name, given) : importText(source, name, given));
  } catch (error) {
    // What engines throw where an array is larger than they can make.
    if (error instanceof RangeError) return refused("tooLarge");
    throw error;
  }
}

/** {@link importData} run to its end at once. */
export function readDataFile(bytes: Uint8Array, name: string, options: Partial<ImportOptions> = {}): ImportResult {
  const job = importData(sourceOf(bytes), name, options);
  for (;;) {
    const step = job.next();
    if (step.done === true) return step.value;
  }
}
