import type { Cell, Report, Row, Table } from "../../report/blocks";
import { itemKey } from "../../report/overlay";
import type { Text } from "../../report/text";
import { number, text } from "../pls/reportCells";
import { pathName } from "./cautions";
import { consequencesOf, type Change, type Consequence } from "./consequence";
import { states, type WhatIfResult } from "./result";

const say = (key: string): Text => ({ key: `prune:${key}` });

const columns = ["construct", "loading", "aveBefore", "aveAfter", "rhoCBefore", "rhoCAfter", "alphaBefore", "alphaAfter", "htmtBefore", "htmtAfter", "path", "pathBefore", "pathAfter", "srmrAfter"] as const;

/** One row an item: every statistic with it and without it. */
export function whatIfTable(result: WhatIfResult): Table {
  return {
    id: "whatIf",
    section: "measurement",
    form: "list",
    title: say("table.title"),
    columns: [
      { id: "item", header: say("table.item"), align: "start" },
      ...columns.map((id) => ({ id, header: say(`table.${id}`), align: id === "construct" || id === "path" ? ("start" as const) : ("end" as const) })),
    ],
    rows: consequencesOf(result).map((consequence) => rowOf(result, consequence)),
    reading: [say("table.reading")],
  };
}

function rowOf(result: WhatIfResult, one: Consequence): Row {
  const { id, name, label = name } = result.constructs[one.construct];
  const key = itemKey(id, one.column);
  const pair = ({ before, after }: Change): Cell[] => [number(before), number(after)];
  return {
    id: key,
    target: { kind: "item", key },
    cells: [
      text(one.column), text(label), number(one.loading), ...pair(one.ave), ...pair(one.rhoC), ...pair(one.cronbachAlpha), ...pair(one.highestHtmt),
      text(one.largestPath === undefined ? "" : pathName(result, one.largestPath.path)), ...pair(one.largestPath ?? { before: null, after: null }), number(one.srmr.after),
    ],
  };
}

/** The base as a report: its numbers on the diagram, and what each item's leaving would change. */
export function report(result: WhatIfResult): Report {
  const { rows, base, warnings, overlay } = result;
  return {
    run: { status: rows.state[base] === states.converged ? "converged" : "notConverged", iterations: rows.iterations[base], n: rows.n[base], nUsed: rows.n[base], warnings },
    overlay,
    tables: [whatIfTable(result)],
  };
}
