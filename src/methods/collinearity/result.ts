import type { Problem } from "../../report/problem";
import type { ResultConstruct } from "../pls/result";
import type { CollinearityOptions } from "./options";

export interface CollinearityResult {
  readonly options: CollinearityOptions;
  readonly rows: number;
  readonly n: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly constructs: readonly ResultConstruct[];
  /** one a construct: of its scores on those of all others */
  readonly vif: readonly number[];
  /** one a construct: the other that it correlates with most, and how */
  readonly nearest: readonly { readonly construct: number; readonly correlation: number }[];
  readonly warnings: readonly Problem[];
}
