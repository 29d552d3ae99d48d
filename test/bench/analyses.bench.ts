import { readFileSync } from "node:fs";
import { parseCsv } from "../../src/data/csv/parseCsv";
import { analyses, type AnyAnalysis } from "../../src/methods/registry";
import { initialChoices, type Choices } from "../../src/methods/fields";
import type { Input } from "../../src/methods/method";
import { defaultPlsOptions } from "../../src/methods/pls/options";
import { parseModelText } from "../../src/model/syntax";
import type { Job } from "../../src/report/job";
import { satisfaction } from "./given";
import { ms, type Row } from "./time";

type Chosen = (idOf: (name: string) => string) => Choices;
const toLoyalty: Chosen = (idOf) => ({ target: idOf("Loyalty"), scale: "same", least: 1, most: 10 });

/** What some cannot do without: the rest runs with what the form shows first. */
const chosen: Readonly<Record<string, Chosen>> = {
  multigroup: () => ({ groups: { column: "gender", groups: ["female", "male"] } }),
  logistic: () => ({ outcomeColumn: "gender" }),
  redundancy: (idOf) => ({ construct: idOf("Image"), global: ["CUSA1"] }),
  ipma: toLoyalty,
  nca: toLoyalty,
  cipma: toLoyalty,
  process: (idOf) => ({ x: idOf("Image"), m: idOf("Satisfaction"), y: idOf("Loyalty") }),
};

/** A model with a product, of the project's moderation data. */
function moderated(): Input {
  const { dataset: data } = parseCsv(readFileSync("test/reference/simulated/moderation.csv"), "moderation.csv");
  const parsed = parseModelText("X =~ x1 + x2 + x3 + x4\nM =~ m1 + m2 + m3\nY =~ y1 + y2 + y3 + y4\nY ~ X + M + X:M");
  if ("problems" in parsed || !data) throw new Error("the moderation data cannot be read");
  return { model: parsed.model, data };
}

/** The satisfaction model with one block that is made of its items and a column that stands for it as a whole. */
function formative({ model, data }: Input): Input {
  const constructs = model.constructs.map((one, j) => (j === 0 ? { ...one, direction: "formative" as const, weighting: "modeB" as const } : one));
  return { model: { ...model, constructs }, data };
}

/** Every analysis of the menu with the settings it begins with, in one thread: how long it takes, and the longest it goes without hearing a cancel (goal 100 ms). */
export function bench(): readonly Row[] {
  const usual = satisfaction();
  return Object.entries(analyses as Readonly<Record<string, AnyAnalysis>>).flatMap(([id, analysis]): Row[] => {
    const input = id === "moderation" ? moderated() : id === "redundancy" ? formative(usual) : usual;
    const options = { ...initialChoices(analysis.fields), ...chosen[id]?.((name) => input.model.constructs.find((one) => one.name === name)!.id), pls: defaultPlsOptions };
    const stop = analysis.check(input, options).find(({ severity }) => severity === "error");
    if (stop !== undefined) return [{ what: `${id}: does not run on these data`, figure: `${stop.code} ${String(stop.detail["reason"] ?? "")}` }];
    const begun = performance.now();
    const { result, longest } = watched(analysis.run(input, options));
    const run = performance.now() - begun;
    analysis.report(result, input);
    return [{ what: `${id}: run, and its report`, figure: `${ms(run)}, ${ms(performance.now() - begun - run)}` }, { what: `${id}: longest between two steps (goal 100 ms)`, figure: ms(longest) }];
  });
}

function watched<R>(job: Job<R>): { readonly result: R; readonly longest: number } {
  let longest = 0;
  for (let last = performance.now(); ; ) {
    const step = job.next();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (step.done === true) return { result: step.value, longest };
  }
}
