import type { Cell, Level, Report, Row, Table } from "../../report/blocks";
import type { Chart } from "../../report/charts";
import type { Text } from "../../report/text";
import { informationCriteria, smallest } from "../../sem/mixtureCriteria";
import { label, number } from "../pls/reportCells";
import { pathChart, profileTable, segmentColumnOf, segmentOverlay, segmentPathTable, separateTable, smallReading } from "../segments/tables";
import { integer, segmentColumn } from "../segments/words";
import type { FimixResult } from "./result";

const say = (key: string, values?: Text["values"]): Text => ({ key: `fimix:${key}`, ...(values ? { values } : {}) });

/** How many segments, who is in them, and how their paths differ. */
export function report(result: FimixResult): Report {
  const { solutions, shown, options, iterations, n, nUsed, warnings, separate, profiles, assignment, rows } = result;
  const { segments, converged } = solutions[shown - 1]!;
  const profile = profileTable(profiles, shown);
  return {
    run: { status: converged ? "converged" : "notConverged", iterations, n, nUsed, warnings },
    tables: [
      criteriaTable(result),
      sizeTable(result),
      segmentPathTable(result, segments, { id: "fimixPaths", title: say("titles.paths", { count: shown }), reading: [say("readings.paths"), ...smallReading(result, segments.map(({ size }) => size))] }),
      ...(shown > 1 ? [separateTable(result, separate)] : []),
      ...(profile && shown > 1 ? [profile] : []),
    ],
    charts: [criteriaChart(result), ...(shown > 1 ? [pathChart(result, segments, "fimixPathChart")] : [])],
    overlay: segmentOverlay(result, { segment: segments[options.diagram - 1], number: options.diagram }),
    columns: shown > 1 ? [segmentColumnOf({ name: `FIMIX_${shown}`, label: say("column", { number: shown }) }, { assignment, rows, length: n })] : [],
  };
}

const enLevel = (value: number): Level => (value >= 0.5 ? "good" : value >= 0.4 ? "watch" : "act");

/** Criteria by number of segments; the smallest of each is marked. */
function criteriaTable(result: FimixResult): Table {
  const { solutions, chosen, shown, options } = result;
  const criteria = solutions.map((solution) => solution?.criteria);
  const best = new Map(informationCriteria.map((name) => [name, smallest(criteria, name)]));
  const entropy = solutions[shown - 1]!.criteria.EN;
  const missed = solutions.flatMap((solution, k) => (solution === null ? [k + 1] : []));
  const { usable, same } = solutions[shown - 1]!;
  return {
    id: "fimixCriteria",
    section: "analysis",
    form: "list",
    title: say("titles.criteria"),
    columns: [
      { id: "K", header: say("heads.K"), align: "end" },
      { id: "lnL", header: say("heads.lnL"), align: "end", statistic: "fimix" },
      ...informationCriteria.map((name) => ({ id: name, header: name, align: "end" as const, statistic: "fimixCriteria" })),
      ...["EN", "NFI", "NEC"].map((name) => ({ id: name, header: name, align: "end" as const, statistic: "fimixEntropy", ...(name === "EN" ? { threshold: { relation: "≥" as const, value: 0.5 } } : {}) })),
    ],
    rows: [...solutions.map((solution, k): Row => {
      const of = solution?.criteria;
      const none = say("reasons.noSolution");
      const value = (one: number | null | undefined, style: "plain" | "bounded", level?: Level): Cell => number(one ?? null, { style, level, ...(solution === null ? { reason: none } : {}) });
      return {
        id: `K${k + 1}`,
        cells: [
          integer(k + 1),
          value(of?.lnL, "plain"),
          ...informationCriteria.map((name) => value(of?.[name], "plain", best.get(name) === k + 1 ? "good" : undefined)),
          value(of?.EN, "bounded", of?.EN === null || of === undefined ? undefined : enLevel(of.EN)),
          value(of?.NFI, "bounded"),
          value(of?.NEC, "plain"),
        ],
      };
    }), { id: "smallest", cells: [label(say("smallest")), { kind: "empty" }, ...informationCriteria.map((name) => integer(best.get(name)!)), { kind: "empty" }, { kind: "empty" }, { kind: "empty" }] }],
    reading: [
      say(chosen.K === 1 ? "readings.one" : `readings.${chosen.rule === "BIC" ? "bic" : "agree"}`, { number: chosen.K, rule: chosen.rule.replace(" ", ", ") }),
      ...(entropy === null ? [] : [say(`readings.entropy.${enLevel(entropy)}`, { value: entropy })]),
      say("readings.over"),
      ...(shown > 1 && options.starts > 1 ? [same === 0 ? say("readings.split", { usable, number: shown }) : say("readings.starts", { same, usable, starts: options.starts, number: shown })] : []),
      ...(missed.length > 0 ? [say("readings.missed", { numbers: missed.join(", ") })] : []),
    ],
  };
}

/** Shares of the segments, largest first, for every number of segments. */
function sizeTable({ solutions }: FimixResult): Table {
  const several = solutions.flatMap((solution, k) => (solution === null || k === 0 ? [] : [{ K: k + 1, segments: solution.segments }]));
  return {
    id: "fimixSizes",
    section: "analysis",
    form: "list",
    title: say("titles.sizes"),
    columns: [{ id: "K", header: say("heads.K"), align: "end" }, ...solutions.map((_, k) => segmentColumn(k))],
    rows: several.map(({ K, segments }) => ({ id: `K${K}`, cells: [integer(K), ...solutions.map((_, k): Cell => (k < segments.length ? number(segments[k].share) : { kind: "empty" }))] })),
    reading: [say("readings.sizes")],
  };
}

/** Criteria against the number of segments. MDL5 lies far above the others and stays in the table. */
function criteriaChart({ solutions, chosen }: FimixResult): Chart {
  const shown = informationCriteria.filter((name) => name !== "MDL5");
  return {
    id: "fimixCriteriaChart",
    title: say("titles.criteriaChart"),
    x: { title: say("heads.K"), style: "integer", limits: [1, solutions.length] },
    y: { title: say("heads.criterion"), style: "plain" },
    series: shown.map((name) => ({ id: name, name, form: "line", dashed: name === "AIC", points: solutions.flatMap((solution, k) => (solution === null ? [] : [{ x: k + 1, y: solution.criteria[name] }])) })),
    guides: [{ axis: "x", value: chosen.K, label: say("guide") }],
    reading: [say("readings.chart", { number: chosen.K })],
  };
}

