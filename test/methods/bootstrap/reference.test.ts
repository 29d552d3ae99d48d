import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drain } from "../../../src/jobs/job";
import { bootstrapBlock } from "../../../src/methods/bootstrap/blocks";
import { defaultBootstrapOptions } from "../../../src/methods/bootstrap/options";
import { run } from "../../../src/methods/bootstrap/run";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { inputOf, readCase, REFERENCE } from "./given";

interface Expected {
  readonly estimate: number;
  readonly mean: number;
  readonly se: number;
  readonly ciPercentile: readonly [number, number];
  readonly ciBCa?: readonly [number, number];
  readonly seTolerance: number;
  readonly ciTolerance: number;
}
interface Got extends Omit<Expected, "seTolerance" | "ciTolerance"> {}
type Blocks<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

const OUTSIDE = process.env["PLS_REFERENCE_DIR"];
const own = ["crm-final", "crm-first", "reputation-path", "satisfaction-path-mean", "segments-pooled"].map((name) => ({ name, root: REFERENCE }));
const outside = OUTSIDE && existsSync(OUTSIDE) ? ["corp-rep-simple", "mobi-path", "threecommonfactors"].map((name) => ({ name, root: OUTSIDE })) : [];
if (outside.length === 0) process.stdout.write("3 bootstrap cases on published data skipped (PLS_REFERENCE_DIR is not set)\n");

/**
 * SE and limits of 5,000 resamples of ours against 10,000 (5,000) of a reference script in R, with other random numbers. The
 * case's tolerances are four Monte Carlo standard errors of that difference; BCa limits twice as much (reference README).
 */
describe.each([...own, ...outside])("bootstrap of $name", ({ name, root }) => {
  const reference = readCase(`expected/${name}.json`, root);
  const expected = (reference.expected["bootstrap"] as { values: Blocks<Expected> }).values;
  const data = reference.data as { missing?: "none" | "mean"; missingCodes?: number[] };
  const pls = { ...defaultPlsOptions, missing: data.missing ?? "mean", missingCodes: data.missingCodes ?? [] };
  const result = drain(run(inputOf(reference, root), { ...defaultBootstrapOptions, pls, samples: 5000 }));
  const got = bootstrapBlock(result)["values"] as Blocks<Got>;

  it.each(Object.keys(expected))("%s", (block) => {
    for (const [key, theirs] of Object.entries(expected[block]!)) {
      const ours = got[block]![key]!;
      const near = (a: number, b: number, tolerance: number): void => expect(Math.abs(a - b), `${key}: ${a} instead of ${b}`).toBeLessThanOrEqual(tolerance);
      near(ours.estimate, theirs.estimate, 1e-6);
      if (theirs.se < 1e-12) continue;
      near(ours.se, theirs.se, theirs.seTolerance);
      for (const end of [0, 1] as const) {
        near(ours.ciPercentile[end], theirs.ciPercentile[end], theirs.ciTolerance);
        if (theirs.ciBCa) near(ours.ciBCa![end], theirs.ciBCa[end], 2 * theirs.ciTolerance);
      }
    }
  });
});
