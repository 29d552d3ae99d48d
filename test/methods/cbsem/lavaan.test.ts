import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cbsem } from "../../../src/methods/cbsem";
import type { CbsemOptions } from "../../../src/methods/cbsem/options";
import { inputOf, REFERENCE } from "../bootstrap/given";
import { byName, estimated } from "./given";

type Numbers = Readonly<Record<string, number | null>>;
interface Expected {
  readonly case: string;
  readonly file: string;
  readonly model: string;
  readonly options: Partial<CbsemOptions>;
  readonly estimate: Numbers;
  readonly se: Numbers;
  readonly standardised: Numbers;
  readonly standardisedSe: Numbers;
  readonly fit: Numbers;
  readonly mi: Numbers;
  readonly epc: Numbers;
  readonly sepc: Numbers;
}

const cases = JSON.parse(readFileSync(join(REFERENCE, "cbsem/lavaan-0.6-14.json"), "utf8")) as readonly Expected[];

/** lavaan 0.6-14 (script beside the file): every parameter, standard error, index of fit and modification index. */
describe.each(cases.map((one) => [one.case, one] as const))("CB-SEM against lavaan: %s", (_, expected) => {
  const input = inputOf({ case: expected.case, data: { file: `simulated/${expected.file}` }, model: { lavaan: expected.model }, expected: {} });
  const result = estimated(input, expected.options);
  const near = (got: number | null | undefined, wanted: number, by: number, what: string): void => expect(Math.abs(got! - wanted), `${what}: ${got} for ${wanted}`).toBeLessThanOrEqual(by * Math.max(1, Math.abs(wanted)));
  const compare = (wanted: Numbers, got: ReadonlyMap<string, number | null>, by: number): number => {
    let count = 0;
    for (const [key, value] of Object.entries(wanted)) {
      if (value === null || !got.has(key)) continue;
      near(got.get(key), value, by, key);
      count++;
    }
    return count;
  };

  it("estimates and their errors to 1e-5", () => {
    expect(result.converged).toBe(true);
    const free = result.estimates.filter(({ isFree }) => isFree).length;
    expect(compare(expected.estimate, byName(result, ({ estimate }) => estimate), 1e-5)).toBeGreaterThanOrEqual(free);
    expect(compare(expected.se, byName(result, ({ se }) => se), 1e-5)).toBe(free);
  });

  it("the standardised solution and its errors by the delta method to 1e-5", () => {
    expect(compare(expected.standardised, byName(result, ({ standardised }) => standardised), 1e-5)).toBeGreaterThan(result.items.length);
    expect(compare(expected.standardisedSe, byName(result, ({ standardisedSe }) => standardisedSe), 1e-5)).toBeGreaterThan(result.items.length - 2);
  });

  it("every index of fit, χ² to 1e-4", () => {
    const fit = cbsem.blocks(result, input)["fit"] as Numbers;
    for (const [key, value] of Object.entries(expected.fit)) near(fit[key], value!, key === "chisq" || key === "baseline.chisq" || /^(aic|bic|logl)/.test(key) ? 1e-6 : 1e-5, key);
  });

  it("modification indices to 1e-3, with the expected changes", () => {
    const got = new Map(result.modifications.map((one) => {
      const name = (j: number): string => result.constructs[j]!.name;
      const item = (k: number): string => result.items[k]!.column;
      const { parameter } = one;
      const key = parameter.kind === "loading" ? `${name(parameter.construct)} =~ ${item(parameter.item)}` : parameter.kind === "path" ? `${name(parameter.from)} -> ${name(parameter.to)}`
        : parameter.kind === "covariance" ? `${name(parameter.first)} ~~ ${name(parameter.second)}` : parameter.kind === "residualCovariance" ? `${item(parameter.first)} ~~ ${item(parameter.second)}` : "";
      return [key, one] as const;
    }));
    const loadingsAndResiduals = Object.keys(expected.mi).filter((key) => key.includes("=~") || /[a-zA-Z]+\d ~~ [a-zA-Z]+\d/.test(key));
    // lavaan takes n for score tests even where the likelihood is Wishart's
    const factor = expected.options.likelihood === "wishart" ? (result.nUsed - 1) / result.nUsed : 1;
    let found = 0;
    for (const [key, value] of Object.entries(expected.mi)) {
      const one = got.get(key);
      if (one === undefined) continue;
      found++;
      near(one.index, value! * factor, 1e-3, key);
      near(one.change, expected.epc[key]!, 1e-4, `change of ${key}`);
      near(one.standardisedChange, expected.sepc[key]!, 1e-4, `standardised change of ${key}`);
    }
    expect(found).toBeGreaterThanOrEqual(loadingsAndResiduals.filter((key) => !key.includes("CUSCO")).length);
    expect(found).toBeGreaterThan(10);
  });
});
