import type { Cell, Column, Report, Row, Table } from "../../report/blocks";
import { listed } from "../../report/readings";
import type { Text } from "../../report/text";
import { label, nameOf, number, sized, text } from "../pls/reportCells";
import { percentOf } from "./ceiling";
import { charts } from "./charts";
import { corners, turnOf } from "./corners";
import type { ConditionResult, NcaResult, Required } from "./result";
import { chosen, isNecessary, sizeOf } from "./verdict";

const say = (key: string, values?: Text["values"]): Text => ({ key: `nca:${key}`, ...(values ? { values } : {}) });

/** Effect sizes with their tests, bottlenecks, and the cases under their ceilings. */
export function report(result: NcaResult): Report {
  const { converged, iterations, rows, n, warnings, constructs, conditions } = result;
  return {
    run: { status: converged ? "converged" : "notConverged", iterations, n: rows, nUsed: n, warnings },
    tables: [effectTable(result), bottleneckTable(result), belowTable(result), detailTable(result)],
    charts: charts(result, (condition) => [conditionReading(result, condition), ...cornerReading(result, [condition])]),
    overlay: { constructs: {}, items: {}, paths: {}, own: { constructs: Object.fromEntries(conditions.map((condition) => [constructs[condition.construct]!.id, { symbol: "d", value: chosen(result, condition).effectSize, style: "bounded" as const }])) } },
  };
}

const conditionName = ({ constructs }: NcaResult, { construct }: ConditionResult): string => nameOf(constructs[construct]!);
const outcomeName = ({ constructs, target }: NcaResult): string => nameOf(constructs[target]!);

function conditionReading(result: NcaResult, condition: ConditionResult): Text {
  const values = { name: conditionName(result, condition), target: outcomeName(result), d: chosen(result, condition).effectSize };
  return say(isNecessary(chosen(result, condition)) ? "readings.isNecessary" : "readings.isNot", values);
}

/** What is asked of conditions whose empty corner is not the upper left. */
const cornerReading = (result: NcaResult, conditions: readonly ConditionResult[]): readonly Text[] =>
  corners.flatMap((corner) => {
    const own = conditions.filter((condition) => condition.corner === corner).map((condition) => conditionName(result, condition));
    return corner === "upperLeft" || own.length === 0 ? [] : [say(`readings.corners.${corner}`, { names: listed(own), target: outcomeName(result) })];
  });

const head = (id: string, statistic?: string): Column => ({ id, header: say(`columns.${id}`), align: "end", ...(statistic === undefined ? {} : { statistic }) });
const conditionHead: Column = { id: "condition", header: say("columns.condition"), align: "start" };

function conditionRow(result: NcaResult, condition: ConditionResult, cells: readonly Cell[]): Row {
  const { id } = result.constructs[condition.construct]!;
  return { id, target: { kind: "construct", key: id }, cells: [text(conditionName(result, condition)), ...cells] };
}

function effectTable(result: NcaResult): Table {
  const necessary = result.conditions.filter((condition) => isNecessary(chosen(result, condition))).map((condition) => conditionName(result, condition));
  const target = outcomeName(result);
  return {
    id: "ncaEffects",
    section: "analysis",
    title: say("tables.effects", { target }),
    form: "list",
    columns: [conditionHead, head("dCe", "ncaEffect"), head("pCe", "ncaP"), head("dCr", "ncaEffect"), head("pCr", "ncaP"), { ...head("size"), align: "start" }, { ...head("verdict"), align: "start" }],
    rows: result.conditions.map((condition) => {
      const own = chosen(result, condition);
      const { key, dots } = sizeOf(own.effectSize);
      return conditionRow(result, condition, [
        number(condition.ce.effectSize), number(condition.ce.p, { style: "p" }), number(condition.cr.effectSize), number(condition.cr.p, { style: "p" }),
        sized(say(`sizes.${key}`), dots), label(say(isNecessary(own) ? "verdicts.necessary" : "verdicts.not")),
      ]);
    }),
    reading: [
      necessary.length === 0 ? say("readings.none", { target }) : say("readings.necessary", { count: necessary.length, names: listed(necessary), target }),
      say("readings.rule", { ceiling: result.options.ceiling === "ce" ? "CE-FDH" : "CR-FDH", permutations: result.options.permutations }),
      ...cornerReading(result, result.conditions),
      ...(result.options.scope === "theoretical" ? [say("readings.theoretical")] : []),
    ],
  };
}

/** Whether little of the outcome is what the conditions are for. */
const isLow = ({ conditions }: NcaResult): boolean => conditions.some(({ corner }) => turnOf(corner).y === -1);

/** One row a level of the outcome, one column a condition. */
function levelTable(result: NcaResult, parts: Pick<Table, "id" | "title" | "reading">, cell: (required: Required, condition: ConditionResult) => Cell): Table {
  const { levels, conditions, options } = result;
  return {
    ...parts,
    section: "analysis",
    form: "list",
    columns: [{ id: "level", header: say(isLow(result) ? "columns.levelAtMost" : "columns.level", { name: outcomeName(result) }), align: "end" }, ...conditions.map((condition): Column => ({ id: result.constructs[condition.construct]!.id, header: turnOf(condition.corner).x === 1 ? conditionName(result, condition) : say("columns.atMost", { name: conditionName(result, condition) }), align: "end", statistic: "ncaBottleneck" }))],
    rows: levels.map((level, k): Row => ({ id: String(level), cells: [number(level, { style: "plain" }), ...conditions.map((condition) => cell(condition.bottleneck[options.ceiling][k]!, condition))] })),
  };
}

function bottleneckTable(result: NcaResult): Table {
  const { unit, ceiling } = result.options;
  return levelTable(result, { id: "ncaBottleneck", title: say("tables.bottleneck", { target: outcomeName(result) }), reading: [say(`readings.${unit}`, { target: outcomeName(result), ceiling: ceiling === "ce" ? "CE-FDH" : "CR-FDH" }), say("readings.notNecessary")] }, ({ value, below }, { scope }) => {
    if (value === null) return label(say("verdicts.nn"));
    if (value === Infinity) return label(say("verdicts.na"));
    return number(unit === "actual" ? value : unit === "percentile" ? below : percentOf(value, scope.x), { style: "plain" });
  });
}

const belowTable = (result: NcaResult): Table =>
  levelTable(result, { id: "ncaBelow", title: say("tables.below", { target: outcomeName(result) }), reading: [say("readings.below", { target: outcomeName(result) })] }, ({ below }) => number(below, { style: "plain" }));

function detailTable(result: NcaResult): Table {
  const names = ["zoneCe", "zoneCr", "accuracy", "fit", "conditionInefficiency", "outcomeInefficiency", "intercept", "slope", "peers"] as const;
  return {
    id: "ncaDetails",
    section: "analysis",
    title: say("tables.details"),
    form: "list",
    columns: [conditionHead, ...names.map((name) => head(name, "ncaCeiling"))],
    rows: result.conditions.map((condition) => {
      const own = chosen(result, condition);
      const values = [condition.ce.zone, condition.cr.zone, condition.cr.accuracy, condition.cr.fit, own.conditionInefficiency, own.outcomeInefficiency, condition.line?.intercept ?? null, condition.line?.slope ?? null];
      return conditionRow(result, condition, [...values.map((value) => number(value, { style: "plain" })), number(condition.peers.length, { style: "integer" })]);
    }),
    reading: [say("readings.details")],
  };
}
