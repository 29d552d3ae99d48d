import type { Problem } from "../report/problem";
import type { Text } from "../report/text";
import type { ReadData } from "./readData";

/** What a command made of its input, and what was noticed on the way. */
export interface Product {
  readonly text: string;
  readonly warnings: readonly Problem[];
  readonly notes: ReadData["notes"];
  /** further lines for stderr */
  readonly remarks?: readonly Text[];
}
