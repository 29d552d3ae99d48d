import type { Row, Table } from "../../report/blocks";
import { itemKey } from "../../report/overlay";
import { nameOf, number, text, label } from "../pls/reportCells";
import type { CbsemResult } from "./result";
import { say } from "./words";

/** 5 % of χ² with one degree of freedom. */
const NOTABLE = 3.84;
/** So many rows tell the story. */
const MOST_ROWS = 40;

type Parameter = CbsemResult["modifications"][number]["parameter"];

/** A parameter in words of the diagram. */
export function parameterName({ constructs, items }: CbsemResult, one: Parameter): string {
  const construct = (j: number): string => nameOf(constructs[j]);
  if (one.kind === "loading") return `${construct(one.construct)} → ${items[one.item].column}`;
  if (one.kind === "path") return `${construct(one.from)} → ${construct(one.to)}`;
  if (one.kind === "covariance") return `${construct(one.first)} ↔ ${construct(one.second)}`;
  if (one.kind === "residualCovariance") return `${items[one.first].column} ↔ ${items[one.second].column}`;
  return one.kind === "residual" ? items[one.item].column : construct(one.construct);
}

/** What would lower χ² most, were it set free. */
export function modificationTable(result: CbsemResult): Table {
  const notable = result.modifications.filter(({ index }) => index > NOTABLE);
  const shown = notable.slice(0, MOST_ROWS);
  return {
    id: "cbsemModifications",
    section: "analysis",
    form: "list",
    title: say("titles.modifications"),
    columns: [
      { id: "parameter", header: say("heads.parameter"), align: "start" },
      { id: "kind", header: say("heads.kind"), align: "start" },
      { id: "index", header: say("heads.modification"), align: "end", statistic: "cbsemModification" },
      { id: "change", header: say("heads.change"), align: "end" },
      { id: "standardisedChange", header: say("heads.standardisedChange"), align: "end" },
    ],
    rows: shown.map(({ parameter, index, change, standardisedChange }, at): Row => {
      const target = parameter.kind === "loading" ? itemKey(result.constructs[result.items[parameter.item].construct].id, result.items[parameter.item].column) : undefined;
      return {
        id: `${parameter.kind} ${at}`,
        ...(target === undefined ? {} : { target: { kind: "item" as const, key: target } }),
        cells: [text(parameterName(result, parameter)), label(say(`kinds.${parameter.kind}`)), number(index, { style: "plain" }), number(change, { style: "plain" }), number(standardisedChange)],
      };
    }),
    reading: [
      notable.length === 0 ? say("readings.noModification") : say("readings.modifications", { count: notable.length, parameter: parameterName(result, notable[0].parameter), fall: Math.round(notable[0].index * 10) / 10 }),
      ...(notable.length > shown.length ? [say("readings.cut", { shown: shown.length })] : []),
      say("readings.caution"),
    ],
  };
}

/** Observed less implied correlations. */
export function residualTable(result: CbsemResult): Table {
  const { items, residuals } = result;
  const p = items.length;
  let [largest, a, b] = [-1, 0, 0];
  for (let k = 0; k < p; k++) for (let l = 0; l < k; l++) if (Math.abs(residuals[k * p + l]) > largest) [largest, a, b] = [Math.abs(residuals[k * p + l]), k, l];
  return {
    id: "cbsemResiduals",
    section: "analysis",
    form: "matrix",
    title: say("titles.residuals"),
    columns: [{ id: "item", header: say("heads.item"), align: "start" }, ...items.map(({ column }) => ({ id: column, header: column, align: "end" as const }))],
    rows: items.map(({ column }, k) => ({ id: column, cells: [text(column), ...items.map((_, l) => (l < k ? number(residuals[k * p + l], { level: Math.abs(residuals[k * p + l]) > 0.1 ? "watch" : undefined }) : ({ kind: "empty" } as const)))] })),
    reading: [say(largest > 0.1 ? "readings.residualLarge" : "readings.residualSmall", { first: items[a].column, second: items[b].column, value: p > 1 ? residuals[a * p + b] : 0 })],
  };
}
