import { treatedCorrelations, type Treated } from "../../data/missing";
import { kernelFor, type Kernel, type KernelOptions } from "../../math/kernel/kernel";
import { drawCounts, type Counter } from "../../math/philox";
import { standardisedColumns } from "../pls/stageData";
import type { BootstrapOptions } from "./options";

/** Correlations of resamples of one treated data set. */
export interface Source {
  /** number of cases */
  readonly n: number;
  /** how often each case is taken */
  readonly counts: Int32Array;
  /** sets `counts` to bootstrap resample `at.index` of `seed` */
  draw(seed: number, at: Counter): void;
  /**
   * Correlations of the resample in `counts`, p × p into `S`.
   * @returns false where a column of the resample does not vary
   */
  correlate(S: Float64Array): boolean;
}

/** A variance below this share of the full sample's counts as none. */
const NOTHING = 1e-12;

type Kind = Pick<KernelOptions, "kind">;

/**
 * Standardised columns need one pass of cross-products. Case weights (carried along with their case, M1.4) and empty cells that
 * each resample fills with its own means are three passes in one, on the columns √w·m·x and √w·m with the mask m (M1.3):
 *
 *   A = Σc(√w m x)(√w m x)′, G = Σc(√w m x)(√w m)′, N = Σc(√w m)(√w m)′,  μ_k = G_kk ∕ N_kk,
 *   cov_kl ∝ A_kl − G_kl μ_l − μ_k G_lk + μ_k μ_l N_kl
 */
export function sourceOf(treated: Treated, { missingInResamples, pls }: Pick<BootstrapOptions, "missingInResamples" | "pls">, kind: Kind = {}): Source {
  const { weights } = treated.sample;
  const hasEmpty = treated.missing.some((m) => m > 0);
  if (hasEmpty && (pls.missing === "pairwise" || pls.missing === "em")) return treatedAnew(treated, pls.missing);
  const columns = standardisedColumns(treated);
  const masked = missingInResamples === "each" && hasEmpty;
  if (!masked) return sourceOfColumns(columns.map(zeroFilled), weights, kind);
  const roots = Float64Array.from({ length: columns[0]!.length }, (_, i) => Math.sqrt(weights ? weights[i]! : 1));
  const masks = columns.map((column) => roots.map((root, i) => (Number.isNaN(column[i]!) ? 0 : root)));
  return weighted(columns.map((column) => column.map((x, i) => (Number.isNaN(x) ? 0 : x * roots[i]!))), masks, kind);
}

/**
 * Pairwise correlations and EM have no completed table to draw from (EM's would understate every variance), so that each resample is
 * treated anew whatever the options say; exact, and slower by far than cross-products.
 */
function treatedAnew({ given }: Treated, missing: "pairwise" | "em"): Source {
  const n = given.rows.length;
  const counts = new Int32Array(n);
  return {
    n,
    counts,
    draw: (seed, at) => drawCounts(counts, seed, at),
    correlate(S) {
      const taken = Int32Array.from(counts.keys()).filter((i) => counts[i]! > 0);
      const weights = Float64Array.from(taken, (i) => counts[i]! * (given.weights ? given.weights[i]! : 1));
      const scale = taken.length / weights.reduce((sum, w) => sum + w, 0);
      const rows = taken.map((i) => given.rows[i]!);
      const correlations = treatedCorrelations({ columns: given.columns, rows, weights: weights.map((w) => w * scale) }, missing);
      if (correlations) S.set(correlations);
      return correlations !== undefined;
    },
  };
}

/** Complete columns, with or without a weight for each case. */
export function sourceOfColumns(columns: readonly Float64Array[], weights: Float64Array | null, kind: Kind = {}): Source {
  if (!weights) return complete(columns, kind);
  const roots = weights.map(Math.sqrt);
  return weighted(columns.map((column) => column.map((x, i) => x * roots[i]!)), [roots], kind);
}

/** The cases used, standardised, empty cells at their means (under "em" at their expectations); and their own correlations, p × p. */
export function standardisedCases(treated: Treated): { readonly columns: readonly Float64Array[]; readonly correlations: Float64Array } {
  const columns = standardisedColumns(treated).map(zeroFilled);
  const source = sourceOfColumns(columns, treated.sample.weights);
  const correlations = new Float64Array(columns.length ** 2);
  source.counts.fill(1);
  source.correlate(correlations);
  return { columns, correlations };
}

/** An empty cell stands at its mean. */
const zeroFilled = (column: Float64Array): Float64Array => (column.some(Number.isNaN) ? column.map((x) => (Number.isNaN(x) ? 0 : x)) : column);

const drawnBy = ({ n, counts, draw }: Kernel): Omit<Source, "correlate"> => ({ n, counts, draw });

function complete(columns: readonly Float64Array[], kind: Kind): Source {
  const p = columns.length;
  const kernel = kernelFor(columns, kind);
  const scale = new Float64Array(p);
  const { S: products, width, n } = kernel;
  return {
    ...drawnBy(kernel),
    correlate(S) {
      kernel.sum();
      for (let k = 0; k < p; k++) {
        const variance = products[k * width + k]!;
        if (!(variance > NOTHING * n)) return false;
        scale[k] = 1 / Math.sqrt(variance);
      }
      for (let k = 0; k < p; k++) {
        for (let l = 0; l < k; l++) {
          const r = products[k * width + l]! * (scale[k]! * scale[l]!);
          S[k * p + l] = r;
          S[l * p + k] = r;
        }
        S[k * p + k] = 1;
      }
      return true;
    },
  };
}

/** @param masks one for each column, or a single one for all */
function weighted(columns: readonly Float64Array[], masks: readonly Float64Array[], kind: Kind): Source {
  const p = columns.length;
  const kernel = kernelFor([...columns, ...masks], { ...kind, centred: false });
  const { S: products, width, n } = kernel;
  const mean = new Float64Array(p);
  const scale = new Float64Array(p);
  const maskOf = (k: number): number => p + (masks.length === 1 ? 0 : k);
  const covariance = (k: number, l: number): number =>
    products[k * width + l]! -
    products[k * width + maskOf(l)]! * mean[l]! -
    mean[k]! * products[l * width + maskOf(k)]! +
    mean[k]! * mean[l]! * products[maskOf(k) * width + maskOf(l)]!;
  return {
    ...drawnBy(kernel),
    correlate(S) {
      kernel.sum();
      for (let k = 0; k < p; k++) {
        const cells = products[maskOf(k) * width + maskOf(k)]!;
        if (!(cells > 0)) return false;
        mean[k] = products[k * width + maskOf(k)]! / cells;
      }
      for (let k = 0; k < p; k++) {
        const variance = covariance(k, k);
        if (!(variance > NOTHING * n)) return false;
        scale[k] = 1 / Math.sqrt(variance);
      }
      for (let k = 0; k < p; k++) {
        for (let l = 0; l < k; l++) {
          const r = covariance(k, l) * (scale[k]! * scale[l]!);
          S[k * p + l] = r;
          S[l * p + k] = r;
        }
        S[k * p + k] = 1;
      }
      return true;
    },
  };
}
