import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drain } from "../../../src/jobs/job";
import { pls } from "../../../src/methods/pls";
import { defaultPlsOptions, type PlsOptions } from "../../../src/methods/pls/options";
import { EstimationError, type Problem } from "../../../src/report/problem";
import { translator } from "../../../src/text/i18n";
import { say } from "../../../src/text/say";
import { dataOf, modelOf } from "./given";

const SIX = "A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nB ~ A";
const edge = (name: string) => ({ file: `simulated/edge/${name}` });
const good = edge("no-final-newline.csv");

interface Provoked {
  readonly code: Problem["code"];
  readonly data?: { readonly csv: string } | { readonly file: string };
  readonly model?: string;
  readonly options?: Partial<PlsOptions>;
  readonly at: string;
}

/** A data file, a model and settings that bring about each problem, and where it shows. */
const seen: readonly Provoked[] = [
  { code: "E_NO_MODEL", model: "", at: "" },
  { code: "E_NO_DATA", options: { filter: { column: "a1", equals: 99 } }, at: "" },
  { code: "E_EMPTY_BLOCK", model: "A =~ a1 + a2\nB ~ A", at: "construct c2" },
  { code: "E_ISOLATED", model: `${SIX}\nC =~ a4`, data: edge("collinear.csv"), at: "construct c3" },
  { code: "E_CYCLE", model: `${SIX}\nA ~ B`, at: "path c1 c2, path c2 c1" },
  { code: "E_SELF_PATH", model: `${SIX} + B`, at: "path c2 c2" },
  { code: "E_DUPLICATE_PATH", model: `${SIX} + A`, at: "path c1 c2" },
  { code: "E_SHARED_ITEM", model: "A =~ a1 + a2\nB =~ a2 + b1\nB ~ A", at: "item c1 a2, item c2 a2" },
  { code: "E_MISSING_COLUMN", model: "A =~ a1 + a9\nB =~ b1\nB ~ A", at: "item c1 a9" },
  { code: "E_MISSING_COLUMN", options: { weightColumn: "w" }, at: "column w" },
  { code: "E_NON_NUMERIC", data: edge("text-in-numeric.csv"), at: "item c1 a3" },
  { code: "E_MISSING_VALUE", data: edge("missing-mixed-codes.csv"), options: { missing: "none" }, at: "item c1 a1" },
  { code: "E_ZERO_VARIANCE", data: edge("constant-column.csv"), at: "item c1 a2" },
  { code: "E_N_TOO_SMALL", data: edge("one-row.csv"), at: "" },
  { code: "E_N_TOO_SMALL", data: { csv: "a,b,c\n1,2,2\n2,1,3\n4,4,5\n" }, model: "A =~ a\nB =~ b\nC =~ c\nC ~ A + B", at: "construct c3" },
  { code: "E_N_TOO_SMALL", data: { csv: "a1,a2,a3,b\n1,2,2,1\n2,1,3,4\n4,4,5,4\n" }, model: "A <~ a1 + a2 + a3\nB =~ b\nB ~ A", at: "construct c1" },
  { code: "E_SETTING", options: { startingWeights: { a9: 1 } }, at: "column a9" },
];

/** Problems that only arithmetic finds. */
const found: readonly Provoked[] = [
  { code: "E_SINGULAR_BLOCK", data: edge("collinear.csv"), model: "A <~ a1 + a2 + a4\nB =~ b1 + b2\nB ~ A", at: "construct c1, item c1 a1, item c1 a2, item c1 a4" },
  { code: "E_SINGULAR_INNER", data: edge("duplicate-column-values.csv"), model: "A =~ b1\nB =~ b4\nC =~ a1 + a2\nC ~ A + B", at: "construct c3" },
];

/** Cautions that come with a result. */
const warned: readonly Provoked[] = [
  { code: "E_NO_CONVERGENCE", options: { maxIterations: 1, tolerance: 1e-12 }, at: "" },
  { code: "W_COLLINEAR", data: edge("collinear.csv"), model: "A =~ a1 + a2 + a4\nB =~ b1 + b2\nB ~ A", at: "item c1 a1, item c1 a2, item c1 a4" },
  { code: "W_MISSING_REPLACED", data: edge("missing-mixed-codes.csv"), at: "" },
  { code: "W_ROWS_DROPPED", data: edge("missing-mixed-codes.csv"), options: { missing: "casewise" }, at: "" },
  { code: "W_ISOLATED_LEFT_OUT", model: `${SIX}\nC =~ a4`, data: edge("collinear.csv"), options: { isolated: "leaveOut" }, at: "construct c3" },
  { code: "W_SIGN", data: { csv: signs() }, model: "A =~ a1 + a2 + a3\nB =~ b\nB ~ A", at: "construct c1, item c1 a3" },
  { code: "W_HEYWOOD", data: { csv: crossed() }, model: "A =~ a1 + a2\nB =~ b1 + b2\nB ~ A", at: "" },
  { code: "W_NOT_PD_REPAIRED", data: { csv: contradictory() }, model: "A =~ x + y\nB =~ z\nB ~ A", options: { missing: "pairwise" }, at: "" },
];

/** Three items of which the last runs against the others. */
function signs(): string {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const base = Math.sin(i * 1.3) * 2;
    return [base + Math.cos(i * 3.1), base + Math.cos(i * 7.7), -base + Math.sin(i * 5.3), base + Math.sin(i * 2.9)].map((x) => x.toFixed(3)).join(",");
  });
  return `a1,a2,a3,b\n${rows.join("\n")}\n`;
}

/** Items that agree with their namesakes in the other block rather than within their own. */
function crossed(): string {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const [one, two] = [Math.sin(i * 1.3), Math.sin(i * 2.1) + 0.4 * Math.sin(i * 1.3)];
    return [one, two, one + 0.3 * Math.cos(i * 5.7), two + 0.3 * Math.cos(i * 4.1)].map((x) => x.toFixed(3)).join(",");
  });
  return `a1,a2,b1,b2\n${rows.join("\n")}\n`;
}

/** Pairs of columns on different rows, whose correlations no complete data could have together. */
function contradictory(): string {
  const noisy = (i: number): string => (i + 0.3 * Math.cos(i * 5)).toFixed(2);
  const rows = Array.from({ length: 8 }, (_, i) => [`${i},${noisy(i)},`, `${i},,${noisy(i)}`, `,${i},${noisy(9 - i)}`]).flat();
  return `x,y,z\n${rows.join("\n")}\n`;
}

const placesOf = (problem: Problem | undefined): string =>
  (problem?.at ?? []).map((p) => (p.kind === "construct" ? `construct ${p.id}` : p.kind === "item" ? `item ${p.construct} ${p.column}` : p.kind === "path" ? `path ${p.from} ${p.to}` : p.kind === "column" ? `column ${p.name}` : "text")).join(", ");

const inputOf = ({ data = good, model = SIX }: Provoked) => ({ data: dataOf(data), model: modelOf(model) });
const optionsOf = ({ options }: Provoked): PlsOptions => ({ ...defaultPlsOptions, ...options });

function failureOf(provoked: Provoked): readonly Problem[] {
  try {
    drain(pls.run(inputOf(provoked), optionsOf(provoked)));
  } catch (error) {
    if (error instanceof EstimationError) return error.problems;
    throw error;
  }
  return [];
}

const withCode = (problems: readonly Problem[], { code }: Provoked): Problem | undefined => problems.find((p) => p.code === code);

describe("problems seen before a run", () => {
  it.each(seen.map((p) => [`${p.code} at ${p.at}`, p] as const))("%s", (_, provoked) => {
    const problem = withCode(pls.check(inputOf(provoked), optionsOf(provoked)), provoked);
    expect(problem?.severity).toBe("error");
    expect(placesOf(problem)).toBe(provoked.at);
    expectSaid(problem!);
  });

  it.each(seen.filter((p) => p.code !== "E_SETTING").map((p) => [p.code, p] as const))("%s stops a run that was not checked", (_, provoked) => {
    expect(failureOf(provoked).map((p) => p.severity)).toContain("error");
  });

  it("are all told at once", () => {
    const codes = pls.check({ data: dataOf(edge("constant-column.csv")), model: modelOf("A =~ a1 + a2 + zz\nB =~ b1\nC =~ b2\nB ~ A + B") }, defaultPlsOptions).map((p) => p.code);
    expect(codes).toEqual(["E_ISOLATED", "E_SELF_PATH", "E_MISSING_COLUMN"]);
  });

  it("are none for a sound model, also one of which a part is not yet connected", () => {
    expect(pls.check(inputOf({ code: "E_NO_DATA", at: "" }), defaultPlsOptions)).toEqual([]);
    const open = pls.check({ data: dataOf(good), model: modelOf(`${SIX}\nC =~ nowhere`) }, { ...defaultPlsOptions, isolated: "leaveOut" });
    expect(open.map((p) => [p.code, p.severity])).toEqual([["W_ISOLATED_LEFT_OUT", "warning"]]);
  });
});

describe("problems found by arithmetic", () => {
  it.each(found.map((p) => [p.code, p] as const))("%s", (_, provoked) => {
    expect(pls.check(inputOf(provoked), optionsOf(provoked))).toEqual([]);
    const problem = withCode(failureOf(provoked), provoked);
    expect(placesOf(problem)).toBe(provoked.at);
    expectSaid(problem!);
  });
});

describe("cautions", () => {
  it.each(warned.map((p) => [p.code, p] as const))("%s", (_, provoked) => {
    const problem = withCode(drain(pls.run(inputOf(provoked), optionsOf(provoked))).warnings, provoked);
    expect(problem?.severity).toBe("warning");
    if (provoked.at !== "") expect(placesOf(problem)).toBe(provoked.at);
    expectSaid(problem!);
  });
});

function expectSaid(problem: Problem): void {
  for (const language of ["en", "fr"] as const) {
    const said = say(problem, translator(language).t);
    for (const sentence of Object.values(said)) expect(sentence).toMatch(/^[^{}]{8,}[.?]$/);
    expect(JSON.stringify(said)).not.toMatch(/problems:|undefined|null|\bNaN\b/);
  }
}

describe("every code", () => {
  const source = readFileSync(join(import.meta.dirname, "..", "..", "..", "src", "report", "problem.ts"), "utf8");
  const codes = [...new Set([...source.matchAll(/"([EW]_[A-Z_]+)"/g)].map((m) => m[1]!))];

  it.each(["en", "fr"] as const)("has its three sentences in %s", (language) => {
    const { i18n } = translator(language);
    expect(codes.length).toBeGreaterThan(25);
    const missing = codes.flatMap((code) => ["happened", "means", "remedy"].filter((part) => !i18n.exists(`problems:${code}.${part}`, { count: 2 })).map((part) => `${code}.${part}`));
    expect(missing).toEqual([]);
  });
});
