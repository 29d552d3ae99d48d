import { tQuantile } from "../../math/distributions";
import type { Cell, Level, Report, Row, Table } from "../../report/blocks";
import type { Chart, ChartPoint } from "../../report/charts";
import type { OwnNumbers } from "../../report/overlay";
import { listed } from "../../report/readings";
import type { Text } from "../../report/text";
import { label, nameOf, number, text } from "../pls/reportCells";
import type { Value } from "../pls/result";
import type { CvpatResult, LossComparison } from "./result";

const say = (key: string, values?: Text["values"]): Text => ({ key: `cvpat:${key}`, ...(values ? { values } : {}) });

type Against = "average" | "linear" | "other";

export function report(result: CvpatResult): Report {
  const { converged, iterations, rows, n, warnings, average, linear, other } = result;
  return {
    run: { status: converged ? "converged" : "notConverged", iterations, n: rows, nUsed: n, estimator: result.options.estimator, warnings },
    tables: [
      table(result, "average", average),
      ...(linear ? [table(result, "linear", linear)] : []),
      ...(other ? [table(result, "other", other)] : []),
    ],
    charts: [chart(result)],
    overlay: { constructs: {}, items: {}, paths: {}, own: { constructs: onDiagram(result) } },
  };
}

/** Differences of losses in the circles: to the other model where there is one, else to the mean. */
function onDiagram(result: CvpatResult): NonNullable<OwnNumbers["constructs"]> {
  const [against, rows] = result.other ? (["other", result.other] as const) : (["average", result.average] as const);
  return Object.fromEntries(
    rows.flatMap((row) => (typeof row.of === "number" ? [[result.constructs[row.of]!.id, { symbol: "ΔL", value: row.difference, style: "plain" as const, level: LEVELS[verdictOf(result, against, row)] }]] : [])),
  );
}

const pOf = ({ options }: CvpatResult, { pTwoSided, pOneSided }: LossComparison): Value => (options.test === "twoSided" ? pTwoSided : pOneSided);

/** The lower limit of a claim: 5 %. */
const ALPHA = 0.05;

type Verdict = "better" | "lower" | "higher" | "worse" | "equal";

/** Against another model the difference is turned round: a positive one speaks for this model. */
function verdictOf(result: CvpatResult, against: Against, row: LossComparison): Verdict {
  const p = pOf(result, against === "other" ? turned(row) : row);
  const gain = against === "other" ? row.difference : -row.difference;
  if (p === null) return "equal";
  if (gain > 0) return p < ALPHA ? "better" : "lower";
  return row.pTwoSided !== null && row.pTwoSided < ALPHA ? "worse" : "higher";
}

const turned = (row: LossComparison): LossComparison => ({
  ...row,
  pOneSided: row.pOneSided === null ? null : 1 - row.pOneSided,
  bootstrap: row.bootstrap && { ...row.bootstrap, pOneSided: 1 - row.bootstrap.pOneSided },
});

const LEVELS: Readonly<Record<Verdict, Level>> = { better: "good", lower: "watch", higher: "act", worse: "act", equal: "watch" };

function table(result: CvpatResult, against: Against, rows: readonly LossComparison[]): Table {
  const head = (id: string, statistic?: string) => ({ id, header: say(id === "otherLoss" ? `columns.otherLoss.${against}` : `columns.${id}`), align: "end" as const, ...(statistic ? { statistic } : {}) });
  return {
    id: `cvpat ${against}`,
    section: "analysis",
    form: "list",
    title: say(`tables.${against}`),
    columns: [
      { id: "construct", header: say("columns.construct"), align: "start" },
      head(against === "other" ? "otherModel" : "loss", "cvpatLoss"), head("otherLoss", "cvpatLoss"), head("difference", "cvpatTest"),
      head("t", "cvpatTest"), head("p", "cvpatTest"), ...(rows.some(({ bootstrap }) => bootstrap !== null) ? [head("pBootstrap", "cvpatTest")] : []), { id: "verdict", header: say("columns.verdict"), align: "start" },
    ],
    rows: rows.map((row) => rowOf(result, against, { row, withBootstrap: rows.some(({ bootstrap }) => bootstrap !== null) })),
    reading: reading(result, against, rows),
  };
}

function rowOf(result: CvpatResult, against: Against, { row, withBootstrap }: { readonly row: LossComparison; readonly withBootstrap: boolean }): Row {
  const plain = (value: Value): Cell => number(value, { style: "plain" });
  const verdict = verdictOf(result, against, row);
  const construct = typeof row.of === "number" ? result.constructs[row.of] : undefined;
  const shown = against === "other" ? turned(row) : row;
  return {
    id: String(row.of),
    ...(construct ? { target: { kind: "construct" as const, key: construct.id } } : {}),
    cells: [
      construct ? text(nameOf(construct)) : label(say(`overall.${row.of as "constructs" | "items"}`)),
      plain(row.loss), plain(row.otherLoss), plain(row.difference), plain(row.t),
      number(pOf(result, shown), { style: "p" }),
      ...(withBootstrap ? [number(shown.bootstrap === null ? null : result.options.test === "twoSided" ? shown.bootstrap.pTwoSided : shown.bootstrap.pOneSided, { style: "p" })] : []),
      label(say(`verdicts.${against === "other" ? "other" : "benchmark"}.${verdict}`), LEVELS[verdict]),
    ],
  };
}

function reading(result: CvpatResult, against: Against, rows: readonly LossComparison[]): readonly Text[] {
  const overall = rows.find(({ of }) => of === "constructs");
  const bad = rows.filter((row) => typeof row.of === "number" && ["higher", "worse"].includes(verdictOf(result, against, row)));
  const names = listed(bad.map(({ of }) => nameOf(result.constructs[of as number]!)));
  return [
    ...(overall ? [say(`readings.${against}.${verdictOf(result, against, overall)}`)] : []),
    ...(bad.length > 0 ? [say(`readings.bad.${against === "other" ? "other" : "benchmark"}`, { count: bad.length, names })] : []),
    say(`readings.${result.options.test}`),
    ...(rows.some(({ bootstrap }) => bootstrap !== null) ? [say("readings.bootstrap", { count: result.options.bootstraps })] : []),
    ...(result.staged ? [{ key: "predict:readings.staged" }] : []),
    ...(result.lost > 0 ? [say("readings.lost", { count: result.lost, folds: result.folds })] : []),
  ];
}

/** Average loss differences by construct, with 95 % intervals. */
function chart(result: CvpatResult): Chart {
  const { constructs, average, linear, other } = result;
  const kinds = [["average", average], ["linear", linear], ["other", other]] as const;
  const names = average.map(({ of }) => (typeof of === "number" ? nameOf(constructs[of]!) : say(`overall.${of}`)));
  return {
    id: "cvpat",
    title: say("chart.title"),
    x: { title: say("columns.construct"), style: "integer" },
    y: { title: say("chart.difference"), style: "plain" },
    categories: names,
    series: kinds.flatMap(([id, rows]) =>
      rows === null ? [] : [{
        id, name: say(`chart.${id}`), form: "marks" as const,
        points: rows.map((row, x): ChartPoint => {
          const half = row.t === null ? 0 : Math.abs((tQuantile(0.975, row.df) * row.difference) / row.t);
          return {
            x, y: row.difference, level: LEVELS[verdictOf(result, id, row)], interval: [row.difference - half, row.difference + half],
            ...(typeof row.of === "number" ? { target: { kind: "construct" as const, key: constructs[row.of]!.id } } : {}),
          };
        }),
      }],
    ),
    guides: [{ axis: "y", value: 0, label: say("chart.equal") }],
    reading: [say("chart.reading")],
  };
}

