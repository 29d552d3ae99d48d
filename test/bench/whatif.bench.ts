import { drain } from "../../src/jobs/job";
import { defaultPlsOptions } from "../../src/methods/pls/options";
import { run } from "../../src/methods/whatif/run";
import type { Construct, Path } from "../../src/model/types";
import { FIRST_ITEMS } from "../../src/store/pruning";
import { dataset, stream } from "../methods/pls/randomRuns";
import { median, ms, type Row } from "./time";

/** A chain of constructs of ten items each, every construct explained by the two before it. */
function survey(constructs: number, rows: number) {
  const next = stream(7);
  const noise = (): number => next() + next() + next() - 1.5;
  const columns: Record<string, Float64Array> = {};
  const blocks: Construct[] = [];
  const paths: Path[] = [];
  const factors: Float64Array[] = [];
  for (let j = 0; j < constructs; j++) {
    const before = [j - 1, j - 2].filter((i) => i >= 0);
    for (const i of before) paths.push({ from: `c${i}`, to: `c${j}` });
    factors.push(Float64Array.from({ length: rows }, (_, row) => noise() + before.reduce((sum, i) => sum + 0.5 * factors[i][row], 0)));
    const items = Array.from({ length: 10 }, (_, k) => `x${j}_${k}`);
    for (const item of items) columns[item] = factors[j].map((f) => Math.round((f + noise()) * 4) / 4);
    blocks.push({ id: `c${j}`, name: `C${j}`, direction: "reflective", weighting: "modeA", items });
  }
  return { model: { constructs: blocks, paths }, data: dataset(columns) };
}

/** What a researcher sees first of a large model: its weakest items. */
function firstAnswer(): Row {
  const input = survey(60, 300);
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    drain(run(input, { pls: defaultPlsOptions, ghosted: [], pairs: false, weakest: FIRST_ITEMS }));
    return performance.now() - start;
  });
  return { what: `what if, the weakest ${FIRST_ITEMS} of 600 items first`, figure: ms(median(times)) };
}

/** What-if of every item, alone and with pairs: what a researcher waits for after an edit. */
export function bench(): readonly Row[] {
  const whole = ([[2, 300, false], [10, 300, false], [10, 2000, false], [10, 300, true], [60, 300, false]] as const).map(([constructs, rows, pairs]) => {
    const input = survey(constructs, rows);
    const times = Array.from({ length: constructs > 20 ? 2 : 7 }, () => {
      const start = performance.now();
      drain(run(input, { pls: defaultPlsOptions, ghosted: [], pairs }));
      return performance.now() - start;
    });
    return { what: `what if, ${10 * constructs} items of ${constructs} constructs, n = ${rows}${pairs ? ", with pairs" : ""}`, figure: ms(median(times)) };
  });
  return [...whole, firstAnswer()];
}
