import type { ImportOptions, ImportResult } from "../import/options";
import { sourceOf } from "../import/source";
import { importText } from "./importText";

/** {@link importText} of bytes at hand, run to its end at once. */
export function parseCsv(bytes: Uint8Array, name: string, options: Partial<ImportOptions> = {}): ImportResult {
  const job = importText(sourceOf(bytes), name, options);
  for (;;) {
    const step = job.next();
    if (step.done === true) return step.value;
  }
}
