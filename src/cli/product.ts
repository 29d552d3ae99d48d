import type { Problem } from "../report/problem";
import type { Text } from "../report/text";
import type { ReadData } from "./readData";

/** What a command made of its input, and what was noticed on the way. */
export interface Product {
  /** bytes where the format is not text; they go to a file only */
  readonly text: string | Uint8Array;
  readonly warnings: readonly Problem[];
  readonly notes: ReadData["notes"];
  /** further lines for stderr */
  readonly remarks?: readonly Text[];
}
