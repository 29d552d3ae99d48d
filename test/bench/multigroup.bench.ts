import { drain } from "../../src/jobs/job";
import { defaultMultigroupOptions, type MultigroupOptions } from "../../src/methods/multigroup/options";
import { part, pieces } from "../../src/methods/multigroup/part";
import { satisfaction } from "./given";
import { cpuTime, median, ms, type Row } from "./time";

/** MICOM and multigroup analysis: permutations and resamples, CPU time of one thread. Shares among workers are independent. */
export function bench(): readonly Row[] {
  const input = satisfaction();
  const timed = (change: Partial<MultigroupOptions>): string => {
    const options = { ...defaultMultigroupOptions, groups: { column: "gender", groups: ["female", "male"] }, ...change };
    const work = (): void => void drain(part(input, options, { first: 0, count: pieces(input, options) }));
    work();
    return ms(median(Array.from({ length: 5 }, () => cpuTime(work))));
  };
  return [
    { what: "5,000 permutations of MICOM + MGA, 24 items, n = 224, one thread (goal 1 s with two)", figure: timed({ bootstraps: 0 }) },
    { what: "the same with empty cells treated over all cases", figure: timed({ bootstraps: 0, missingInGroups: "pooled" }) },
    { what: "5,000 resamples of each group", figure: timed({ permutations: 0 }) },
  ];
}
