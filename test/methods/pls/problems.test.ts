import { describe, expect, it } from "vitest";
import { drain } from "../../../src/jobs/job";
import { pls } from "../../../src/methods/pls";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import type { Problem } from "../../../src/report/problem";
import { translator } from "../../../src/text/i18n";
import { say } from "../../../src/text/say";
import { dataOf, modelOf } from "./given";
import { edge, failureOf, found, good, inputOf, optionsOf, placesOf, seen, SIX, warned, type Provoked } from "./provoked";

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
