import type { Cell, Column, Row, Table } from "../../report/blocks";
import { listed } from "../../report/readings";
import type { Parameter, ParameterKind } from "../../sem/parameters";
import { nameOf, number, text } from "../pls/reportCells";
import type { Value } from "../pls/result";
import { starsOf } from "../bootstrap/inference";
import { shownName, targetOf } from "./names";
import type { MultigroupResult, PairDifference, PairResult } from "./result";
import { invarianceOf, isCompositional, isEqual, pairValues, say } from "./words";

export const ALPHA = 0.05;

const column = (id: string, statistic?: string, more?: Partial<Column>): Column => ({ id, header: say(`columns.${id}`), align: "end", ...(statistic ? { statistic } : {}), ...more });
const first = (id: string): Column => ({ id, header: say(`columns.${id}`), align: "start" });
const interval = (id: string, statistic: string, level: number): Column => ({
  ...column(id, statistic), header: say(`columns.${id}`, { level: 100 * level }), limits: [say("columns.lower", { level: 100 * level }), say("columns.upper", { level: 100 * level })],
});
const plain = (value: Value | undefined): Cell => number(value, { style: "plain" });
const p = (value: Value | undefined): Cell => number(value, { style: "p" });
const limits = (value: readonly [number, number] | null, style: "bounded" | "plain" = "bounded"): Cell => ({ kind: "interval", value, style });

/** MICOM: may the scores of two groups be compared (Henseler, Ringle & Sarstedt 2016)? */
export function micomTable(result: MultigroupResult, pair: PairResult): Table {
  const { constructs, options } = result;
  const names = pairValues(result, pair);
  return {
    id: `micom ${pair.first} ${pair.second}`,
    section: "analysis",
    form: "list",
    title: say("tables.micom", names),
    columns: [
      first("construct"),
      column("c", "micomC"), column("quantile05", "micomC"), column("pC", "micomC"),
      column("meanDifference", "micomMeans"), interval("meanInterval", "micomMeans", options.level), column("pMean", "micomMeans"),
      column("logVariance", "micomVariances"), interval("varianceInterval", "micomVariances", options.level), column("pVariance", "micomVariances"),
      first("invariance"),
    ],
    rows: pair.micom.map((of): Row => {
      const construct = constructs[of.construct]!;
      const invariance = invarianceOf(of);
      return {
        id: construct.id,
        target: { kind: "construct", key: construct.id },
        cells: [
          text(nameOf(construct)),
          number(of.c, { level: isCompositional(of) ? "good" : "act", reason: of.c !== null && of.c < 0 ? say("reasons.turned") : undefined }), number(of.quantile05), p(of.p),
          { ...plain(of.meanDifference.value), ...(isEqual(of.meanDifference) ? {} : { level: "watch" }) } as Cell, limits(of.meanDifference.interval, "plain"), p(of.meanDifference.p),
          { ...plain(of.logVarianceRatio.value), ...(isEqual(of.logVarianceRatio) ? {} : { level: "watch" }) } as Cell, limits(of.logVarianceRatio.interval, "plain"), p(of.logVarianceRatio.p),
          { kind: "label", label: say(`invariance.${invariance}`), level: invariance === "full" ? "good" : invariance === "partial" ? "watch" : "act" },
        ],
      };
    }),
    reading: micomReading(result, pair),
  };
}

function micomReading(result: MultigroupResult, pair: PairResult) {
  const broken = pair.micom.filter((of) => !isCompositional(of)).map((of) => nameOf(result.constructs[of.construct]!));
  const partial = pair.micom.filter((of) => invarianceOf(of) === "partial").map((of) => nameOf(result.constructs[of.construct]!));
  return [
    say("readings.configural"),
    ...(broken.length > 0 ? [say("readings.notInvariant", { count: broken.length, names: listed(broken) })] : [say(partial.length > 0 ? "readings.partial" : "readings.full", { count: partial.length, names: listed(partial) })]),
    say("readings.permutations", { count: pair.used, samples: result.options.permutations }),
  ];
}

/** Estimates of each group side by side. */
export function estimateTable(result: MultigroupResult, id: TableId): Table {
  const { groups, estimates, options } = result;
  const which = parametersOf(result, id);
  return {
    id: `groups ${id}`,
    section: "analysis",
    form: "list",
    title: say(`tables.estimates.${id}`),
    columns: [
      first(rowHead(id)),
      ...(several(id) ? [first("kind")] : []),
      ...groups.flatMap(({ name }, g): Column[] => [
        { id: `estimate ${g}`, header: name, align: "end", statistic: "mgaEstimates" },
        { ...column("se", "mgaEstimates", { onDemand: true }), id: `se ${g}`, header: say("columns.seOf", { group: name }) },
        { ...column("t", "mgaEstimates", { onDemand: true }), id: `t ${g}`, header: say("columns.tOf", { group: name }) },
        { ...column("p", "mgaEstimates"), id: `p ${g}`, header: say("columns.pOf", { group: name }) },
        { id: `stars ${g}`, header: "", align: "start" },
        { ...interval("interval", "mgaEstimates", options.level), id: `interval ${g}`, header: say("columns.intervalOf", { group: name, level: 100 * options.level }), onDemand: true },
      ]),
    ],
    rows: which.map((k) => parameterRow(result, k, several(id), groups.flatMap((_, g): Cell[] => {
      const of = estimates[g]![k]!;
      return [number(of.estimate), number(of.se), plain(of.t === null ? null : Math.abs(of.t)), p(of.p), { kind: "stars", count: starsOf(of.p) }, limits(of.interval)];
    }))),
    reading: [say("readings.estimates", { samples: options.bootstraps }), ...groups.map(({ name, n }) => say("readings.group", { group: name, count: n }))],
  };
}

/** Differences between two groups by every test. */
export function differenceTable(result: MultigroupResult, pair: PairResult, id: TableId): Table {
  const { options, estimates } = result;
  const names = pairValues(result, pair);
  const which = parametersOf(result, id);
  return {
    id: `differences ${id} ${pair.first} ${pair.second}`,
    section: "analysis",
    form: "list",
    title: say(`tables.differences.${id}`, names),
    columns: [
      first(rowHead(id)),
      ...(several(id) ? [first("kind")] : []),
      { id: "first", header: names.first, align: "end", statistic: "mgaEstimates" },
      { id: "second", header: names.second, align: "end", statistic: "mgaEstimates" },
      column("difference", "mgaEstimates"),
      column("pPermutation", "mgaPermutation"), { ...interval("permutationInterval", "mgaPermutation", options.level), onDemand: true },
      column("pHenseler", "mgaHenseler"), column("oneTailed", "mgaHenseler", { onDemand: true }),
      column("tParametric", "mgaParametric", { onDemand: true }), column("pParametric", "mgaParametric"),
      column("tWelch", "mgaWelch", { onDemand: true }), column("dfWelch", "mgaWelch", { onDemand: true }), column("pWelch", "mgaWelch"),
      first("verdict"),
    ],
    rows: which.map((k) => {
      const of = pair.differences[k]!;
      const verdict = verdictOf(of);
      return parameterRow(result, k, several(id), [
        number(estimates[pair.first]![k]!.estimate), number(estimates[pair.second]![k]!.estimate), number(of.difference),
        p(of.permutation.p), limits(of.permutation.interval), p(of.bootstrap.p), p(of.bootstrap.oneTailed),
        plain(of.parametric?.t), p(of.parametric?.p), plain(of.welch?.t), number(of.welch?.df, { style: "integer" }), p(of.welch?.p),
        verdict === undefined ? { kind: "empty" } : { kind: "label", label: say(`verdicts.${verdict}`), ...(verdict === "differ" ? { level: "watch" } : {}) },
      ]);
    }),
    reading: differenceReading(result, pair, which),
  };
}

const reliable = ({ permutation, bootstrap, parametric, welch }: PairDifference): readonly number[] => [permutation.p, bootstrap.p, parametric?.p, welch?.p].flatMap((value) => (value === null || value === undefined ? [] : [value]));

type Verdict = "differ" | "mixed" | "same";

/** All tests agree that the groups differ, some do, or none does. */
export function verdictOf(of: PairDifference): Verdict | undefined {
  const ps = reliable(of);
  if (ps.length === 0) return undefined;
  const below = ps.filter((value) => value < ALPHA).length;
  return below === ps.length ? "differ" : below === 0 ? "same" : "mixed";
}

function differenceReading(result: MultigroupResult, pair: PairResult, which: readonly number[]) {
  const named = (verdict: Verdict): string[] => which.filter((k) => verdictOf(pair.differences[k]!) === verdict).map((k) => shownName(result, result.parameters[k]!));
  const [differ, mixed] = [named("differ"), named("mixed")];
  const invariant = pair.micom.every(isCompositional);
  return [
    ...(differ.length > 0 ? [say("readings.differ", { count: differ.length, names: listed(differ) })] : [say("readings.same")]),
    ...(mixed.length > 0 ? [say("readings.mixed", { count: mixed.length, names: listed(mixed) })] : []),
    ...(invariant ? [] : [say("readings.withoutInvariance")]),
    ...(result.options.adjustment !== "none" && result.pairs.length > 1 ? [say(`readings.adjusted.${result.options.adjustment}`, { count: result.pairs.length })] : []),
  ];
}

/** Tables of parameters, and which kinds stand in each. */
export const tableKinds = { paths: ["path"], effects: ["indirectEffect", "specificIndirectEffect", "totalEffect"], items: ["outerLoading", "outerWeight"], explained: ["r2"] } as const satisfies Readonly<Record<string, readonly ParameterKind[]>>;
export type TableId = keyof typeof tableKinds;

const several = (id: TableId): boolean => tableKinds[id].length > 1;
const rowHead = (id: TableId): string => ({ paths: "path", effects: "effect", items: "item", explained: "construct" })[id];

/** Places of the parameters of a table. */
export function parametersOf({ parameters }: MultigroupResult, id: TableId): readonly number[] {
  const kinds: readonly ParameterKind[] = tableKinds[id];
  return Array.from(parameters.keys()).filter((k) => kinds.includes(parameters[k]!.kind));
}

function parameterRow(result: MultigroupResult, k: number, withKind: boolean, cells: readonly Cell[]): Row {
  const parameter: Parameter = result.parameters[k]!;
  return {
    id: `${parameter.kind} ${k}`,
    ...targetOf(result, parameter),
    cells: [text(shownName(result, parameter)), ...(withKind ? [{ kind: "label", label: say(`kinds.${parameter.kind}`) } as const] : []), ...cells],
  };
}
