import { defaultPlsOptions, type PlsOptions } from "../pls/options";

/** Settings of FIMIX-PLS (M9.1). */
export interface FimixOptions {
  readonly pls: PlsOptions;
  /** largest number of segments tried */
  readonly most: number;
  /** number of segments shown; 0: as the criteria choose */
  readonly shown: number;
  /** random starts for each number of segments */
  readonly starts: number;
  readonly seed: number;
  /** whether the equations have a constant in each segment; without, as in the original method (erratum E6) */
  readonly constants: boolean;
  /** of a start: stop when lnL moves by less; the best is then brought to 1e-10 */
  readonly tolerance: number;
  readonly maxIterations: number;
  /** the segment whose paths stand on the diagram, from 1; 0: none */
  readonly diagram: number;
}

export const defaultFimixOptions: FimixOptions = { pls: defaultPlsOptions, most: 5, shown: 0, starts: 10, seed: 20240601, constants: false, tolerance: 1e-6, maxIterations: 5000, diagram: 1 };
