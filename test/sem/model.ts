import type { Construct, PathModel, Weighting } from "../../src/model/types";

/** A model from blocks such as `{ A: ["x1", "x2"] }` and paths such as "A → B"; all blocks reflective, Mode A, unless told otherwise. */
export function modelWith(blocks: Readonly<Record<string, readonly string[]>>, paths: readonly string[], weighting: Readonly<Record<string, Weighting>> = {}): PathModel {
  const constructs = Object.entries(blocks).map(([name, items]): Construct => {
    const weights = weighting[name] ?? "modeA";
    return { id: name, name, direction: weights === "modeB" ? "formative" : "reflective", weighting: weights, items };
  });
  return { constructs, paths: paths.map((path) => ({ from: path.split(" → ")[0], to: path.split(" → ")[1] })) };
}

/** A correlation matrix from its lower triangle without the diagonal, row by row. */
export function correlations(...rows: readonly (readonly number[])[]): Float64Array {
  const p = rows.length + 1;
  const S = new Float64Array(p * p);
  for (let k = 0; k < p; k++) S[k * p + k] = 1;
  rows.forEach((row, i) => row.forEach((r, l) => (S[(i + 1) * p + l] = S[l * p + i + 1] = r)));
  return S;
}

/** The example of M17: three blocks of three, two and three items. */
export const golden = {
  n: 200,
  blocks: { A: ["x1", "x2", "x3"], B: ["x4", "x5"], C: ["x6", "x7", "x8"] },
  S: correlations(
    [0.59],
    [0.48, 0.42],
    [0.288, 0.252, 0.216],
    [0.21, 0.23, 0.18, 0.675],
    [0.326, 0.286, 0.245, 0.396, 0.363],
    [0.307, 0.269, 0.23, 0.41, 0.342, 0.66],
    [0.25, 0.218, 0.237, 0.333, 0.278, 0.552, 0.52],
  ),
} as const;
