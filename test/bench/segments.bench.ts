import { readFileSync } from "node:fs";
import { parseCsv } from "../../src/data/csv/parseCsv";
import { drain } from "../../src/jobs/job";
import { fimix } from "../../src/methods/fimix";
import { defaultFimixOptions } from "../../src/methods/fimix/options";
import { part } from "../../src/methods/fimix/starts";
import { pos } from "../../src/methods/pos";
import { defaultPosOptions } from "../../src/methods/pos/options";
import { parseModelText } from "../../src/model/syntax";
import type { Input } from "../../src/methods/method";
import { satisfaction } from "./given";
import { cpuTime, median, ms, type Row } from "./time";

function segments(): Input {
  const parsed = parseModelText("Attitude =~ att1 + att2 + att3\nNorm =~ nor1 + nor2 + nor3\nIntention =~ int1 + int2 + int3\nIntention ~ Attitude + Norm");
  const { dataset: data } = parseCsv(readFileSync("test/reference/simulated/segments.csv"), "segments.csv");
  if ("problems" in parsed || !data) throw new Error("the reference case cannot be read");
  return { model: parsed.model, data };
}

const time = (work: () => void): number => median(Array.from({ length: 3 }, () => cpuTime(work)));

/** FIMIX and POS in one thread. */
export async function bench(): Promise<readonly Row[]> {
  const input = segments();
  const options = { ...defaultFimixOptions, most: 4 };
  // pieces take turns among 4, 3 and 2 segments: every third is one of four
  const four = time(() => {
    for (let start = 0; start < 10; start++) drain(part(input, options, { first: 3 * start, count: 1 }));
  });
  return [
    { what: "FIMIX: 10 starts with 4 segments, n = 600", figure: `${ms(four)} (goal 3000 ms)` },
    { what: "FIMIX: search of 1 to 5 segments, 10 starts each, n = 600", figure: ms(time(() => drain(fimix.run(input, defaultFimixOptions)))) },
    { what: "FIMIX: the same for the satisfaction model, n = 250", figure: ms(time(() => drain(fimix.run(satisfaction(), defaultFimixOptions)))) },
    { what: "POS: 10 starts with 2 segments, n = 600", figure: ms(time(() => drain(pos.run(input, defaultPosOptions)))) },
  ];
}
