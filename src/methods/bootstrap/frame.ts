import type { Problem } from "../../report/problem";
import type { Parameter, ParameterKind } from "../../sem/parameters";
import type { consistentPls } from "../../sem/plsc";
import type { Input } from "../method";
import type { ResultConstruct } from "../pls/result";
import { constructsOf, effectScales, type PointEstimate } from "../pls/run";
import { heywoodWarnings, notConverged } from "../pls/warnings";
import type { BootstrapOptions } from "./options";

/** What summaries need to know besides the resamples; small, so that it travels to wherever they are made. */
export interface Frame {
  readonly parameters: readonly Parameter[];
  /** kinds of parameters of which there are too many to follow */
  readonly leftOut: readonly ParameterKind[];
  /** the parameters of the data themselves */
  readonly original: Float64Array;
  /** rows of the data, and cases used */
  readonly rows: number;
  readonly n: number;
  readonly iterations: number;
  readonly constructs: readonly ResultConstruct[];
  readonly items: readonly string[];
  readonly effectScale: readonly number[];
  /** of the estimate itself */
  readonly warnings: readonly Problem[];
}

/** @param consistent of the data, where resamples are estimated consistently */
export function describe({ model, treated, outcome }: PointEstimate, input: Input, { pls }: BootstrapOptions, consistent: ReturnType<typeof consistentPls> | undefined): Omit<Frame, "parameters" | "leftOut" | "original"> {
  return {
    rows: input.data.rows,
    n: treated.n,
    iterations: outcome.iterations,
    constructs: constructsOf(model),
    items: model.columns,
    effectScale: effectScales(model, input, treated, pls),
    warnings: [
      ...(outcome.converged ? [] : [notConverged(outcome.iterations)]),
      ...treated.warnings,
      ...(consistent && "value" in consistent ? heywoodWarnings(model, consistent.value) : []),
    ],
  };
}

export const frameOf = ({ parameters, leftOut, original, rows, n, iterations, constructs, items, effectScale, warnings }: Frame): Frame =>
  ({ parameters, leftOut, original, rows, n, iterations, constructs, items, effectScale, warnings });
