import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run";
import { crm, crmModel, printed, refused, standInFolder } from "./files";

const folder = standInFolder();
const program = join(import.meta.dirname, "..", "..", "build", "cli", "pls.js");
const words = (...more: readonly string[]): string[] => ["bootstrap", "--data", crm, "--model", folder.write("m.txt", crmModel), "--samples", "300", ...more];

describe("pls bootstrap", () => {
  it("prints the block, and time and speed on stderr", () => {
    const { outcome, json } = printed(...words("--seed", "7"));
    const { bootstrap } = json as unknown as { bootstrap: Record<string, unknown> };
    expect(bootstrap).toMatchObject({ resamples: 300, used: 300, failed: 0, seed: 7, level: 0.95 });
    expect(Object.keys((bootstrap["values"] as Record<string, object>)["pathCoefficients"]!)).toEqual(["GRC -> Perf"]);
    expect(outcome.stderr).toMatch(/^pls: 300 resamples in \d+\.\d\d s, [\d,]+ per second, on 1 worker\.\n$/);
  });

  it("gives the same bits from the bundled program with one, two and three threads", { timeout: 60_000 }, () => {
    const here = run(words()).stdout;
    for (const workers of ["1", "2", "3"]) {
      const there = execFileSync(process.execPath, [program, ...words("--workers", workers)], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
      expect(there === here, `${workers} workers`).toBe(true);
    }
  });

  it.each([
    [["--samples", "5"], "--samples cannot be “5”. Allowed: 10 … 1000000."],
    [["--seed", "-1"], "--seed cannot be “-1”. Allowed: 0, 1, 2 …."],
    [["--workers", "many"], "--workers cannot be “many”. Allowed: 1 … 64."],
    [["--level", "95"], "--level cannot be “95”. Allowed: 0.5 … < 1."],
    [["--interval", "BCA"], "--interval cannot be “BCA”. Allowed: percentile, basic, normal, biasCorrected, bca, studentised."],
    [["--estimator", "ols"], "--estimator cannot be “ols”. Allowed: pls, plsc."],
  ])("refuses %j", (flags, said) => {
    const given = ["bootstrap", "--data", crm, "--model", folder.write("m.txt", crmModel), ...flags];
    expect(refused(...given)).toContain(said);
  });

  it("shows the studentised interval where it is asked for, and one-tailed tests", () => {
    const { json } = printed(...words("--interval", "studentised", "--test", "oneTailed", "--estimator", "plsc"));
    const values = (json as unknown as { bootstrap: { values: Record<string, Record<string, Record<string, unknown>>> } }).bootstrap.values;
    expect(values["pathCoefficients"]!["GRC -> Perf"]!["ciStudentised"]).toHaveLength(2);
  });

  it("takes the divisor of the standard error, d_G, and how many resamples within each", () => {
    type Printed = { run: { settings: Record<string, unknown> }; bootstrap: { values: Record<string, Record<string, { se: number }>> } };
    const [usual, other] = [printed(...words()), printed(...words("--se-divisor", "n", "--geodesic-distance", "yes", "--inner-samples", "7", "--signs", "construct"))].map(({ json }) => json as unknown as Printed);
    const se = ({ bootstrap }: Printed): number => bootstrap.values["r2"]!["Perf"]!.se;
    expect(se(other!) / se(usual!)).toBeCloseTo(Math.sqrt(299 / 300), 12);
    expect([usual!, other!].map(({ bootstrap }) => Object.keys(bootstrap.values["dG"] ?? {}))).toEqual([[], ["saturated", "estimated"]]);
    expect(other!.run.settings).toMatchObject({ seDivisor: "n", geodesicDistance: true, innerSamples: 7, signs: "none" });
    expect((other!.bootstrap as unknown as { signChanges: string }).signChanges).toBe("construct");
  });
});
