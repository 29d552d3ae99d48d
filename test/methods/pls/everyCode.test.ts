import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../../src/methods/bootstrap/check";
import { defaultBootstrapOptions } from "../../../src/methods/bootstrap/options";
import { pls } from "../../../src/methods/pls";
import { checkModel } from "../../../src/model/check";
import { parseModelText } from "../../../src/model/syntax";
import type { PathModel } from "../../../src/model/types";
import { EstimationError, type Problem } from "../../../src/report/problem";
import { readProject } from "../../../src/store/projectFile";
import { translator } from "../../../src/text/i18n";
import { analyses as analysesInEnglish } from "../../../src/text/en/analyses";
import { analyses as analysesInFrench } from "../../../src/text/fr/analyses";
import { say } from "../../../src/text/say";
import { marks } from "../../../src/ui/canvas/marks";
import { wired } from "../../jobs/methods";
import { failureOf, found, inputOf, optionsOf, seen, SIX, warned } from "./provoked";
import { modelOf } from "./given";

const twins = (): PathModel => {
  const model = modelOf(SIX);
  return { ...model, constructs: model.constructs.map((c) => ({ ...c, name: "Same" })) };
};

/** A method with a fault of its own, behind the worker. */
async function faulty(): Promise<readonly Problem[]> {
  const { engine } = wired();
  engine.load({ name: "d", rows: 0, columns: [] });
  try {
    await engine.run({ method: "broken", model: { constructs: [], paths: [] }, options: {} });
  } catch (error) {
    if (error instanceof EstimationError) return error.problems;
    throw error;
  } finally {
    engine.close();
  }
  return [];
}

/** Problems of files, texts and the program itself, which no run meets. */
const outside: readonly (readonly [Problem["code"], () => readonly Problem[] | Promise<readonly Problem[]>])[] = [
  ["E_DUPLICATE_NAME", () => checkModel(twins())],
  ["E_SYNTAX", () => {
    const parsed = parseModelText("A =~");
    return "problems" in parsed ? parsed.problems : [];
  }],
  ["E_FILE", () => {
    const reading = readProject("[]", "study.json");
    return reading.ok ? [] : reading.problems;
  }],
  ["E_NO_CASES", () => check({ model: modelOf(SIX), data: { name: "r", rows: 0, columns: [], matrix: { kind: "correlations", n: 50, values: new Float64Array() } } }, defaultBootstrapOptions)],
  ["E_INTERNAL", faulty],
];

/** Codes of other analyses, whose tests provoke them. */
const ELSEWHERE: Readonly<Partial<Record<Problem["code"], string>>> = {
  W_TURNED: "bootstrap",
  W_UNSTABLE: "bootstrap",
  E_ANALYSIS: "each analysis",
  W_ANALYSIS: "each analysis",
};

const source = readFileSync(join(import.meta.dirname, "..", "..", "..", "src", "report", "problem.ts"), "utf8");
const codes = [...new Set([...source.matchAll(/"([EW]_[A-Z_]+)"/g)].map((m) => m[1] as Problem["code"]))];

describe("every code", () => {
  it.each(["en", "fr"] as const)("has its three sentences in %s", (language) => {
    const { i18n } = translator(language);
    expect(codes.length).toBeGreaterThan(25);
    const missing = codes.filter((code) => !code.endsWith("_ANALYSIS")).flatMap((code) => ["happened", "means", "remedy"].filter((part) => !i18n.exists(`problems:${code}.${part}`, { count: 2 })).map((part) => `${code}.${part}`));
    expect(missing).toEqual([]);
  });

  it.each(Object.entries({ en: analysesInEnglish, fr: analysesInFrench }))("of an analysis has its three sentences in %s", (_, catalogues) => {
    const reasons = Object.values(catalogues).flatMap((words) => Object.values("problems" in words ? words.problems : {}));
    expect(reasons.length).toBeGreaterThan(5);
    for (const reason of reasons) expect(Object.keys(reason).map((part) => part.replace(/_(one|other|many)$/, ""))).toEqual(expect.arrayContaining(["happened", "means", "remedy"]));
  });

  it("is provoked here, or named with the place where it is", () => {
    const provoked = new Set<string>([...seen, ...found, ...warned].map(({ code }) => code).concat(outside.map(([code]) => code)));
    expect(codes.filter((code) => !provoked.has(code) && ELSEWHERE[code] === undefined)).toEqual([]);
    expect(Object.keys(ELSEWHERE).filter((code) => provoked.has(code))).toEqual([]);
  });

  it.each(outside)("%s comes about outside of a run", async (code, provoke) => {
    const problem = (await provoke()).find((one) => one.code === code);
    expect(problem?.severity).toBe("error");
    for (const language of ["en", "fr"] as const) for (const sentence of Object.values(say(problem!, translator(language).t))) expect(sentence).toMatch(/^[^{}]{8,}[.?]$/);
  });
});

describe("the place of a problem", () => {
  const at = [...seen, ...found].filter((provoked) => /construct|item|path/.test(provoked.at));

  it.each(at.map((provoked) => [`${provoked.code} at ${provoked.at}`, provoked] as const))("is marked on the diagram: %s", (_, provoked) => {
    const { model } = inputOf(provoked);
    const problems = [...pls.check(inputOf(provoked), optionsOf(provoked)), ...failureOf(provoked)].filter(({ code }) => code === provoked.code);
    const marked = marks(problems, model, ({ code }) => code);
    const elements = new Set(model.constructs.flatMap((c) => [c.id, ...c.items.map((item) => `${c.id}/${item}`)]));
    expect(marked.size).toBeGreaterThan(0);
    for (const id of marked.keys()) expect(elements).toContain(id);
  });
});
