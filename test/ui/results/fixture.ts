import type { Cell, Column, Level, Report, Row, Table } from "../../../src/report/blocks";
import type { Text } from "../../../src/report/text";

const text = (key: string) => ({ key });
const name = (words: string): Cell => ({ kind: "text", text: words });
export const number = (value: number | null, level?: Level, reason?: string): Cell => ({
  kind: "number",
  value,
  style: "bounded",
  ...(level === undefined ? {} : { level }),
  ...(reason === undefined ? {} : { reason: text(reason) }),
});
const column = (id: string, header: Text | string, more: Partial<Column> = {}): Column => ({ id, header, align: "end", ...more });
const atLeast = (value: number) => ({ threshold: { relation: "≥" as const, value } });

const loadings: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  c1: { CC1: 0.755, CC2: 0.756, CC3: 0.458, PC1: 0.717, PC2: 0.729, PC3: 0.66, OI1: 0.545, OI2: 0.259 },
  c2: { OGG1: 0.83, OGG2: 0.835, OGG3: 0.795, PCO1: 0.784, PCO2: 0.288 },
  c3: { VA1: 0.769, VA2: 0.723, PRO1: 0.401, PRO2: 0.714, VPC1: 0.798, VPC2: 0.71 },
};
const names: Readonly<Record<string, string>> = { c1: "GRC Analytique", c2: "GRC Opérationnelle", c3: "Performance organisationnelle" };
const level = (value: number): Level => (value < 0.4 ? "act" : value < 0.7 ? "watch" : "good");
const strip = (id: string): Cell => ({ kind: "strip", values: Object.entries(loadings[id]!).map(([item, value]) => ({ name: item, value, level: level(value) })) });

const measurementRow = (id: string, cells: readonly Cell[]): Row => ({ id, target: { kind: "construct", key: id }, cells: [name(names[id]!), strip(id), ...cells] });

/** Reliability as the mockup shows it, with one construct for which nothing is defined. */
export const measurement: Table = {
  id: "measurement",
  section: "measurement",
  title: text("Reliability and convergent validity"),
  form: "list",
  reading: [text("Six loadings sit below .70, two of them below .40.")],
  columns: [
    column("construct", "Construct", { align: "start" }),
    column("strip", "Loadings", { align: "start" }),
    column("alpha", "α", { ...atLeast(0.7), statistic: "cronbachAlpha" }),
    column("rhoA", text("ρ_A"), { ...atLeast(0.7), statistic: "rhoA" }),
    column("rhoC", text("ρ_c"), { ...atLeast(0.7), statistic: "rhoC" }),
    column("ave", "AVE", { ...atLeast(0.5), statistic: "ave" }),
    column("verdict", "Reading", { align: "start" }),
  ],
  rows: [
    measurementRow("c1", [number(0.766, "good"), number(0.808, "good"), number(0.832, "good"), number(0.4, "act"), { kind: "label", label: text("AVE too low"), level: "act" }]),
    measurementRow("c2", [number(0.768, "good"), number(0.834, "good"), number(0.845, "good"), number(0.543, "good"), { kind: "label", label: text("Sound"), level: "good" }]),
    measurementRow("c3", [number(0.783, "good"), number(0.812, "good"), number(0.846, "good"), number(0.488, "watch"), { kind: "label", label: text("AVE just short"), level: "watch" }]),
    {
      id: "c4",
      target: { kind: "construct", key: "c4" },
      cells: [name("Taille"), { kind: "strip", values: [] }, ...[1, 2, 3, 4].map(() => number(null, undefined, "A single indicator has no reliability.")), { kind: "label", label: text("Single item") }],
    },
  ],
};

export const loadingList: Table = {
  id: "loadings",
  section: "loadings",
  title: text("Loadings and weights"),
  form: "list",
  reading: [],
  columns: [column("item", "Indicator", { align: "start" }), column("construct", "Construct", { align: "start" }), column("loading", "Loading", { ...atLeast(0.7), statistic: "loading" }), column("vif", "VIF", { statistic: "vif" })],
  rows: Object.entries(loadings).flatMap(([id, items]) =>
    Object.entries(items).map(([item, value], index): Row => ({
      id: `${id}/${item}`,
      target: { kind: "item", key: `${id}/${item}` },
      cells: [name(item), name(names[id]!), number(value, level(value)), { kind: "number", value: 1.2 + index / 3, style: "plain" }],
    })),
  ),
};

export const htmt: Table = {
  id: "htmt",
  section: "validity",
  title: text("HTMT ratio"),
  form: "matrix",
  reading: [text("One ratio is above .85.")],
  columns: [column("construct", "", { align: "start" }), ...["c1", "c2", "c3"].map((id) => column(id, names[id]!, { threshold: { relation: "≤", value: 0.85 }, statistic: "htmt" }))],
  rows: [
    { id: "c1", target: { kind: "construct", key: "c1" }, cells: [name(names["c1"]!), { kind: "empty" }, { kind: "empty" }, { kind: "empty" }] },
    { id: "c2", target: { kind: "construct", key: "c2" }, cells: [name(names["c2"]!), number(0.86, "watch"), { kind: "empty" }, { kind: "empty" }] },
    { id: "c3", target: { kind: "construct", key: "c3" }, cells: [name(names["c3"]!), number(0.616), number(0.67), { kind: "empty" }] },
  ],
};

export const scores: Table = {
  id: "scores",
  section: "scores",
  title: text("Construct scores"),
  form: "list",
  reading: [],
  columns: [column("case", "Case"), ...["c1", "c2", "c3"].map((id) => column(id, names[id]!))],
  rows: Array.from({ length: 500 }, (_, index): Row => ({
    id: String(index),
    cells: [{ kind: "number", value: index + 1, style: "integer" }, ...[1, 2, 3].map((k): Cell => ({ kind: "number", value: Math.sin(index * k), style: "plain" }))],
  })),
};

export const report: Report = {
  run: { status: "converged", iterations: 6, n: 312, nUsed: 312, warnings: [] },
  tables: [measurement, loadingList, htmt, scores],
  overlay: { constructs: {}, items: {}, paths: {} },
};
