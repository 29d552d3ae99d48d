import { treat, type Treated } from "../../data/missing";
import { normalProbability, normalQuantile } from "../../math/distributions";
import { streams } from "../../math/philox";
import type { Construct } from "../../model/types";
import type { Job } from "../../report/job";
import type { Shared } from "../analysis";
import { sourceOf } from "../bootstrap/source";
import type { Input } from "../method";
import { type Block, blockOf } from "./fours";
import type { CtaOptions } from "./options";
import type { BlockResult, CtaResult, TetradTest } from "./result";
import { tetradsOf, tetradValue } from "./tetrads";

interface Placed extends Block {
  /** of each item among all columns */
  readonly places: readonly number[];
}

interface Prepared {
  readonly treated: Treated;
  readonly columns: readonly string[];
  readonly blocks: readonly Placed[];
  readonly skipped: readonly Construct[];
}

/** @throws EstimationError */
function prepare({ model, data }: Input, { constructs, borrow, pls }: CtaOptions): Prepared {
  const columns = model.constructs.flatMap(({ items }) => items);
  const asked = model.constructs.filter(({ id, items }) => (constructs.length === 0 ? items.length > 0 : constructs.includes(id)));
  const found = asked.map((construct) => blockOf(construct, model, borrow));
  const blocks = found.flatMap((block): readonly Placed[] => (block === undefined ? [] : [{ ...block, places: block.items.map((item) => columns.indexOf(item)) }]));
  return { treated: treat(data, columns, pls), columns, blocks, skipped: asked.filter((_, k) => found[k] === undefined) };
}

const valuesOf = (blocks: readonly Placed[], S: Float64Array, p: number): readonly number[] => blocks.flatMap(({ tetrads, places }) => tetrads.map((tetrad) => tetradValue(tetrad, S, p, places)));

export interface CtaPart {
  /** one row a resample; NaN where it cannot be used */
  readonly values: Float64Array;
}

/** Each resample is a piece; only correlations are drawn, no model is estimated. */
export const ctaShared: Shared<CtaOptions, CtaResult, CtaPart> = {
  pieces: (_, { samples }) => samples,
  *part(input, options, { first, count }): Job<CtaPart> {
    const { treated, columns, blocks } = prepare(input, options);
    const p = columns.length;
    const source = sourceOf(treated, { missingInResamples: "once", pls: options.pls });
    const S = new Float64Array(p * p);
    const m = blocks.reduce((sum, { numbers }) => sum + numbers.length, 0);
    const values = new Float64Array(count * m);
    for (let b = 0; b < count; b++) {
      if (b % 16 === 0) yield { done: b, total: count };
      source.draw(options.seed, { method: streams.cta, index: first + b, part: 0 });
      const row = values.subarray(b * m, (b + 1) * m);
      if (source.correlate(S)) row.set(valuesOf(blocks, S, p));
      else row.fill(Number.NaN);
    }
    return { values };
  },
  *join(input, options, parts): Job<CtaResult> {
    yield { done: 0, total: 1 };
    const { treated, columns, blocks, skipped } = prepare(input, options);
    const p = columns.length;
    const S = treated.moments.correlations;
    const observed = valuesOf(blocks, S, p);
    const m = observed.length;
    const rows = parts.flatMap(({ values }) => Array.from({ length: m === 0 ? 0 : values.length / m }, (_, b) => values.subarray(b * m, (b + 1) * m))).filter((row) => !Number.isNaN(row[0]));
    let place = 0;
    const results = blocks.map(({ construct, items, borrowed, places, numbers, tetrads }): BlockResult => {
      const tests = tetrads.map((tetrad, k): TetradTest => {
        const drawn = rows.map((row) => row[place]!);
        return testOf({ number: numbers[k]!, items: tetrad.map((at) => items[at]!) as [string, string, string, string], value: observed[place++]! }, drawn, { level: options.level, count: tetrads.length });
      });
      const all = tetradsOf(items.length).map((tetrad) => [`tau(${tetrad.map((at) => items[at]!).join(",")})`, tetradValue(tetrad, S, p, places)] as const);
      return { construct, items, borrowed, all: Object.fromEntries(all), tests, rejected: tests.some(({ adjusted: [lower, upper] }) => lower > 0 || upper < 0) };
    });
    return { options, rows: input.data.matrix?.n ?? input.data.rows, n: treated.n, used: rows.length, blocks: results, skipped, warnings: treated.warnings };
  },
};

/** Intervals (τ − bias) ± z SE, by themselves and with the level that Bonferroni asks of each of `count` tetrads. */
function testOf(tetrad: Pick<TetradTest, "number" | "items" | "value">, drawn: readonly number[], { level, count }: { readonly level: number; readonly count: number }): TetradTest {
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
  const se = Math.sqrt(drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (drawn.length - 1));
  const bias = mean - tetrad.value;
  const t = tetrad.value / se;
  const around = (alpha: number): [number, number] => {
    const reach = normalQuantile(1 - alpha / 2) * se;
    return [tetrad.value - bias - reach, tetrad.value - bias + reach];
  };
  return { ...tetrad, bias, se, t, p: 2 * normalProbability(-Math.abs(t)), interval: around(1 - level), adjusted: around((1 - level) / count) };
}
