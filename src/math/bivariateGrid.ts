import { NODES, WEIGHTS } from "./bivariateNormal";
import { normalProbability } from "./distributions";

/** Up to this correlation one panel of the quadrature gives 1e-13. */
const ONE_PANEL = 0.5;

/** P(X ≤ x_a, Y ≤ y_b) and the density there, for all pairs of some limits, row by row. */
export interface BivariateGrid {
  readonly P: Float64Array;
  readonly D: Float64Array;
  /** for another correlation, |r| < .9 */
  fill(r: number): void;
}

/**
 * `bivariateProbability` at every pair of finite limits at once: what depends on the correlation alone is computed once for all of them.
 * To 1e-12, as there.
 */
export function bivariateGrid(x: readonly number[], y: readonly number[]): BivariateGrid {
  const [rows, columns] = [x.length, y.length];
  const cells = rows * columns;
  const [P, D] = [new Float64Array(cells), new Float64Array(cells)];
  const [independent, squares, doubled] = [new Float64Array(cells), new Float64Array(cells), new Float64Array(cells)];
  const [below, left] = [x.map(normalProbability), y.map(normalProbability)];
  for (let a = 0, at = 0; a < rows; a++)
    for (let b = 0; b < columns; b++, at++) {
      independent[at] = below[a]! * left[b]!;
      squares[at] = x[a]! ** 2 + y[b]! ** 2;
      doubled[at] = 2 * x[a]! * y[b]!;
    }
  const addPanel = (from: number, to: number): void => {
    const [middle, half] = [(from + to) / 2, (to - from) / 2];
    for (let i = 0; i < NODES.length; i++) {
      const weight = (half * WEIGHTS[i]!) / (2 * Math.PI);
      for (const theta of [middle + half * NODES[i]!, middle - half * NODES[i]!]) {
        const sine = Math.sin(theta);
        const factor = -1 / (2 * Math.cos(theta) ** 2);
        for (let at = 0; at < cells; at++) P[at]! += weight * Math.exp((squares[at]! - doubled[at]! * sine) * factor);
      }
    }
  };
  return {
    P,
    D,
    fill(r) {
      P.set(independent);
      const to = Math.asin(r);
      if (Math.abs(r) <= ONE_PANEL) addPanel(0, to);
      else {
        addPanel(0, to / 2);
        addPanel(to / 2, to);
      }
      const rest = 1 - r * r;
      const scale = 1 / (2 * Math.PI * Math.sqrt(rest));
      for (let at = 0; at < cells; at++) D[at] = scale * Math.exp((squares[at]! - r * doubled[at]!) / (-2 * rest));
    },
  };
}
