import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readDataFile } from "../../src/data/import/importData";
import { writeXlsx } from "../../src/data/write/xlsx";
import { drain } from "../../src/jobs/job";
import { damaged } from "../data/damage";
import { ms, type Row } from "./time";

/** Damaged files of each kind. */
const VARIANTS = Number(process.env["FUZZ"] ?? 2000);
const SPSS = "test/reference/spss";

/** Damaged workbooks and system files: what became of each, and the slowest. Whatever is neither data nor a reason is a fault. */
export async function bench(): Promise<readonly Row[]> {
  const read = (name: string): Uint8Array => readFileSync(join(SPSS, name));
  const titles = { data: "Data", variables: "Variables", heads: ["Name", "Label", "Type", "Value labels", "Missing"], scale: (scale: string) => scale };
  const survey = readDataFile(read("t_none.sav"), "t.sav").dataset!;
  const files = { "t_none.sav": read("t_none.sav"), "t_byte.sav": read("t_byte.sav"), "t.zsav": read("t.zsav"), "t.xlsx": new Uint8Array(Buffer.concat(drain(writeXlsx(survey, titles)))) };
  return Object.entries(files).map(([name, whole]) => attack(name, whole));
}

function attack(name: string, whole: Uint8Array): Row {
  const counts = new Map<string, number>();
  let slowest = 0;
  for (let number = 0; number < VARIANTS; number++) {
    const { bytes } = damaged(whole, number);
    const begun = performance.now();
    const what = outcome(name, bytes);
    slowest = Math.max(slowest, performance.now() - begun);
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  const said = [...counts].toSorted(([, a], [, b]) => b - a).map(([what, count]) => `${what} ${count}`);
  return { what: `${VARIANTS} damaged ${name} (cut, bits, bytes, blanked, repeated); FAULTS: ${counts.get("fault") ?? 0}`, figure: `${said.join(", ")}; slowest ${ms(slowest)}` };
}

function outcome(name: string, bytes: Uint8Array): string {
  try {
    const { dataset, notes } = readDataFile(bytes, name);
    const reason = notes.find((note) => note.severity === "error");
    if (dataset === undefined) return reason === undefined ? "fault" : `refused (${reason.code})`;
    return reason === undefined && dataset.columns.every(({ values }) => values.length === dataset.rows) ? "data" : "fault";
  } catch {
    return "fault";
  }
}
