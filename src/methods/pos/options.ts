import { defaultPlsOptions, type PlsOptions } from "../pls/options";

/** Settings of PLS-POS (M9.2). */
export interface PosOptions {
  readonly pls: PlsOptions;
  /** how many segments */
  readonly segments: number;
  readonly starts: number;
  readonly seed: number;
  /** what is made as large as possible: R² over all segments and equations, each segment counting alike or by its share of the cases */
  readonly objective: "sum" | "weighted";
  /** whose weights give the scores that distances rest on: each segment's own, or those of all cases */
  readonly scores: "segment" | "pooled";
  /** whether distances also hold what the items of Mode B blocks leave of what they are weighted for */
  readonly formative: boolean;
  /** fewest cases of a segment; 0: ten, or as many as the equations need */
  readonly smallest: number;
  /** how many candidates are tried before the search ends; 0: all */
  readonly depth: number;
  /** most moves of one start */
  readonly maxMoves: number;
  /** the segment whose estimates stand on the diagram, from 1; 0: none */
  readonly diagram: number;
}

export const defaultPosOptions: PosOptions = { pls: defaultPlsOptions, segments: 2, starts: 10, seed: 20240601, objective: "sum", scores: "segment", formative: false, smallest: 0, depth: 0, maxMoves: 100_000, diagram: 1 };
