import type { Adequacy } from "../../sem/components";
import type { Cases, Variable } from "../variables/variables";
import type { PcaOptions } from "./options";

export interface PcaResult {
  readonly options: PcaOptions;
  readonly cases: Omit<Cases, "variables" | "rows">;
  readonly n: number;
  readonly items: readonly Omit<Variable, "values">[];
  readonly eigenvalues: Float64Array;
  /** 95th percentile of the eigenvalues of random data; undefined where they were not asked for */
  readonly random: Float64Array | undefined;
  readonly retained: number;
  /** items × retained, before rotation and after it */
  readonly loadings: Float64Array;
  readonly rotated: Float64Array | undefined;
  readonly communalities: readonly number[];
  readonly adequacy: Adequacy | undefined;
}
