import type { Report, Row, Table } from "../../report/blocks";
import type { Chart } from "../../report/charts";
import { ofAnalysis } from "../../report/problem";
import { listed } from "../../report/readings";
import type { Text } from "../../report/text";
import { label, number, text } from "../pls/reportCells";
import { isSignificant } from "../variables/coefficients";
import { atRows } from "../variables/variables";
import type { LogisticResult } from "./result";

const say = (key: string, values?: Text["values"]): Text => ({ key: `logistic:${key}`, ...(values ? { values } : {}) });

/** Area under the curve from which on discrimination is acceptable (Hosmer, Lemeshow & Sturdivant 2013). */
const ACCEPTABLE = 0.7;

export function report(result: LogisticResult): Report {
  const { cases, outcome, logistic } = result;
  const separated = logistic.isSeparated ? [ofAnalysis("logistic", "separated", { severity: "warning" })] : [];
  return {
    run: { status: cases.converged ? "converged" : "notConverged", iterations: cases.iterations, n: cases.fileRows, nUsed: logistic.n, warnings: [...cases.warnings, ...separated] },
    tables: [coefficients(result), fit(result), classified(result)],
    charts: [odds(result), roc(result), ...(result.calibration === undefined ? [] : [calibrated(result)])],
    overlay: { constructs: {}, items: {}, paths: {} },
    columns: [{ name: `${outcome.column}_probability`, label: say("columns.probability", { event: outcome.event.label }), scale: "metric", values: atRows(cases, logistic.fitted) }],
  };
}

const ofEvent = ({ outcome }: LogisticResult): Text["values"] => ({ outcome: outcome.column, event: outcome.event.label });

function coefficients(result: LogisticResult): Table {
  const { logistic, predictors, options } = result;
  const order = [...Array.from(predictors.keys(), (j) => j + 1), 0];
  return {
    id: "coefficients",
    section: "analysis",
    title: say("tables.coefficients", ofEvent(result)),
    form: "list",
    columns: [
      { id: "term", header: say("columns.term"), align: "start" },
      { id: "b", header: say("columns.b"), align: "end" },
      { id: "se", header: say("columns.se"), align: "end" },
      { id: "wald", header: say("columns.wald"), align: "end" },
      { id: "p", header: say("columns.p"), align: "end" },
      { id: "odds", header: say("columns.odds"), align: "end", statistic: "oddsRatio" },
      { id: "interval", header: say("columns.interval", { level: options.coverage }), align: "end", limits: [say("columns.lower"), say("columns.upper")] },
    ],
    rows: order.map((j): Row => {
      const term = logistic.terms[j]!;
      const variable = predictors[j - 1];
      return {
        id: `${j}`,
        ...(variable?.target === undefined ? {} : { target: variable.target }),
        cells: [variable === undefined ? label(say("constant")) : text(variable.name), number(term.b, { style: "plain" }), number(term.se, { style: "plain" }), number(term.wald, { style: "plain" }), number(term.p, { style: "p" }), number(term.oddsRatio, { style: "plain" }), { kind: "interval", value: term.oddsInterval, style: "plain" }],
      };
    }),
    reading: reading(result),
  };
}

function reading(result: LogisticResult): readonly Text[] {
  const { logistic, predictors, options, outcome } = result;
  const significant = predictors.map((variable, j) => ({ variable, term: logistic.terms[j + 1]! })).filter(({ term }) => isSignificant(term, options.coverage / 100));
  const first = significant.toSorted((a, b) => b.term.wald - a.term.wald)[0];
  return [
    significant.length === 0 ? say("readings.none", ofEvent(result)) : say("readings.significant", { count: significant.length, names: listed(significant.map(({ variable }) => variable.name)), event: outcome.event.label }),
    ...(first === undefined ? [] : [say("readings.odds", { name: first.variable.name, event: outcome.event.label, odds: Math.round(first.term.oddsRatio * 1000) / 1000 })]),
    ...(logistic.isSeparated ? [say("readings.separated")] : []),
  ];
}

function fit({ logistic: l, discrimination: { auc }, calibration }: LogisticResult): Table {
  const row = (id: string, cells: Row["cells"]): Row => ({ id, cells: [label(say(`fit.${id}`)), ...cells] });
  const none = { kind: "empty" } as const;
  const isCalibrated = calibration === undefined || calibration.p >= 0.05;
  return {
    id: "fit",
    section: "analysis",
    title: say("tables.fit"),
    form: "list",
    columns: [{ id: "what", header: say("columns.what"), align: "start" }, { id: "value", header: say("columns.value"), align: "end" }, { id: "df", header: say("columns.df"), align: "end" }, { id: "p", header: say("columns.p"), align: "end" }],
    rows: [
      row("chiSquare", [number(l.chiSquare, { style: "plain" }), number(l.df, { style: "integer" }), number(l.pModel, { style: "p" })]),
      row("minus2LL", [number(l.minus2LL, { style: "plain" }), none, none]),
      row("mcFadden", [number(l.mcFadden), none, none]),
      row("coxSnell", [number(l.coxSnell), none, none]),
      row("nagelkerke", [number(l.nagelkerke), none, none]),
      row("auc", [number(auc, { level: auc >= ACCEPTABLE ? "good" : "watch" }), none, none]),
      ...(calibration === undefined ? [] : [row("hosmerLemeshow", [number(calibration.chiSquare, { style: "plain" }), number(calibration.df, { style: "integer" }), number(calibration.p, { style: "p", level: isCalibrated ? "good" : "watch" })])]),
    ],
    reading: [
      l.pModel < 0.05 ? say("readings.better") : say("readings.noBetter"),
      say(auc >= ACCEPTABLE ? "readings.aucGood" : "readings.aucPoor", { auc: Math.round(auc * 1000) / 1000 }),
      ...(calibration === undefined ? [] : [say(isCalibrated ? "readings.calibrated" : "readings.notCalibrated")]),
    ],
  };
}

function classified(result: LogisticResult): Table {
  const { classification: c, outcome, options } = result;
  const n = c.truePositive + c.falsePositive + c.trueNegative + c.falseNegative;
  const share = (part: number, all: number) => number(all === 0 ? null : (100 * part) / all, { style: "plain" });
  const right = c.truePositive + c.trueNegative;
  const largest = Math.max(c.truePositive + c.falseNegative, c.trueNegative + c.falsePositive);
  return {
    id: "classification",
    section: "analysis",
    title: say("tables.classification", { cut: options.cut }),
    form: "list",
    columns: [
      { id: "observed", header: say("columns.observed"), align: "start" },
      { id: "event", header: say("columns.called", { value: outcome.event.label }), align: "end" },
      { id: "other", header: say("columns.called", { value: outcome.other.label }), align: "end" },
      { id: "right", header: say("columns.right"), align: "end" },
    ],
    rows: [
      { id: "event", cells: [text(outcome.event.label), number(c.truePositive, { style: "integer" }), number(c.falseNegative, { style: "integer" }), share(c.truePositive, c.truePositive + c.falseNegative)] },
      { id: "other", cells: [text(outcome.other.label), number(c.falsePositive, { style: "integer" }), number(c.trueNegative, { style: "integer" }), share(c.trueNegative, c.trueNegative + c.falsePositive)] },
      { id: "all", cells: [label(say("all")), number(c.truePositive + c.falsePositive, { style: "integer" }), number(c.trueNegative + c.falseNegative, { style: "integer" }), share(right, n)] },
    ],
    reading: [say("readings.classified", { share: Math.round((1000 * right) / n) / 10, chance: Math.round((1000 * largest) / n) / 10 })],
  };
}

/** Odds ratios with their intervals. */
function odds(result: LogisticResult): Chart {
  const { predictors, logistic } = result;
  return {
    id: "odds",
    title: say("charts.odds", ofEvent(result)),
    x: { title: say("columns.term"), style: "integer" },
    y: { title: say("columns.odds"), style: "plain" },
    categories: predictors.map(({ name }) => name),
    series: [{ id: "odds", name: say("columns.odds"), form: "marks", points: predictors.map(({ target }, x) => ({ x, y: logistic.terms[x + 1]!.oddsRatio, interval: logistic.terms[x + 1]!.oddsInterval, ...(target === undefined ? {} : { target }) })) }],
    guides: [{ axis: "y", value: 1, label: say("noEffect") }],
    reading: reading(result),
  };
}

function roc({ discrimination: { roc: points, auc } }: LogisticResult): Chart {
  return {
    id: "roc",
    title: say("charts.roc"),
    x: { title: say("axes.others"), style: "bounded", limits: [0, 1] },
    y: { title: say("axes.events"), style: "bounded", limits: [0, 1] },
    series: [
      { id: "roc", name: say("axes.curve"), form: "line", points: points.map(({ others, events }) => ({ x: others, y: events })) },
      { id: "chance", name: say("axes.chance"), form: "line", dashed: true, points: [{ x: 0, y: 0 }, { x: 1, y: 1 }] },
    ],
    reading: [say(auc >= ACCEPTABLE ? "readings.aucGood" : "readings.aucPoor", { auc: Math.round(auc * 1000) / 1000 })],
  };
}

function calibrated({ calibration }: LogisticResult): Chart {
  const { groups, p } = calibration!;
  return {
    id: "calibration",
    title: say("charts.calibration"),
    x: { title: say("axes.expected"), style: "bounded", limits: [0, 1] },
    y: { title: say("axes.observed"), style: "bounded", limits: [0, 1] },
    series: [
      { id: "groups", name: say("axes.groups"), form: "marks", points: groups.map(({ n, mean, observed }) => ({ x: mean, y: observed / n })) },
      { id: "equal", name: say("axes.equal"), form: "line", dashed: true, points: [{ x: 0, y: 0 }, { x: 1, y: 1 }] },
    ],
    reading: [say(p >= 0.05 ? "readings.calibrated" : "readings.notCalibrated")],
  };
}
