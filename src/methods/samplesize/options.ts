import type { PlsOptions } from "../pls/options";

export interface SampleSizeOptions {
  readonly pls: PlsOptions;
  /** the smallest path coefficient that matters; that of every path that `effects` does not name */
  readonly effect: number;
  readonly alpha: number;
  readonly power: number;
  /** "A -> B: 0.3; B -> C: -0.2" */
  readonly effects: string;
  /** of every item on its construct */
  readonly loading: number;
  /** of every two constructs that nothing leads to */
  readonly correlation: number;
  /** numbers of cases to try: "50 100 200" */
  readonly sizes: string;
  readonly repetitions: number;
  readonly seed: number;
  readonly test: "twoTailed" | "oneTailed";
  /** reflective constructs as common factors, or all as composites */
  readonly population: "asDrawn" | "composites";
}
