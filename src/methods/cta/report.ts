import type { Cell, Level, Report, Row, Table } from "../../report/blocks";
import type { Chart, ChartPoint } from "../../report/charts";
import { listed } from "../../report/readings";
import type { Text } from "../../report/text";
import { displayName } from "../../model/types";
import { label, number, text } from "../pls/reportCells";
import type { BlockResult, CtaResult, TetradTest } from "./result";

const say = (key: string, values?: Text["values"]): Text => ({ key: `cta:${key}`, ...(values ? { values } : {}) });

export function report(result: CtaResult): Report {
  const { rows, n, warnings } = result;
  return {
    run: { status: "converged", iterations: 0, n: rows, nUsed: n, warnings },
    tables: [verdictTable(result), ...result.blocks.map((block) => tetradTable(block, result))],
    charts: result.blocks.map((block) => tetradChart(block, result)),
    overlay: { constructs: {}, items: {}, paths: {} },
  };
}

/** What the test says of the direction that was drawn. */
function verdictOf({ construct: { direction }, rejected }: BlockResult): { readonly key: string; readonly level: Level } {
  if (direction === "reflective") return rejected ? { key: "against", level: "watch" } : { key: "fits", level: "good" };
  return rejected ? { key: "supports", level: "good" } : { key: "open", level: "watch" };
}

const isNonzero = ({ adjusted: [lower, upper] }: TetradTest): boolean => lower > 0 || upper < 0;

/** More would not stand side by side: they go by their numbers on an axis. */
const MOST_NAMED = 40;

/** The tetrads of a construct with the intervals that are adjusted for their number. */
function tetradChart({ construct, tests }: BlockResult, { options }: CtaResult): Chart {
  const isNamed = tests.length <= MOST_NAMED;
  const points = tests.map((test, k): ChartPoint => ({ x: isNamed ? k : test.number, y: test.value, interval: test.adjusted, ...(isNonzero(test) ? { level: "watch" } : {}), ...(isNamed ? {} : { name: String(test.number) }) }));
  return {
    id: `cta ${construct.id}`,
    title: say("charts.tetrads", { name: displayName(construct) }),
    x: { title: say("charts.number"), style: "integer" },
    y: { title: say("columns.value"), style: "bounded" },
    series: [{ id: "tetrads", name: say("columns.value"), form: "marks", points }],
    ...(isNamed ? { categories: tests.map(({ number: place }) => String(place)) } : {}),
    guides: [{ axis: "y", value: 0 }],
    reading: [say("readings.chart", { level: Math.round(options.level * 1e6) / 1e4 }), say(tests.some(isNonzero) ? "readings.someNonzero" : "readings.allHoldZero", { count: tests.filter(isNonzero).length })],
  };
}

function verdictTable(result: CtaResult): Table {
  const { blocks, skipped, options, used } = result;
  const against = blocks.filter((block) => verdictOf(block).key === "against").map(({ construct }) => displayName(construct));
  const none: Cell = { kind: "empty" };
  return {
    id: "cta",
    section: "analysis",
    title: say("tables.verdicts"),
    form: "list",
    columns: [
      { id: "construct", header: say("columns.construct"), align: "start" },
      { id: "direction", header: say("columns.direction"), align: "start" },
      { id: "items", header: say("columns.items"), align: "end" },
      { id: "tetrads", header: say("columns.tetrads"), align: "end", statistic: "ctaTetrads" },
      { id: "nonzero", header: say("columns.nonzero"), align: "end", statistic: "ctaTest" },
      { id: "verdict", header: say("columns.verdict"), align: "start" },
    ],
    rows: [
      ...blocks.map((block): Row => {
        const { construct, tests } = block;
        const { key, level } = verdictOf(block);
        const nonzero = tests.filter(isNonzero).length;
        return {
          id: construct.id,
          target: { kind: "construct", key: construct.id },
          cells: [text(displayName(construct)), label(say(`directions.${construct.direction}`)), number(construct.items.length, { style: "integer" }), number(tests.length, { style: "integer" }), number(nonzero, { style: "integer" }), label(say(`verdicts.${key}`), level)],
        };
      }),
      ...skipped.map((construct): Row => ({ id: construct.id, target: { kind: "construct", key: construct.id }, cells: [text(displayName(construct)), label(say(`directions.${construct.direction}`)), number(construct.items.length, { style: "integer" }), none, none, label(say("verdicts.few"))] })),
    ],
    reading: [
      against.length === 0 ? say("readings.none") : say("readings.against", { count: against.length, names: listed(against) }),
      say("readings.basis", { samples: used, level: Math.round(options.level * 1e6) / 1e4 }),
    ],
  };
}

function tetradTable({ construct, borrowed, tests }: BlockResult, { options }: CtaResult): Table {
  const level = Math.round(options.level * 1e6) / 1e4;
  const head = (id: string, statistic?: string) => ({ id, header: say(`columns.${id}`, { level }), align: "end" as const, ...(statistic === undefined ? {} : { statistic }) });
  return {
    id: `cta ${construct.id}`,
    section: "analysis",
    title: say("tables.tetrads", { name: displayName(construct) }),
    form: "list",
    columns: [{ ...head("tetrad", "ctaTetrads"), align: "start" }, head("value"), head("bias"), head("se"), head("t"), head("p", "ctaTest"), head("interval", "ctaTest"), head("adjusted", "ctaTest")],
    rows: tests.map((test): Row => {
      const { number: place, items: [g, h, i, j], value, bias, se, t, p, interval, adjusted } = test;
      const nonzero = isNonzero(test);
      return {
        id: String(place),
        cells: [text(`${place}: ${g}, ${h}, ${i}, ${j}`), number(value, nonzero ? { level: "watch" } : {}), number(bias), number(se), number(t, { style: "plain" }), number(p, { style: "p" }), { kind: "interval", value: interval, style: "bounded" }, { kind: "interval", value: adjusted, style: "bounded" }],
      };
    }),
    reading: [say("readings.tetrads", { count: tests.length }), ...(borrowed.length === 0 ? [] : [say("readings.borrowed", { count: borrowed.length, items: listed(borrowed) })])],
  };
}
