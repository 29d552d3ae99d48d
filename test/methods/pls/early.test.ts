import { describe, expect, it } from "vitest";
import { pls } from "../../../src/methods/pls";
import { defaultPlsOptions, type PlsOptions } from "../../../src/methods/pls/options";
import type { Input } from "../../../src/methods/method";
import type { Overlay } from "../../../src/report/overlay";
import { crm, dataOf, modelOf } from "./given";

/** Everything that a run tells on its way, and what its report shows at the end. */
function told(input: Input, options: Partial<PlsOptions>): { readonly early: readonly Overlay[]; readonly last: Overlay } {
  const job = pls.run(input, { ...defaultPlsOptions, ...options });
  const early: Overlay[] = [];
  for (;;) {
    const step = job.next();
    if (step.done === true) return { early, last: pls.report(step.value, input).overlay };
    if (step.value.overlay !== undefined) early.push(structuredClone(step.value.overlay));
  }
}

const moderated = (): Input => ({ model: modelOf("X =~ x1 + x2 + x3 + x4\nM =~ m1 + m2 + m3\nY =~ y1 + y2 + y3 + y4\nY ~ X + M + X:M"), data: dataOf({ file: "simulated/moderation.csv" }) });
const formative = (): Input => ({ ...crm(), model: { ...crm().model, constructs: crm().model.constructs.map((one, j) => (j === 0 ? { ...one, direction: "formative", weighting: "modeB" } : one)) } });

const alone: readonly (readonly [string, () => Input, Partial<PlsOptions>])[] = [
  ["reflective constructs", crm, {}],
  ["a formative construct", formative, {}],
  ["another inner scheme", crm, { innerWeights: "centroid" }],
  ["results in units of their own", crm, { results: "unstandardised" }],
  ["a run cut short", crm, { maxIterations: 2 }],
];

describe("numbers on the diagram before their report", () => {
  it.each(alone)("are those of the report: %s", (_, input, options) => {
    const { early, last } = told(input(), options);
    expect(early).toEqual([last]);
  });

  it.each([["consistent estimates", crm, { estimator: "plsc" }], ["a model in stages", moderated, {}]] as const)("are not told where the rest still changes them: %s", (_, input, options) => {
    expect(told(input(), options).early).toEqual([]);
  });
});
