import type { Cell, Level, Report, Row, Table } from "../../report/blocks";
import type { Chart, ChartPoint } from "../../report/charts";
import { listed } from "../../report/readings";
import type { Text } from "../../report/text";
import { isNecessary } from "../nca/verdict";
import { label, nameOf, number, text } from "../pls/reportCells";
import { kindOf, meanImportance, meanOf, type Kind } from "./kind";
import type { CipmaCondition, CipmaResult } from "./result";

const say = (key: string, values?: Text["values"]): Text => ({ key: `cipma:${key}`, ...(values ? { values } : {}) });

export function report(result: CipmaResult): Report {
  const { converged, iterations, rows, n, warnings, conditions, constructs } = result;
  return {
    run: { status: converged ? "converged" : "notConverged", iterations, n: rows, nUsed: n, warnings },
    tables: [table(result)],
    charts: [map(result)],
    overlay: { constructs: {}, items: {}, paths: {}, own: { constructs: Object.fromEntries(conditions.map(({ construct, performance }) => [constructs[construct]!.id, { symbol: "P", value: performance, style: "plain" as const, decimals: 1 }])) } },
  };
}

const LEVELS: Partial<Record<Kind, Level>> = { topPriority: "watch", bottleneck: "watch" };

function required({ required: { value } }: CipmaCondition): Cell {
  if (value === null) return label(say("nn"));
  return value === Infinity ? label(say("na")) : number(value, { style: "plain" });
}

function table(result: CipmaResult): Table {
  const { constructs, conditions, target, options } = result;
  const head = (id: string, statistic?: string) => ({ id, header: say(`columns.${id}`), align: "end" as const, ...(statistic === undefined ? {} : { statistic }) });
  return {
    id: "cipma",
    section: "analysis",
    title: say("table", { target: nameOf(constructs[target]!) }),
    form: "list",
    columns: [{ ...head("construct"), align: "start" }, head("importance", "ipmaImportance"), head("performance", "ipmaPerformance"), head("d", "ncaEffect"), head("p", "ncaP"), head("required", "cipmaMap"), head("below", "cipmaMap"), { ...head("kind", "cipmaMap"), align: "start" }],
    rows: conditions.map((condition): Row => {
      const { id } = constructs[condition.construct]!;
      const kind = kindOf(condition, result);
      const { ceiling } = condition;
      return { id, target: { kind: "construct", key: id }, cells: [text(nameOf(constructs[condition.construct]!)), number(condition.importance), number(condition.performance, { style: "plain" }), number(ceiling.effectSize), number(ceiling.p, { style: "p" }), required(condition), number(condition.required.below, { style: "plain" }), label(say(`kinds.${kind}`), LEVELS[kind])] };
    }),
    reading: [...reading(result), say("readings.rule", { ceiling: options.ceiling === "ce" ? "CE-FDH" : "CR-FDH", desired: options.desired })],
  };
}

function reading(result: CipmaResult): readonly Text[] {
  const { constructs, conditions } = result;
  const names = (kind: Kind): readonly string[] => conditions.filter((condition) => kindOf(condition, result) === kind).map(({ construct }) => nameOf(constructs[construct]!));
  const [top, bottleneck] = [names("topPriority"), names("bottleneck")];
  return [
    ...(top.length === 0 ? [] : [say("readings.topPriority", { count: top.length, names: listed(top) })]),
    ...(bottleneck.length === 0 ? [] : [say("readings.bottleneck", { count: bottleneck.length, names: listed(bottleneck) })]),
    ...(top.length + bottleneck.length === 0 ? [say("readings.none")] : []),
  ];
}

/** Area of the smallest and of the largest bubble, beside that of a plain mark. */
const [SMALLEST, LARGEST] = [0.6, 9] as const;

/** Bubbles as large as the share of cases that lack what is necessary; what is not necessary is a series of its own. */
function map(result: CipmaResult): Chart {
  const { constructs, conditions, target } = result;
  const name = nameOf(constructs[target]!);
  const point = ({ construct, importance, performance, required: { below } }: CipmaCondition): ChartPoint => ({
    x: importance, y: performance, name: nameOf(constructs[construct]!), size: SMALLEST + ((LARGEST - SMALLEST) * below) / 100, target: { kind: "construct", key: constructs[construct]!.id },
  });
  const mean = meanOf(conditions, ({ performance }) => performance);
  return {
    id: "cipma",
    title: say("chart", { target: name }),
    x: { title: say("axes.importance", { target: name }), style: "bounded" },
    y: { title: say("axes.performance"), style: "plain" },
    series: [
      { id: "necessary", name: say("series.necessary"), form: "marks", points: conditions.filter(({ ceiling }) => isNecessary(ceiling)).map(point) },
      { id: "not", name: say("series.not"), form: "marks", points: conditions.filter(({ ceiling }) => !isNecessary(ceiling)).map((one) => ({ ...point(one), size: 1 })) },
    ],
    guides: [{ axis: "x", value: meanImportance(result), label: say("mean") }, { axis: "y", value: mean, label: say("mean") }],
    reading: [...reading(result), say("readings.bubble", { desired: result.options.desired })],
  };
}
