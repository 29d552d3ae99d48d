import type { Problem } from "../../report/problem";
import type { ResultConstruct } from "../pls/result";
import type { IpmaOptions } from "./options";

export interface IpmaItem {
  readonly column: string;
  readonly construct: number;
  /** share in the construct's score on 0–100 */
  readonly weight: number;
  /** weight × importance of the construct */
  readonly importance: number;
  readonly performance: number;
}

/** Importance and performance (M10.1); constructs by their place. */
export interface IpmaResult {
  readonly options: IpmaOptions;
  readonly rows: number;
  readonly n: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly constructs: readonly ResultConstruct[];
  readonly target: number;
  /** those with an effect on the target; a dimension stands below the construct of higher order that it is a part of */
  readonly shown: readonly { readonly construct: number; readonly above: number | null; readonly importance: number; readonly importanceStandardised: number }[];
  /** one a construct */
  readonly performance: readonly number[];
  readonly sds: readonly number[];
  /** of the constructs shown, and of the target without importance */
  readonly items: readonly IpmaItem[];
  /** products of the model, whose factors matter as they do at an average of each other */
  readonly moderated: readonly string[];
  /** whether a factor of them is a column of two values in its own units */
  readonly atLowerValue: boolean;
  readonly paths: readonly { readonly from: number; readonly to: number; readonly unstandardised: number }[];
  readonly warnings: readonly Problem[];
}
