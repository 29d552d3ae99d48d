import { drain } from "../../src/jobs/job";
import { join } from "../../src/methods/multigroup/join";
import { defaultMultigroupOptions, type MultigroupOptions } from "../../src/methods/multigroup/options";
import { part, pieces } from "../../src/methods/multigroup/part";
import { satisfaction } from "./given";
import { cpuTime, median, ms, type Row } from "./time";

/** MICOM and multigroup analysis: permutations and resamples, CPU time of one thread. Shares among workers are independent. */
export function bench(): readonly Row[] {
  const input = satisfaction();
  const optionsOf = (change: Partial<MultigroupOptions>): MultigroupOptions => ({ ...defaultMultigroupOptions, groups: { column: "gender", groups: ["female", "male"] }, ...change });
  const timed = (work: () => void): string => {
    work();
    return ms(median(Array.from({ length: 5 }, () => cpuTime(work))));
  };
  const drawn = (change: Partial<MultigroupOptions>): string => {
    const options = optionsOf(change);
    return timed(() => void drain(part(input, options, { first: 0, count: pieces(input, options) })));
  };
  const options = optionsOf({});
  const parts = [drain(part(input, options, { first: 0, count: pieces(input, options) }))];
  return [
    { what: "5,000 permutations of MICOM + MGA, 24 items, n = 250, one thread (goal 1 s with two)", figure: drawn({ bootstraps: 0 }) },
    { what: "the same with empty cells treated over all cases", figure: drawn({ bootstraps: 0, missingInGroups: "pooled" }) },
    { what: "5,000 resamples of each group", figure: drawn({ permutations: 0 }) },
    { what: "tables of 5,000 permutations and 5,000 resamples of each group", figure: timed(() => void drain(join(input, options, parts))) },
  ];
}
