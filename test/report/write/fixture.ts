import type { Table } from "../../../src/report/blocks";
import type { NumberFormat } from "../../../src/report/format";
import type { Words } from "../../../src/report/write/words";
import { translator } from "../../../src/text/i18n";

export const english: NumberFormat = { language: "en", decimals: 3 };
export const french: NumberFormat = { language: "fr", decimals: 3 };

/** Words in the program's own catalogues; keys that are no sentence stand for themselves. */
export const wordsIn = (format: NumberFormat): Words => ({ t: translator(format.language).t as Words["t"], format });

const text = (key: string) => ({ key });

/** A small table with everything that a writer must mind: signs, reasons, a strip, markup and a formula. */
export const sample: Table = {
  id: "sample",
  section: "measurement",
  title: text("R² & reliability"),
  form: "list",
  reading: [],
  columns: [
    { id: "construct", header: "Construct", align: "start" },
    { id: "strip", header: "Loadings", align: "start" },
    { id: "rhoC", header: text("ρ_c"), align: "end", threshold: { relation: "≥", value: 0.7 } },
    { id: "vif", header: "VIF", align: "end" },
  ],
  rows: [
    {
      id: "c1",
      cells: [
        { kind: "text", text: "=A1+1 | <b>" },
        { kind: "strip", values: [{ name: "X1", value: 0.81, level: "good" }] },
        { kind: "number", value: -0.65432, style: "bounded", level: "act" },
        { kind: "number", value: 0.5, style: "plain" },
      ],
    },
    {
      id: "c2",
      cells: [
        { kind: "text", text: "50 % \"sure\", we_hope" },
        { kind: "strip", values: [] },
        { kind: "number", value: null, style: "bounded", reason: text("One indicator only") },
        { kind: "number", value: 1234.5, style: "plain" },
      ],
    },
  ],
};
