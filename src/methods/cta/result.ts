import type { Construct } from "../../model/types";
import type { Problem } from "../../report/problem";
import type { CtaOptions } from "./options";

export interface TetradTest {
  /** in the list of all tetrads of the block, from 1 */
  readonly number: number;
  /** columns g, h, i, j of τ = s_gh s_ij − s_gi s_hj */
  readonly items: readonly [string, string, string, string];
  readonly value: number;
  readonly bias: number;
  readonly se: number;
  readonly t: number;
  readonly p: number;
  readonly interval: readonly [number, number];
  /** at the level that Bonferroni asks of each tetrad of the construct */
  readonly adjusted: readonly [number, number];
}

export interface BlockResult {
  readonly construct: Construct;
  /** columns of its own, then those borrowed of a neighbour */
  readonly items: readonly string[];
  readonly borrowed: readonly string[];
  /** τ of every tetrad, by `tau(g,h,i,j)` */
  readonly all: Readonly<Record<string, number>>;
  readonly tests: readonly TetradTest[];
  /** some tetrad does not vanish: the items are not explained by one factor */
  readonly rejected: boolean;
}

export interface CtaResult {
  readonly options: CtaOptions;
  readonly rows: number;
  readonly n: number;
  /** resamples that could be used */
  readonly used: number;
  readonly blocks: readonly BlockResult[];
  /** asked for, with fewer than four items */
  readonly skipped: readonly Construct[];
  readonly warnings: readonly Problem[];
}
