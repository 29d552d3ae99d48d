import { describe, expect, it } from "vitest";
import { drain } from "../../../src/jobs/job";
import { cta } from "../../../src/methods/cta";
import { blockOf } from "../../../src/methods/cta/fours";
import type { CtaOptions } from "../../../src/methods/cta/options";
import { ctaShared } from "../../../src/methods/cta/shared";
import { nonRedundant, tetradsOf, tetradValue } from "../../../src/methods/cta/tetrads";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { parseModelText } from "../../../src/model/syntax";
import { inputOf, readCase } from "../bootstrap/given";

interface Wanted {
  readonly indicators: readonly string[];
  readonly selected: readonly number[];
  readonly tetradCount: number;
  readonly nonRedundant: number;
  readonly allTetrads: Readonly<Record<string, number>>;
  readonly bootstrapOfSelected: readonly { readonly tetrad: string; readonly value: number; readonly bias: number; readonly se: number; readonly ci95: readonly [number, number]; readonly ciBonferroni: readonly [number, number]; readonly biasTolerance: number; readonly seTolerance: number; readonly ciTolerance: number }[];
  readonly reflectiveRejectedBonferroni: boolean;
}
type Block = Omit<Wanted, "bootstrapOfSelected"> & { readonly bootstrapOfSelected: readonly { readonly tetrad: string; readonly value: number; readonly bias: number; readonly se: number; readonly interval: readonly [number, number]; readonly intervalBonferroni: readonly [number, number] }[] };

const base: CtaOptions = { pls: defaultPlsOptions, constructs: [], borrow: false, samples: 10_000, seed: 7, level: 0.95 };

describe("CTA-PLS", () => {
  it.each(["cta-satisfaction", "cta-moderation"])("%s: tetrads equal seminrExtras to 1e-8, the bootstrap an independent one within its Monte Carlo error", (name) => {
    const given = readCase(`advanced/${name}.json`);
    const input = inputOf(given);
    const { values } = given.expected["cta"] as { readonly values: Record<string, Wanted> };
    const found = cta.blocks(drain(cta.run(input, base)), input) as Record<string, Block>;
    for (const [construct, wanted] of Object.entries(values)) {
      const own = found[construct]!;
      expect(own).toMatchObject({ indicators: wanted.indicators, selected: wanted.selected, tetradCount: wanted.tetradCount, nonRedundant: wanted.nonRedundant, reflectiveRejectedBonferroni: wanted.reflectiveRejectedBonferroni });
      expect(Object.keys(own.allTetrads)).toEqual(Object.keys(wanted.allTetrads));
      for (const [tetrad, value] of Object.entries(wanted.allTetrads)) expect(Math.abs(own.allTetrads[tetrad]! - value)).toBeLessThan(1e-8);
      for (const [k, theirs] of wanted.bootstrapOfSelected.entries()) {
        const ours = own.bootstrapOfSelected[k]!;
        expect(ours.tetrad).toBe(theirs.tetrad);
        expect(Math.abs(ours.value - theirs.value)).toBeLessThan(1e-8);
        expect(Math.abs(ours.bias - theirs.bias)).toBeLessThan(theirs.biasTolerance);
        expect(Math.abs(ours.se - theirs.se)).toBeLessThan(theirs.seTolerance);
        for (const end of [0, 1] as const) {
          expect(Math.abs(ours.interval[end] - theirs.ci95[end])).toBeLessThan(theirs.ciTolerance);
          expect(Math.abs(ours.intervalBonferroni[end] - theirs.ciBonferroni[end])).toBeLessThan(theirs.ciTolerance);
        }
      }
    }
  });

  const input = inputOf(readCase("advanced/cta-satisfaction.json"));
  const small = { ...base, samples: 60 };

  it("gives the same bits however its resamples are shared", () => {
    const cut = (shares: readonly number[]) => shares.map((count, k) => drain(ctaShared.part(input, small, { first: shares.slice(0, k).reduce((a, b) => a + b, 0), count })));
    expect(drain(ctaShared.join(input, small, cut([11, 48, 1])))).toEqual(drain(ctaShared.join(input, small, cut([60]))));
  });

  it("does not depend on units, and changes sign nowhere when all items are reversed", () => {
    const scaled = input.data.columns.map((column) => ({ ...column, values: column.values.map((value) => 11 - 3 * value) }));
    const [own, other] = [input, { ...input, data: { ...input.data, columns: scaled } }].map((one) => cta.blocks(drain(cta.run(one, small)), one) as Record<string, Block>);
    for (const [construct, { allTetrads }] of Object.entries(own!)) for (const [name, value] of Object.entries(allTetrads)) expect(other![construct]!.allTetrads[name]).toBeCloseTo(value, 10);
  });

  it("tests K(K − 3) ∕ 2 tetrads of K items", () => {
    for (const K of [4, 5, 6, 7, 9, 12]) {
      expect(nonRedundant(K)).toHaveLength((K * (K - 3)) / 2);
      expect(new Set(nonRedundant(K)).size).toBe(nonRedundant(K).length);
      expect(Math.max(...nonRedundant(K))).toBeLessThanOrEqual(tetradsOf(K).length);
    }
  });

  it("names what it skips, and says what its verdicts rest on", () => {
    const { tables } = cta.report(drain(cta.run(input, small)), input);
    expect(tables.map(({ id }) => id)).toHaveLength(3);
    const few = tables[0]!.rows.filter(({ cells }) => cells.at(-1)!.kind === "label" && (cells.at(-1) as { label: { key: string } }).label.key === "cta:verdicts.few");
    expect(few).toHaveLength(5);
    expect(cta.check(input, { ...base, constructs: [input.model.constructs[5]!.id] }).map(({ detail }) => detail["reason"])).toContain("fewItems");
  });

  it("rejects a reflective measurement of items that two factors stand behind", () => {
    const given = readCase("advanced/cta-moderation.json");
    const { tables } = cta.report(drain(cta.run(inputOf(given), small)), inputOf(given));
    expect(tables[0]!.reading[0]).toMatchObject({ key: "cta:readings.against" });
  });

  describe("borrowing", () => {
    /** Correlations that one factor behind each block implies: loading times correlation of the factors times loading. */
    const loadings = { a: [0.9, 0.8, 0.7], b: [0.85, 0.6], c: [0.8, 0.75, 0.7, 0.65, 0.6], d: [0.9] };
    const factors: Readonly<Record<string, number>> = { ab: 0.4, ac: 0.5, ad: 0.1, bc: 0.3, bd: 0.2, cd: 0.35 };
    const items = Object.entries(loadings).flatMap(([block, all]) => all.map((loading, k) => ({ block, loading, name: `${block}${k + 1}` })));
    const p = items.length;
    const correlations = Float64Array.from({ length: p * p }, (_, at) => {
      const [one, other] = [items[Math.floor(at / p)]!, items[at % p]!];
      const factor = one.block === other.block ? 1 : (factors[[one.block, other.block].sort().join("")] ?? 0);
      return one === other ? 1 : one.loading * other.loading * factor;
    });
    const parsed = parseModelText("A =~ a1 + a2 + a3\nB =~ b1 + b2\nC =~ c1 + c2 + c3 + c4 + c5\nD =~ d1\nC ~ A + B\nD ~ A");
    if ("problems" in parsed) throw new Error("the model cannot be read");
    const { model } = parsed;
    const blocks = model.constructs.map((construct) => blockOf(construct, model, true));

    it("takes the first items of the neighbour with most, and only where there are two or three", () => {
      expect(blocks.map((block) => block?.borrowed)).toEqual([["c1"], ["c1", "c2"], [], undefined]);
      expect(model.constructs.map((construct) => blockOf(construct, model, false)?.items.length)).toEqual([undefined, undefined, 5, undefined]);
    });

    it("tests tetrads that vanish under one factor behind the construct's own items, and no others", () => {
      const value = (block: NonNullable<(typeof blocks)[number]>, tetrad: (typeof block.tetrads)[number]): number => tetradValue(tetrad, correlations, p, block.items.map((name) => items.findIndex((one) => one.name === name)));
      for (const block of blocks) for (const tetrad of block?.tetrads ?? []) expect(Math.abs(value(block!, tetrad))).toBeLessThan(1e-12);
      expect(blocks[0]!.numbers).toEqual([1, 2]);
      expect(blocks[1]!.numbers).toEqual([3]);
      // The other tetrads of two own and two borrowed items do not: .85·.6·.8·.75·(1 − .3²).
      for (const tetrad of tetradsOf(4).slice(0, 2)) expect(value(blocks[1]!, tetrad)).toBeCloseTo(0.85 * 0.6 * 0.8 * 0.75 * (1 - 0.09), 12);
    });

    it("lets constructs of few items be tested that are listed without a verdict otherwise", () => {
      const found = cta.blocks(drain(cta.run(input, { ...small, borrow: true })), input) as Record<string, Block & { readonly borrowed?: readonly string[] }>;
      const own = cta.blocks(drain(cta.run(input, small)), input) as Record<string, Block>;
      expect(Object.keys(found).length).toBeGreaterThan(Object.keys(own).length);
      for (const [name, block] of Object.entries(own)) expect(found[name]!.allTetrads).toEqual(block.allTetrads);
      for (const [name, { borrowed, indicators, selected }] of Object.entries(found)) if (own[name] === undefined) expect([indicators.length, selected.length]).toEqual([4, borrowed!.length === 2 ? 1 : 2]);
    });
  });
});
