import { type Analysis, runWhole, type Shared } from "../../src/methods/analysis";
import type { PlsOptions } from "../../src/methods/pls/options";
import { uniforms } from "../../src/math/philox";
import { EstimationError, ofAnalysis } from "../../src/report/problem";

export interface TestOptions {
  readonly pls: PlsOptions;
  readonly draws: number;
  readonly seed: number;
  readonly by: string | null;
}

interface TestResult {
  readonly sums: readonly number[];
  readonly rows: number;
}

/** Each piece draws rows of a column by its own number, and adds their values up. */
const shared: Shared<TestOptions, TestResult, readonly number[]> = {
  pieces: (_, { draws }) => draws,
  *part({ data }, { seed, by }, { first, count }) {
    const column = data.columns.find(({ name }) => name === by);
    if (column === undefined) throw new EstimationError([ofAnalysis("test", "noColumn")]);
    const sums: number[] = [];
    for (let piece = first; piece < first + count; piece++) {
      yield { done: piece - first, total: count };
      sums.push(drawn(column.values, seed, piece));
    }
    return sums;
  },
  *join({ data }, _, parts) {
    yield { done: 0, total: 1 };
    return { sums: parts.flat(), rows: data.rows };
  },
};

function drawn(values: Float64Array, seed: number, piece: number): number {
  const random = uniforms(seed, { method: 99, index: piece, part: 0 });
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[Math.floor(random() * values.length)]! / 3;
  return sum;
}

/** A small analysis whose work can be shared, for tests of whatever runs analyses. */
export const testAnalysis: Analysis<TestOptions, TestResult> = {
  menu: "planning",
  fields: [
    { id: "draws", kind: "number", initial: 100, min: 1, max: 100_000, whole: true },
    { id: "seed", kind: "seed", initial: 1 },
    { id: "by", kind: "column", scale: "metric" },
  ],
  check: (_, { by }) => (by === null ? [ofAnalysis("test", "noColumn")] : []),
  run: (input, options) => runWhole(shared, input, options),
  report: ({ sums, rows }) => ({
    run: { status: "converged", iterations: 0, n: rows, nUsed: rows, warnings: [] },
    tables: [{ id: "sums", section: "analysis", title: { key: "analysis:series" }, form: "list", columns: [], rows: [], reading: [{ key: "analysis:name", values: { sum: sums.reduce((a, b) => a + b, 0) } }] }],
    overlay: { constructs: {}, items: {}, paths: {} },
  }),
  blocks: ({ sums }) => ({ sums }),
  shared: shared as Shared<TestOptions, TestResult, unknown>,
};
