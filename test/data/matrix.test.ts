import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/data/dataset";
import { readDataFile } from "../../src/data/import/importData";
import type { ImportOptions, ImportResult } from "../../src/data/import/options";
import { drain } from "../../src/jobs/job";
import { momentsOf } from "../../src/math/moments";
import { bootstrap } from "../../src/methods/bootstrap";
import { defaultBootstrapOptions } from "../../src/methods/bootstrap/options";
import { pls } from "../../src/methods/pls";
import { defaultPlsOptions } from "../../src/methods/pls/options";
import type { PlsResult } from "../../src/methods/pls/result";
import { parseModelText } from "../../src/model/syntax";

const file = readDataFile(readFileSync(join(import.meta.dirname, "../reference/simulated/crm-clusters.csv")), "crm.csv").dataset!;
const parsed = parseModelText("A =~ CC1 + CC2 + CC3 + PC1\nB =~ OGG1 + OGG2 + OGG3\nC =~ VA1 + VA2 + VPC1\nC ~ A + B\nB ~ A");
if ("problems" in parsed) throw new Error("the model cannot be read");
const { model } = parsed;
const items = file.columns.filter((column) => model.constructs.some((construct) => construct.items.includes(column.name)));
const { means, sds, correlations } = momentsOf({ columns: items.map((column) => column.values), rows: Int32Array.from({ length: file.rows }, (_, i) => i), weights: null });
const p = items.length;
const names = items.map((column) => column.name);

type Entry = (k: number, l: number) => number;
const correlation: Entry = (k, l) => correlations[k * p + l]!;
const covariance: Entry = (k, l) => correlation(k, l) * sds[k]! * sds[l]!;
const table = (entry: Entry, keep: (k: number, l: number) => boolean = () => true): string => [["", ...names], ...names.map((name, k) => [name, ...names.map((_, l) => (keep(k, l) ? String(entry(k, l)) : ""))])].map((row) => row.join(",")).join("\n");
const read = (text: string, options?: Partial<ImportOptions>): ImportResult => readDataFile(new TextEncoder().encode(text), "matrix.csv", options);
const estimate = (data: Dataset): PlsResult => drain(pls.run({ model, data }, defaultPlsOptions));
const codes = ({ notes }: ImportResult): string[] => notes.map((note) => note.code);

/** Everything that rests on correlations, to nine digits. */
function digits(result: PlsResult): unknown {
  const { scores, settings, items: ofItems, unstandardised, n, iterations, cronbachAlphaRaw, ...rest } = result;
  const shown = JSON.stringify([rest, ofItems.map((item) => item.column)], (_, value: unknown) => (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : typeof value === "number" ? Math.round(value * 1e9) / 1e9 + 0 : value));
  expect([scores.values.length, n > 0, iterations > 0, unstandardised !== undefined, cronbachAlphaRaw.length, settings.missing]).toEqual([3, true, true, true, 3, "mean"]);
  return JSON.parse(shown);
}

describe("a matrix in place of cases", () => {
  const fromCases = estimate(file);

  it.each([["correlations", correlation], ["covariances", covariance]] as const)("of %s gives the estimates that the cases give", (kind, entry) => {
    const result = read(table(entry), { n: file.rows });
    expect([result.detected.contents, codes(result)]).toEqual([kind, ["isMatrix"]]);
    const { dataset } = result;
    expect(pls.check({ model, data: dataset! }, defaultPlsOptions)).toEqual([]);
    const fromMatrix = estimate(dataset!);
    expect(fromMatrix.nUsed).toBe(72);
    expect(digits(fromMatrix)).toEqual(digits(fromCases));
    expect(fromMatrix.scores.rows).toHaveLength(0);
    expect(pls.report(fromMatrix, { model, data: dataset! }).run.nUsed).toBe(72);
  });

  it("has no cases to draw: resampling is refused with a sentence", () => {
    const { dataset } = read(table(correlation), { n: 72 });
    expect(bootstrap.check({ model, data: dataset! }, defaultBootstrapOptions)).toMatchObject([{ code: "E_NO_CASES" }]);
    expect(pls.check({ model, data: dataset! }, { ...defaultPlsOptions, filter: { column: "CC1", equals: 1 } })).toMatchObject([{ code: "E_NO_CASES" }]);
  });

  it("may be given by one half, without names, or as SPSS and AMOS write it", () => {
    const half = read(table(covariance, (k, l) => l <= k), { n: 72 }).dataset!;
    half.matrix!.values.forEach((value, at) => expect(value).toBeCloseTo(covariance(Math.floor(at / p), at % p), 12));
    const bare = read(names.map((_, k) => names.map((__, l) => correlation(k, l)).join(",")).join("\n"), { n: 72 });
    expect(bare.dataset!.columns.map((column) => column.name)).toEqual(names.map((_, i) => `V${i + 1}`));
    const rows = [["n", "", ...names.map(() => 72)], ...names.map((name, k) => ["corr", name, ...names.map((_, l) => (l <= k ? correlation(k, l) : ""))]), ["stddev", "", ...sds], ["mean", "", ...means]];
    const amos = read([["rowtype_", "varname_", ...names], ...rows].map((row) => row.join(",")).join("\n"));
    expect([amos.options.n, codes(amos)]).toEqual([72, ["isMatrix"]]);
    expect(estimate(amos.dataset!).items.map((item) => [item.mean, item.sd])).toEqual(estimate(file).items.map((item) => [expect.closeTo(item.mean, 9), expect.closeTo(item.sd, 9)]));
  });

  it("needs n, symmetry and possible values", () => {
    expect(codes(read(table(correlation)))).toEqual(["matrixNeedsN"]);
    expect(codes(read(table((k, l) => correlation(k, l) + (k === 2 && l === 1 ? 0.1 : 0)), { n: 72 }))).toEqual(["notSymmetric"]);
    expect(codes(read(table((k, l) => (k === l ? 1 : 1.4)), { n: 72 }))).toEqual(["impossibleMatrix"]);
    expect(codes(read(table(correlation, (k, l) => k !== 2 || l !== 1).replace(/^(CC3,[^,]*),[^,]*/m, "$1,"), { n: 72 }))).not.toEqual([]);
    expect(codes(read("a,b\n1,2\n3,4", { contents: "correlations", n: 20 }))).toContain("notMatrix");
  });

  it("is not seen in cases", () => {
    expect(read("a,b,c\n1,2,3\n4,5,6\n7,8,9").detected.contents).toBe("cases");
    expect(read("id,a,b\nx,1,2\ny,3,4").detected.contents).toBe("cases");
    expect(read(table(correlation), { contents: "cases" }).dataset).toMatchObject({ rows: p });
  });
});
