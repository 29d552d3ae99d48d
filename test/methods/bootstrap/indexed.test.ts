import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drain } from "../../../src/jobs/job";
import { bootstrapBlock } from "../../../src/methods/bootstrap/blocks";
import type { Draws } from "../../../src/methods/bootstrap/draws";
import { sharedResampler } from "../../../src/methods/bootstrap/draws";
import { jackknife } from "../../../src/methods/bootstrap/jackknife";
import { defaultBootstrapOptions } from "../../../src/methods/bootstrap/options";
import { gather } from "../../../src/methods/bootstrap/run";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { inputOf, readCase, REFERENCE } from "./given";

interface Indexed {
  readonly indicesFile: string;
  readonly resamples: number;
  readonly values: Readonly<Record<string, Readonly<Record<string, number | readonly [number, number]>>>>;
}

const blockOf: Readonly<Record<string, string>> = { path: "pathCoefficients", total: "totalEffects", loading: "outerLoadings", weight: "outerWeights", r2: "r2" };
const fields: Readonly<Record<string, string>> = { estimate: "estimate", mean: "mean", bias: "bias", se: "se", t: "t", pT: "p", percentile: "ciPercentile", basic: "ciBasic", normal: "ciNormal", bc: "ciBiasCorrected", bca: "ciBCa" };
const options = { ...defaultBootstrapOptions, pls: { ...defaultPlsOptions, tolerance: 1e-12 } };

const OUTSIDE = process.env["PLS_REFERENCE_DIR"];
const cases = [
  { file: "advanced/bootstrap-indexed-satisfaction.json", root: REFERENCE },
  ...(OUTSIDE && existsSync(OUTSIDE) ? [{ file: "advanced/bootstrap-indexed-mobi.json", root: OUTSIDE }] : []),
];
if (cases.length === 1) process.stdout.write("1 case of given resamples on published data skipped (PLS_REFERENCE_DIR is not set)\n");

/** Resamples given by row numbers; every resample was estimated separately, from weights of 1, by a reference script in R. */
describe.each(cases)("given resamples, $file", ({ file, root }) => {
  const reference = readCase(file, root);
  const indexed = reference.expected["bootstrapIndexed"] as Indexed;
  const rows = JSON.parse(readFileSync(join(root, indexed.indicesFile), "utf8")) as { readonly indices?: number[][] } | number[][];
  const samples = Array.isArray(rows) ? rows : rows.indices!;
  const input = inputOf(reference, root);
  const resampler = sharedResampler(input, options);
  const width = resampler.parameters.length;
  const values = new Float64Array(samples.length * width);
  const codes = Uint8Array.from(samples, (sample, b) => {
    resampler.counts.fill(0);
    for (const row of sample) resampler.counts[row - 1]!++;
    return resampler.estimate(values, b * width);
  });
  const share: Draws = { first: 0, count: samples.length, values, codes, turned: new Uint8Array(codes.length), innerErrors: new Float64Array(0) };
  const result = drain(gather(input, options, { shares: [share], jackknifed: drain(jackknife(resampler)) }));
  const block = bootstrapBlock(result)["values"] as Record<string, Record<string, Record<string, number | [number, number]>>>;

  it("uses every resample", () => expect([indexed.resamples, result.used]).toEqual([samples.length, samples.length]));

  it.each(Object.keys(indexed.values))("%s: estimate, SE, t, p and intervals to 1e-9", (name) => {
    const [kind, ...key] = name.split(" ");
    const got = block[blockOf[kind!]!]![key.join(" ")]!;
    for (const [theirs, ours] of Object.entries(fields)) {
      const given = indexed.values[name]![theirs];
      if (given === undefined) continue; // weights and loadings that are 1 by construction have an estimate only
      const expected = [given].flat();
      for (const [i, value] of [got[ours]!].flat().entries()) {
        if (value === null || expected[i] === null) continue;
        const difference = Math.abs(Number(value) - expected[i]!) / Math.max(1, Math.abs(expected[i]!));
        expect(difference, `${name} ${theirs}: ${value} instead of ${expected[i]}`).toBeLessThanOrEqual(1e-9);
      }
    }
  });
});
