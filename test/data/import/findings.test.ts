import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectBlocks } from "../../../src/data/blocks";
import type { DataColumn } from "../../../src/data/dataset";
import { readDataFile } from "../../../src/data/import/importData";
import type { ImportOptions, ImportResult } from "../../../src/data/import/options";

const rating = (name: string, values: readonly number[] = [1, 2, 3]): DataColumn => ({ name, scale: "ordinal", values: Float64Array.from(values) });
const blocks = (...names: readonly string[]): [string, readonly string[]][] => detectBlocks(names.map((name) => rating(name))).map(({ name, columns }) => [name, columns]);

describe("blocks by names", () => {
  it("share all but a number or a letter at the end", () => {
    expect(blocks("CUSL1", "CUSL2", "CUSCO", "CUSL3")).toEqual([["CUSL", ["CUSL1", "CUSL2", "CUSL3"]]]);
    expect(blocks("Q3_1", "Q3_2", "Q4a", "Q4b")).toEqual([["Q3", ["Q3_1", "Q3_2"]], ["Q4", ["Q4a", "Q4b"]]]);
    expect(blocks("trust_01", "trust_02r", "Trust.1")).toEqual([["trust", ["trust_01", "trust_02r"]]]);
  });

  it("are not the questions of a questionnaire, categories or dates", () => {
    expect(blocks(...Array.from({ length: 40 }, (_, i) => `Q${i + 1}`))).toEqual([]);
    expect(detectBlocks([{ ...rating("d1"), format: "date" }, { ...rating("d2"), format: "date" }, { ...rating("t1"), scale: "nominal" }, { ...rating("t2"), scale: "text" }])).toEqual([]);
    expect(blocks("1", "2", "age", "x1")).toEqual([]);
  });
});

const read = (columns: Readonly<Record<string, readonly (number | string)[]>>, options?: Partial<ImportOptions>): ImportResult => {
  const names = Object.keys(columns);
  const rows = columns[names[0]!]!.map((_, i) => names.map((name) => columns[name]![i]).join(","));
  return readDataFile(new TextEncoder().encode([names.join(","), ...rows].join("\n")), "f.csv", options);
};
const found = ({ notes }: ImportResult, code: string) => notes.filter((note) => note.code === code);

/** Answers of `rows` people on a scale of seven, whose items hang together. */
function survey(rows: number, reversed: readonly number[], items = 5): Record<string, number[]> {
  const random = fc.sample(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.array(fc.integer({ min: -1, max: 1 }), { minLength: items, maxLength: items })), { numRuns: rows, seed: 7 });
  return Object.fromEntries(Array.from({ length: items }, (_, k) => [`TR${k + 1}`, random.map(([level, noise]) => {
    const answer = Math.min(7, Math.max(1, level + noise[k]!));
    return reversed.includes(k) ? 8 - answer : answer;
  })]));
}

describe("what columns show beside each other", () => {
  it("reversed items are named with their correlation, in the minority of their block", () => {
    expect(found(read(survey(80, [])), "reversed")).toEqual([]);
    expect(found(read(survey(80, [2])), "reversed")).toMatchObject([{ columns: ["TR3"], values: { block: "TR" } }]);
    expect(found(read(survey(80, [0, 4])), "reversed").flatMap((note) => note.columns)).toEqual(["TR1", "TR5"]);
    expect(Number(found(read(survey(80, [2])), "reversed")[0]!.values["correlation"])).toBeLessThan(-0.5);
  });

  it("equal columns, and one that counts the cases", () => {
    const rows = Array.from({ length: 12 }, (_, i) => i);
    const result = read({ code: rows.map((i) => 1001 + i), a: rows.map((i) => i % 5), b: rows.map((i) => (i * 3) % 5), copy: rows.map((i) => i % 5) });
    expect(found(result, "duplicateColumns").map((note) => note.columns)).toEqual([["a", "copy"]]);
    expect(found(result, "idLike").map((note) => note.columns)).toEqual([["code"]]);
    const left = read({ code: rows.map((i) => 1001 + i), a: rows.map((i) => i % 5), copy: rows.map((i) => i % 5) }, { leftOut: ["copy"], scales: { code: "id" } });
    expect([left.dataset!.columns.map((column) => column.name), left.columns.length, left.notes.map((note) => note.code)]).toEqual([["code", "a"], 3, ["leftOutColumns"]]);
  });

  it("straight-lining cases, which can be left out", () => {
    const answers = survey(40, [], 9);
    for (const values of Object.values(answers)) [values[3], values[17]] = [4, 7];
    const result = read(answers);
    expect(found(result, "straightLining")[0]!.rows).toEqual(expect.arrayContaining([4, 18]));
    const straight = found(result, "straightLining")[0]!.rows.length;
    const left = read(answers, { withoutStraightLiners: true });
    expect([left.rows, left.dataset!.rows, found(left, "straightLinersLeft")[0]!.severity]).toEqual([40 - straight, 40 - straight, "information"]);
    expect(left.dataset!.columns[0]!.values).toHaveLength(40 - straight);
    expect(found(read(survey(40, [], 5)), "straightLining")).toEqual([]);
  });

  it("codes of one column leave the others alone, and are remembered", () => {
    const result = read({ a: [1, 2, 9, 4], b: [9, 2, 3, 4] }, { columnCodes: { a: [9] } });
    expect(result.dataset!.columns.map(({ values }) => [...values])).toEqual([[1, 2, NaN, 4], [9, 2, 3, 4]]);
    expect(result.dataset!.columns[0]).toMatchObject({ missingCodes: { values: [9] }, coded: { rows: Uint32Array.from([2]), codes: Float64Array.from([9]) } });
  });
});
