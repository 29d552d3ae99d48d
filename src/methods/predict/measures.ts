import type { Value } from "../pls/result";

/** How far predictions miss, over cases that have one (M5.5). */
export interface Measures {
  /** √ mean e² */
  readonly rmse: Value;
  /** mean |e| */
  readonly mae: Value;
  /** 100 mean |e ∕ x| over the cases with x ≠ 0 */
  readonly mape: Value;
  /** 1 − Σe² ∕ Σe₀², e₀ the error of the training mean */
  readonly q2: Value;
}

/** Sums from which measures follow; add errors one by one. */
export interface ErrorSums {
  readonly add: (error: number, actual: number, naive: number) => void;
  readonly measures: () => Measures;
  /** cases left out of MAPE because their value is 0 */
  readonly zeros: () => number;
}

export function errorSums(): ErrorSums {
  let [n, squares, sizes, shares, sharing, naiveSquares] = [0, 0, 0, 0, 0, 0];
  return {
    add(error, actual, naive) {
      if (error !== error) return;
      n++;
      squares += error * error;
      sizes += Math.abs(error);
      naiveSquares += naive * naive;
      if (actual === 0) return;
      sharing++;
      shares += Math.abs(error / actual);
    },
    measures: () => ({
      rmse: n > 0 ? Math.sqrt(squares / n) : null,
      mae: n > 0 ? sizes / n : null,
      mape: sharing > 0 ? (100 * shares) / sharing : null,
      q2: n > 0 && naiveSquares > 0 ? 1 - squares / naiveSquares : null,
    }),
    zeros: () => n - sharing,
  };
}

/** Mean of each measure over repetitions; null where a repetition has none. */
export function meanMeasures(list: readonly Measures[]): Measures {
  const mean = (key: keyof Measures): Value => {
    const values = list.map((of) => of[key]);
    return values.length === 0 || values.includes(null) ? null : values.reduce<number>((sum, value) => sum + value!, 0) / values.length;
  };
  return { rmse: mean("rmse"), mae: mean("mae"), mape: mean("mape"), q2: mean("q2") };
}

/** SD of each measure over repetitions (divisor r − 1); null with fewer than two. */
export function spreadOf(list: readonly Measures[]): Measures {
  const centre = meanMeasures(list);
  const spread = (key: keyof Measures): Value => {
    const middle = centre[key];
    if (list.length < 2 || middle === null) return null;
    return Math.sqrt(list.reduce((sum, of) => sum + (of[key]! - middle) ** 2, 0) / (list.length - 1));
  };
  return { rmse: spread("rmse"), mae: spread("mae"), mape: spread("mape"), q2: spread("q2") };
}
