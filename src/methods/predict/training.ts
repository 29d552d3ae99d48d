import { EstimationError, type Problem } from "../../report/problem";
import { treat, type Treated } from "../../data/missing";
import type { Dataset } from "../../data/dataset";
import type { PlsOptions } from "../pls/options";

/** The cases used, standardised over all of them, and what their cross-products add up to. */
export interface Table {
  readonly treated: Treated;
  /** their names */
  readonly columns: readonly string[];
  readonly n: number;
  readonly width: number;
  /** n × width, row-major, (x − x̄) ∕ s over all cases; an empty cell stands at 0 */
  readonly z: Float64Array;
  /** case weights that sum to n, or null */
  readonly weights: Float64Array | null;
  /** Σwz and Σwzz′ over all cases */
  readonly sums: Float64Array;
  readonly products: Float64Array;
}

/** Training moments of one fold, in the units of the table; overwritten by the next. */
export interface Training {
  readonly table: Table;
  readonly means: Float64Array;
  readonly sds: Float64Array;
  /** width × width */
  readonly correlations: Float64Array;
  /** how many cases the training set has */
  readonly n: number;
  /** 1 for each case of the training set, 0 for those held out */
  readonly taken: Int32Array;
  /**
   * Leaves cases out.
   * @returns false where a column does not vary among the others
   */
  without(cases: Int32Array): boolean;
}

/** A variance below this share of the whole counts as none. */
const NOTHING = 1e-12;

/**
 * Reads the columns, with their empty cells treated once, before the folds are drawn.
 * @throws EstimationError as `treat` does
 */
export function tableOf(data: Dataset, columns: readonly string[], pls: PlsOptions): Table {
  const treated = treat(data, columns, pls);
  const { rows, columns: values, weights } = treated.sample;
  const { means, sds } = treated.moments;
  const n = rows.length;
  const width = columns.length;
  if (n === 0) throw new EstimationError([noCases]);
  const z = new Float64Array(n * width);
  for (let k = 0; k < width; k++)
    for (let i = 0; i < n; i++) {
      const x = values[k][rows[i]];
      z[i * width + k] = x === x ? (x - means[k]) / sds[k] : 0;
    }
  const sums = new Float64Array(width);
  const products = new Float64Array(width * width);
  for (let i = 0; i < n; i++) add({ z, width, weights }, i, 1, { sums, products });
  return { treated, columns, n, width, z, weights, sums, products };
}

export const noCases: Problem = { code: "E_NO_CASES", severity: "error", at: [], detail: {} };

interface Totals {
  readonly sums: Float64Array;
  readonly products: Float64Array;
}

/** Adds a case to totals, or takes it off; of the products only the upper triangle. */
function add({ z, width, weights }: Pick<Table, "z" | "width" | "weights">, i: number, sign: 1 | -1, { sums, products }: Totals): void {
  const row = i * width;
  const w = weights ? sign * weights[i] : sign;
  for (let k = 0; k < width; k++) {
    const value = w * z[row + k];
    sums[k] += value;
    for (let l = k; l < width; l++) products[k * width + l] += value * z[row + l];
  }
}

/**
 * Training moments by down-dating: the cross-products of all cases less those of the cases held out (M5.5, M18.3), O(n_f p²) a fold.
 *
 *   S_t ∝ Σzz′ − Σ_f zz′ − W_t z̄_t z̄_t′
 */
export function trainingOf(table: Table): Training {
  const { width, weights } = table;
  const sums = new Float64Array(width);
  const products = new Float64Array(width * width);
  const means = new Float64Array(width);
  const sds = new Float64Array(width);
  const roots = new Float64Array(width);
  const correlations = new Float64Array(width * width);
  const taken = new Int32Array(table.n).fill(1);
  const training = {
    table, means, sds, correlations, taken,
    n: table.n,
    without(cases: Int32Array): boolean {
      sums.set(table.sums);
      products.set(table.products);
      let total = table.n;
      taken.fill(1);
      for (let c = 0; c < cases.length; c++) {
        add(table, cases[c], -1, { sums, products });
        taken[cases[c]] = 0;
        total -= weights ? weights[cases[c]] : 1;
      }
      training.n = table.n - cases.length;
      const divisor = weights ? total : total - 1;
      for (let k = 0; k < width; k++) {
        means[k] = sums[k] / total;
        const squares = products[k * width + k] - total * means[k] * means[k];
        if (!(squares > NOTHING * table.n)) return false;
        roots[k] = Math.sqrt(squares);
        sds[k] = roots[k] / Math.sqrt(divisor);
      }
      for (let k = 0; k < width; k++) {
        correlations[k * width + k] = 1;
        for (let l = k + 1; l < width; l++) {
          const r = (products[k * width + l] - total * means[k] * means[l]) / (roots[k] * roots[l]);
          correlations[k * width + l] = r;
          correlations[l * width + k] = r;
        }
      }
      return true;
    },
  };
  return training;
}
