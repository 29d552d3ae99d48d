import type { Report, Row, Table } from "../../report/blocks";
import type { Chart } from "../../report/charts";
import { pathKey, type OwnNumber, type Overlay } from "../../report/overlay";
import type { Text } from "../../report/text";
import { listed } from "../../report/readings";
import type { PathModel } from "../../model/types";
import type { Input } from "../method";
import { label, number, text } from "../pls/reportCells";
import { coefficientsChart, coefficientsTable, isSignificant, namedTerms } from "../variables/coefficients";
import { atRows } from "../variables/variables";
import type { RegressionResult } from "./result";

const say = (key: string, values?: Text["values"]): Text => ({ key: `regression:${key}`, ...(values ? { values } : {}) });

/** Cases listed as influential, and the residual beyond which a case is an outlier. */
const [LISTED, OUTLIER] = [10, 3];
/** Points of a scatter; more make it slow and no clearer. */
const MOST_POINTS = 2000;

export function report(result: RegressionResult, { model }: Pick<Input, "model">): Report {
  const { cases, options, outcome, predictors, ols } = result;
  const settings = { level: options.coverage / 100, errors: options.errors };
  const terms = namedTerms(ols, predictors);
  const reading = coefficientReading(result);
  return {
    run: { status: cases.converged ? "converged" : "notConverged", iterations: cases.iterations, n: cases.fileRows, nUsed: ols.n, warnings: cases.warnings },
    tables: [coefficientsTable({ id: "coefficients", title: say("tables.coefficients", { outcome: outcome.name }), terms, settings, reading }), modelTable(result), caseTable(result)],
    charts: [coefficientsChart("coefficients", say("charts.coefficients", { outcome: outcome.name }), { terms, reading }), residualChart(result)],
    overlay: { constructs: {}, items: {}, paths: {}, ...drawn(result, model) },
    columns: [
      { name: `${outcome.key}_fitted`, label: say("columns.fitted", { outcome: outcome.name }), scale: "metric", values: atRows(cases, ols.solution.fitted) },
      { name: `${outcome.key}_residual`, label: say("columns.residual", { outcome: outcome.name }), scale: "metric", values: atRows(cases, ols.solution.residuals) },
    ],
  };
}

/** Coefficients on the arrows that the diagram has of them, and R² of the outcome; of columns, and of no arrow, nothing is drawn. */
function drawn({ ols, outcome, predictors }: RegressionResult, model: PathModel): Pick<Overlay, "own"> {
  const { target } = outcome;
  if (target?.kind !== "construct") return {};
  const paths = predictors.flatMap(({ target: from }, k): [string, OwnNumber][] => (from === undefined ? [] : [[pathKey(from.key, target.key), { value: ols.terms[k + 1]!.b, style: "bounded", level: ols.terms[k + 1]!.p < 0.05 ? "good" : "watch" }]]));
  if (!paths.some(([key]) => model.paths.some(({ from, to }) => pathKey(from, to) === key))) return {};
  return { own: { constructs: { [target.key]: { symbol: "R²", value: ols.r2, style: "bounded" } }, paths: Object.fromEntries(paths) } };
}

function coefficientReading({ ols, outcome, predictors, options }: RegressionResult): readonly Text[] {
  const level = options.coverage / 100;
  const significant = predictors.filter((_, j) => isSignificant(ols.terms[j + 1]!, level)).map(({ name }) => name);
  const strongest = predictors.map(({ name }, j) => ({ name, beta: Math.abs(ols.terms[j + 1]!.beta!) })).toSorted((a, b) => b.beta - a.beta)[0]!;
  const high = predictors.filter((_, j) => ols.terms[j + 1]!.vif! >= 5).map(({ name }) => name);
  return [
    significant.length === 0 ? say("readings.none", { outcome: outcome.name }) : say("readings.significant", { count: significant.length, names: listed(significant), outcome: outcome.name }),
    ...(predictors.length > 1 ? [say("readings.strongest", { name: strongest.name })] : []),
    ...(high.length > 0 ? [say("readings.collinear", { count: high.length, names: listed(high) })] : []),
  ];
}

function modelTable({ ols, diagnostics: { aic, bic, durbinWatson, breuschPagan }, outcome, options }: RegressionResult): Table {
  const row = (id: string, cells: Row["cells"]): Row => ({ id, cells: [label(say(`model.${id}`)), ...cells] });
  const unequal = breuschPagan.p < 0.05;
  const explained = Math.round(ols.r2 * 1000) / 10;
  return {
    id: "model",
    section: "analysis",
    title: say("tables.model"),
    form: "list",
    columns: [{ id: "what", header: say("columns.what"), align: "start" }, { id: "value", header: say("columns.value"), align: "end" }, { id: "detail", header: say("columns.detail"), align: "end" }, { id: "p", header: say("columns.p"), align: "end" }],
    rows: [
      row("r2", [number(ols.r2), number(ols.r2Adjusted), { kind: "empty" }]),
      row("f", [number(ols.f, { style: "plain" }), text(`${ols.df1}, ${ols.df2}`), number(ols.pF, { style: "p" })]),
      row("errorSd", [number(ols.errorSd, { style: "plain" }), { kind: "empty" }, { kind: "empty" }]),
      row("durbinWatson", [number(durbinWatson, { style: "plain", level: durbinWatson < 1.5 || durbinWatson > 2.5 ? "watch" : "good" }), { kind: "empty" }, { kind: "empty" }]),
      row("breuschPagan", [number(breuschPagan.lm, { style: "plain" }), text(`${breuschPagan.df}`), number(breuschPagan.p, { style: "p", level: unequal ? "watch" : "good" })]),
      row("aic", [number(aic, { style: "plain" }), { kind: "empty" }, { kind: "empty" }]),
      row("bic", [number(bic, { style: "plain" }), { kind: "empty" }, { kind: "empty" }]),
    ],
    reading: [say("readings.explained", { share: explained, outcome: outcome.name }), unequal ? (options.errors === "hc3" ? say("readings.unequalRobust") : say("readings.unequal")) : say("readings.equal")],
  };
}

/** The cases that move the coefficients most. */
function caseTable({ cases, ols: { solution, n }, diagnostics: { cook, studentised } }: RegressionResult): Table {
  const order = Array.from(cook.keys()).sort((a, b) => cook[b]! - cook[a]!).slice(0, LISTED);
  const outliers = studentised.reduce((count, r) => count + (Math.abs(r) > OUTLIER ? 1 : 0), 0);
  const strong = cook.reduce((count, d) => count + (d > 1 ? 1 : 0), 0);
  return {
    id: "cases",
    section: "analysis",
    title: say("tables.cases"),
    form: "list",
    columns: [
      { id: "case", header: say("columns.case"), align: "start" },
      { id: "cook", header: say("columns.cook"), align: "end", statistic: "cookDistance" },
      { id: "studentised", header: say("columns.studentised"), align: "end" },
      { id: "leverage", header: say("columns.leverage"), align: "end" },
    ],
    rows: order.map((i): Row => ({
      id: `${i}`,
      cells: [text(String(cases.rows[i]! + 1)), number(cook[i], { style: "plain", level: cook[i]! > 1 ? "act" : cook[i]! > 4 / n ? "watch" : "good" }), number(studentised[i], { style: "plain", level: Math.abs(studentised[i]!) > OUTLIER ? "watch" : "good" }), number(solution.leverage[i])],
    })),
    reading: [strong === 0 ? say("readings.noInfluence") : say("readings.influence", { count: strong }), ...(outliers > 0 ? [say("readings.outliers", { count: outliers })] : [])],
  };
}

function residualChart({ ols: { solution }, diagnostics: { studentised }, cases, outcome }: RegressionResult): Chart {
  const step = Math.max(1, Math.ceil(studentised.length / MOST_POINTS));
  const shown = Array.from(studentised.keys()).filter((i) => i % step === 0);
  return {
    id: "residuals",
    title: say("charts.residuals"),
    x: { title: say("axes.fitted", { outcome: outcome.name }), style: "plain" },
    y: { title: say("axes.residual"), style: "plain" },
    series: [{ id: "cases", name: say("columns.case"), form: "marks", points: shown.map((i) => ({ x: solution.fitted[i]!, y: studentised[i]!, ...(Math.abs(studentised[i]!) > OUTLIER ? { name: String(cases.rows[i]! + 1), level: "watch" as const } : {}) })) }],
    guides: [{ axis: "y", value: 0 }],
    reading: [say("readings.residuals")],
  };
}
