import type { Problem } from "../report/problem";
import type { ReadData } from "./readData";

/** What a command made of its input, and what was noticed on the way. */
export interface Product {
  readonly text: string;
  readonly warnings: readonly Problem[];
  readonly notes: ReadData["notes"];
}
