import { describe, expect, it } from "vitest";
import { drain } from "../../../src/jobs/job";
import { cta } from "../../../src/methods/cta";
import type { CtaOptions } from "../../../src/methods/cta/options";
import { ctaShared } from "../../../src/methods/cta/shared";
import { nonRedundant, tetradsOf } from "../../../src/methods/cta/tetrads";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
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

const base: CtaOptions = { pls: defaultPlsOptions, constructs: [], samples: 10_000, seed: 7, level: 0.95 };

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
});
