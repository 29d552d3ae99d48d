import Papa from "papaparse";
import { readDataFile } from "../../src/data/import/importData";
import { csvText, savBytes } from "./dataFiles";
import { median, ms, ratio, type Row } from "./time";

const ROUNDS = 5;

/** Reading: a CSV file of 100,000 × 40 beside papaparse alone (goal 1.5 ×), and a system file of 50,000 × 100 (goal 2 s). */
export async function bench(): Promise<readonly Row[]> {
  return [...readCsv(), ...readSav()];
}

function readCsv(): readonly Row[] {
  const bytes = new TextEncoder().encode(csvText(100_000, 40));
  const ours: number[] = [];
  const theirs: number[] = [];
  // In turns, so that what else the machine does falls on both.
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(timeOf(() => readDataFile(bytes, "big.csv").rows));
    theirs.push(timeOf(() => Papa.parse<string[]>(new TextDecoder().decode(bytes)).data.length));
  }
  const size = `${(bytes.length / 1e6).toFixed(0)} MB`;
  return [
    { what: `CSV of 100,000 × 40 (${size}): to a data set, with all that is noticed`, figure: ms(median(ours)) },
    { what: "  papaparse alone, to texts", figure: ms(median(theirs)) },
    { what: "  ratio (goal 1.5)", figure: ratio(median(ours) / median(theirs)) },
  ];
}

function readSav(): readonly Row[] {
  const bytes = savBytes(50_000, 100);
  const times = Array.from({ length: ROUNDS }, () => timeOf(() => readDataFile(bytes, "big.sav").rows));
  return [{ what: `SPSS file of 50,000 × 100 (${(bytes.length / 1e6).toFixed(0)} MB, compressed by codes; goal 2 s)`, figure: ms(median(times)) }];
}

function timeOf(work: () => number): number {
  const begun = performance.now();
  if (work() === 0) throw new Error("nothing was read");
  return performance.now() - begun;
}
