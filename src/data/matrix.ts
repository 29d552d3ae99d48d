import type { Moments } from "../math/moments";
import { repaired } from "../math/pairwise";
import { EstimationError, type Problem } from "../report/problem";
import type { DataMatrix, Dataset } from "./dataset";

export interface MatrixMoments {
  readonly moments: Moments;
  /** cases that the matrix was computed from */
  readonly n: number;
  /** the matrix was not positive definite */
  readonly repaired: boolean;
}

const error = (code: "E_MISSING_COLUMN" | "E_ZERO_VARIANCE" | "E_NO_CASES", column: string | undefined, detail: Problem["detail"]): Problem => ({
  code,
  severity: "error",
  at: column === undefined ? [] : [{ kind: "column", name: column }],
  detail,
});

/**
 * What stands in the way of an estimate from a matrix: E_MISSING_COLUMN (column) · E_ZERO_VARIANCE (column, n) ·
 * E_NO_CASES where cases are to be chosen or weighted · E_N_TOO_SMALL (n, needed).
 */
export function matrixProblems(data: Dataset, names: readonly string[], { filter, weightColumn }: { readonly filter?: unknown; readonly weightColumn?: string | undefined }): readonly Problem[] {
  const { n, values } = data.matrix!;
  const places = new Map(data.columns.map((column, i) => [column.name, i]));
  const p = data.columns.length;
  return [
    ...(filter !== undefined || weightColumn !== undefined ? [error("E_NO_CASES", undefined, {})] : []),
    ...(n < 3 ? [{ code: "E_N_TOO_SMALL" as const, severity: "error" as const, at: [], detail: { n, needed: 3 } }] : []),
    ...[...new Set(names)].flatMap((column) => {
      const at = places.get(column);
      if (at === undefined) return [error("E_MISSING_COLUMN", column, { column })];
      return values[at * p + at]! > 0 ? [] : [error("E_ZERO_VARIANCE", column, { column, n })];
    }),
  ];
}

/**
 * Means, SDs and correlations of these columns by the matrix, in place of those of cases: r = s_kl ∕ √(s_kk s_ll). Means that the file
 * does not give are NaN, SDs beside correlations 1.
 * @throws EstimationError with all of `matrixProblems`
 */
export function matrixMoments(data: Dataset, names: readonly string[], selection: Parameters<typeof matrixProblems>[2]): MatrixMoments {
  const matrix: DataMatrix = data.matrix!;
  const problems = matrixProblems(data, names, selection);
  if (problems.length > 0) throw new EstimationError(problems);
  const places = names.map((name) => data.columns.findIndex((column) => column.name === name));
  const p = data.columns.length;
  const size = names.length;
  const variance = (k: number): number => matrix.values[places[k]! * p + places[k]!]!;
  const correlations = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    correlations[k * size + k] = 1;
    for (let l = 0; l < k; l++) {
      const r = matrix.values[places[k]! * p + places[l]!]! / Math.sqrt(variance(k) * variance(l));
      correlations[k * size + l] = correlations[l * size + k] = Math.max(-1, Math.min(1, r));
    }
  }
  const sd = (k: number): number => (matrix.kind === "covariances" ? Math.sqrt(variance(k)) : (matrix.standardDeviations?.[places[k]!] ?? 1));
  const clipped = repaired(correlations, size);
  return {
    n: matrix.n,
    repaired: clipped !== undefined,
    moments: {
      means: Float64Array.from(places, (at) => matrix.means?.[at] ?? Number.NaN),
      sds: Float64Array.from(names, (_, k) => sd(k)),
      correlations: clipped ?? correlations,
    },
  };
}
