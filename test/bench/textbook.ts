import { Matrix, solve } from "ml-matrix";
import type { Input } from "../../src/methods/method";

/**
 * PLS as a textbook writes it, with matrices of cases: standardise, scores, inner weights (path scheme), outer weights (Mode A), until
 * the weights stand still; then paths, loadings and R². One resample of the cases given by row numbers.
 */
export function textbookResample(X: Matrix, rows: readonly number[], { blocks, paths }: { readonly blocks: readonly number[]; readonly paths: Matrix }): readonly number[] {
  const n = rows.length;
  const Z = new Matrix(rows.map((row) => X.getRow(row))).center("column").scale("column");
  const J = paths.rows;
  let W = new Matrix(blocks.map((block) => Array.from({ length: J }, (_, j) => (j === block ? 1 : 0))));
  const scoresOf = (weights: Matrix): Matrix => Z.mmul(weights).center("column").scale("column");
  for (let iteration = 0; iteration < 300; iteration++) {
    const Y = scoresOf(W);
    const R = Y.transpose().mmul(Y).div(n - 1);
    const E = Matrix.zeros(J, J);
    for (let j = 0; j < J; j++) {
      const before = Array.from({ length: J }, (_, i) => i).filter((i) => paths.get(i, j) === 1);
      if (before.length > 0) {
        const beta = solve(R.selection(before, before), R.selection(before, [j]));
        for (const [a, i] of before.entries()) E.set(i, j, beta.get(a, 0));
      }
      for (let i = 0; i < J; i++) if (paths.get(j, i) === 1) E.set(i, j, R.get(i, j));
    }
    const covariances = Z.transpose().mmul(Y.mmul(E)).div(n - 1);
    const next = new Matrix(blocks.map((block, k) => Array.from({ length: J }, (_, j) => (j === block ? covariances.get(k, j) : 0))));
    const sds = Z.mmul(next).standardDeviation("column");
    for (let j = 0; j < J; j++) for (let k = 0; k < blocks.length; k++) next.set(k, j, next.get(k, j) / sds[j]!);
    const change = Matrix.sub(next, W).abs().sum();
    W = next;
    if (change < 1e-7) break;
  }
  const Y = scoresOf(W);
  const R = Y.transpose().mmul(Y).div(n - 1);
  const loadings = Z.transpose().mmul(Y).div(n - 1);
  const found: number[] = [];
  for (let j = 0; j < J; j++) {
    const before = Array.from({ length: J }, (_, i) => i).filter((i) => paths.get(i, j) === 1);
    if (before.length === 0) continue;
    const beta = solve(R.selection(before, before), R.selection(before, [j])).getColumn(0);
    found.push(...beta, beta.reduce((sum, b, a) => sum + b * R.get(before[a]!, j), 0));
  }
  return [...found, ...blocks.map((block, k) => loadings.get(k, block)), ...blocks.map((block, k) => W.get(k, block))];
}

/** The cases as a matrix, empty cells at their means, and the model as numbers. */
export function textbookInput({ model, data }: Input): { readonly X: Matrix; readonly structure: Parameters<typeof textbookResample>[2] } {
  const { constructs } = model;
  const names = constructs.flatMap(({ items }) => items);
  const columns = names.map((name) => {
    const { values } = data.columns.find((column) => column.name === name)!;
    const there = values.filter((x) => !Number.isNaN(x));
    const mean = there.reduce((sum, x) => sum + x, 0) / there.length;
    return values.map((x) => (Number.isNaN(x) ? mean : x));
  });
  const at = new Map(constructs.map(({ id }, j) => [id, j]));
  const paths = Matrix.zeros(constructs.length, constructs.length);
  for (const { from, to } of model.paths) paths.set(at.get(from)!, at.get(to)!, 1);
  return { X: new Matrix(columns.map((column) => Array.from(column))).transpose(), structure: { blocks: constructs.flatMap(({ items }, j) => items.map(() => j)), paths } };
}
