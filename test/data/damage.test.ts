import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDataFile } from "../../src/data/import/importData";
import { writeXlsx } from "../../src/data/write/xlsx";
import { drain } from "../../src/jobs/job";
import { damaged } from "./damage";

const spss = join(import.meta.dirname, "../reference/spss");
const read = (name: string): Uint8Array => readFileSync(join(spss, name));
const titles = { data: "Data", variables: "Variables", heads: ["Name", "Label", "Type", "Value labels", "Missing"], scale: (scale: string) => scale };

/** A sample of what `npm run bench fuzz` does in full. */
const VARIANTS = 120;

describe("a damaged file", () => {
  const survey = readDataFile(read("t_none.sav"), "t.sav").dataset!;
  const files: Readonly<Record<string, () => Uint8Array>> = {
    "t_none.sav": () => read("t_none.sav"),
    "t_byte.sav": () => read("t_byte.sav"),
    "t.zsav": () => read("t.zsav"),
    "t.xlsx": () => new Uint8Array(Buffer.concat(drain(writeXlsx(survey, titles)))),
  };

  it.each(Object.keys(files))("%s gives data of whole columns, or a reason in words, and never breaks down", (name) => {
    const whole = files[name]!();
    for (let number = 0; number < VARIANTS; number++) {
      const { bytes } = damaged(whole, number);
      const { dataset, notes } = readDataFile(bytes, name);
      expect(dataset === undefined, `variant ${number}`).toBe(notes.some((note) => note.severity === "error"));
      if (dataset !== undefined) expect(dataset.columns.every(({ values, texts }) => values.length === dataset.rows && (texts?.length ?? dataset.rows) === dataset.rows), `variant ${number}`).toBe(true);
    }
  });
});
