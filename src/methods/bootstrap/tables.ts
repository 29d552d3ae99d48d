import type { Cell, Column, NumberStyle, PairEnd, Row, Table } from "../../report/blocks";
import { itemKey, pathKey } from "../../report/overlay";
import type { ParameterKind } from "../../sem/parameters";
import { intervalOf, leavesZeroOut, shownSummary, starsOf } from "./inference";
import { mediationOf, vafOf } from "./mediation";
import { columnOf, labelOf } from "./result";
import type { BootstrapResult, ParameterSummary } from "./result";

/** Groups of parameters, each a table. */
export const bootstrapGroups = ["effects", "paths", "indirect", "total", "loadings", "weights", "explained", "reliability", "htmt", "fit"] as const;
export type BootstrapGroup = (typeof bootstrapGroups)[number];

const kindsOf: Readonly<Record<BootstrapGroup, readonly ParameterKind[]>> = {
  effects: ["path", "specificIndirectEffect", "totalEffect"],
  paths: ["path"],
  indirect: ["specificIndirectEffect", "indirectEffect"],
  total: ["totalEffect"],
  loadings: ["outerLoading"],
  weights: ["outerWeight"],
  explained: ["r2", "r2Adjusted", "f2"],
  reliability: ["cronbachAlpha", "rhoA", "rhoC", "ave"],
  htmt: ["htmt"],
  fit: ["srmr", "dUls", "dG"],
};

/** What cannot be negative is not tested against zero. */
const untested: ReadonlySet<BootstrapGroup> = new Set(["explained", "reliability", "htmt", "fit"]);
/** Groups whose rows are of several statistics. */
const several: ReadonlySet<BootstrapGroup> = new Set(["explained", "reliability", "fit"]);
const plain: ReadonlySet<ParameterKind> = new Set(["f2", "dUls", "dG"]);
const symbols: Partial<Record<ParameterKind, string>> = { r2: "R²", f2: "f²", cronbachAlpha: "α", rhoA: "ρA", rhoC: "ρc", ave: "AVE", srmr: "SRMR", dUls: "d_ULS", dG: "d_G" };
/** What docs/methods explains of the estimates of a group; of several statistics, each row says its own. */
const explained: Partial<Record<BootstrapGroup, string>> = { effects: "pathCoefficient", paths: "pathCoefficient", indirect: "specificIndirectEffect", total: "totalEffect", loadings: "loading", weights: "weight", htmt: "htmt", explained: "r2", reliability: "rhoC", fit: "SRMR" };

/** Groups whose rows are each about two things, by one statistic. */
const paired: ReadonlySet<BootstrapGroup> = new Set(["paths", "total", "loadings", "weights", "htmt"]);
/** HTMT up to this separates two constructs; up to the second where they are akin. */
const HTMT_LIMITS = [0.85, 0.9] as const;

/** The tables of a bootstrap, one a group; groups without a parameter are left out. */
export function bootstrapTables(result: BootstrapResult): readonly Table[] {
  return bootstrapGroups.flatMap((group) => {
    const summaries = summariesOf(result, group);
    if (summaries.length === 0) return [];
    const rows = summaries.map((summary) => rowOf(summary, result, group));
    return [{ id: group, section: "structural" as const, title: { key: `bootstrap:groups.${group}` }, columns: columnsOf(result, group), rows, form: "list" as const, reading: readingOf(summaries, result, group) }];
  });
}

function summariesOf(result: BootstrapResult, group: BootstrapGroup): readonly ParameterSummary[] {
  const { summaries } = result;
  const direct = new Set(summaries.flatMap(({ parameter }) => (parameter.kind === "path" ? [parameter.constructs.join()] : [])));
  const mediated = new Set(summaries.flatMap(({ parameter }) => (parameter.kind === "indirectEffect" ? [parameter.constructs.join()] : [])));
  const routesBetween = (pair: string): number => summaries.filter(({ parameter: { kind, constructs } }) => kind === "specificIndirectEffect" && `${constructs[0]},${constructs.at(-1)}` === pair).length;
  const adds = ({ parameter: { kind, constructs } }: ParameterSummary): boolean => {
    const pair = constructs.join();
    // Beside direct and indirect effects, a total effect says something new only where it is the sum of both, or of several.
    if (group === "effects" && kind === "totalEffect") return mediated.has(pair) && (direct.has(pair) || routesBetween(pair) > 1);
    if (group === "indirect" && kind === "indirectEffect") return routesBetween(pair) !== 1;
    return true;
  };
  return kindsOf[group].flatMap((kind) => summaries.filter((summary) => summary.parameter.kind === kind && adds(summary)));
}

function columnsOf({ options }: BootstrapResult, group: BootstrapGroup): readonly Column[] {
  const level = Math.round(options.level * 1e6) / 1e4;
  const number = (id: string, statistic?: string): Column => ({ id, header: { key: `bootstrap:column.${id}` }, align: "end", ...(statistic === undefined ? {} : { statistic }) });
  const tested = untested.has(group) ? [] : [number("t", "bootstrapSe"), number("p", "bootstrapSe"), { ...number("stars"), align: "start" as const }];
  const interval: Column = {
    id: "interval",
    header: { key: `bootstrap:interval.${options.interval}`, values: { level } },
    align: "end",
    statistic: "bootstrapInterval",
    limits: [{ key: "bootstrap:column.lower", values: { level } }, { key: "bootstrap:column.upper", values: { level } }],
  };
  const upper: Column = { ...number("upperBound", "bootstrapInterval"), threshold: { relation: "≤", value: HTMT_LIMITS[1] } };
  return [
    { id: "name", header: { key: `bootstrap:rowHead.${group}` }, align: "start" },
    ...(several.has(group) ? [{ ...number("statistic"), align: "start" as const }] : []),
    number("estimate", explained[group]),
    number("mean", "bootstrap"),
    number("se", "bootstrapSe"),
    ...tested,
    interval,
    ...(group === "htmt" ? [upper] : []),
    ...(group === "indirect" ? [{ ...number("mediation", "mediation"), align: "start" as const }, { ...number("vaf", "vaf"), onDemand: true }] : []),
    ...(["jackknifeBias", "jackknifeSe"] as const).map((id): Column => ({ ...number(id, "bootstrapJackknife"), onDemand: true })),
    { id: "forest", header: { key: "bootstrap:column.forest" }, align: "start" },
  ];
}

function rowOf(summary: ParameterSummary, result: BootstrapResult, group: BootstrapGroup): Row {
  const shown = shownSummary(summary, result);
  const { parameter, estimate, mean, se, t, p } = shown;
  const style: NumberStyle = plain.has(parameter.kind) ? "plain" : "bounded";
  const interval = intervalOf(shown, result);
  const number = (value: number | null, own: NumberStyle = style): Cell => ({ kind: "number", value, style: own });
  const tested: readonly Cell[] = untested.has(group) ? [] : [number(t, "plain"), number(p, "p"), { kind: "stars", count: starsOf(p) }];
  const cells: Cell[] = [
    nameOf(summary, result, group),
    ...(several.has(group) ? [statisticOf(summary)] : []),
    number(estimate),
    number(mean),
    number(se),
    ...tested,
    { kind: "interval", value: interval, style },
    ...(group === "htmt" ? [upperBound(shown.upperBound)] : []),
    ...(group === "indirect" ? [mediationCell(summary, result), vafCell(summary, result)] : []),
    number(shown.jackknife?.bias ?? null),
    number(shown.jackknife?.se ?? null),
    { kind: "forest", estimate, interval },
  ];
  const target = targetOf(summary, result);
  return { id: `${parameter.kind} ${parameter.constructs.join()} ${parameter.item ?? parameter.fitted ?? ""}`, ...(target ? { target } : {}), ...pairIn(summary, result, group), cells };
}

/** What a matrix puts into rows and columns, in tables of one statistic about two things. */
function pairIn({ parameter: { constructs, item } }: ParameterSummary, result: BootstrapResult, group: BootstrapGroup): Pick<Row, "pair"> {
  if (!paired.has(group)) return {};
  const ends = constructs.map((j): PairEnd => ({ key: result.constructs[j]!.id, name: result.constructs[j]!.label ?? result.constructs[j]!.name }));
  const [first, last] = [ends[0]!, ends.at(-1)!];
  if (item === undefined) return { pair: group === "htmt" ? [last, first] : [first, last] };
  return { pair: [{ key: itemKey(first.key, columnOf(result, item)), name: labelOf(result, item) }, first] };
}

/** One-sided, so that a ratio passes where it is below the limit with the confidence chosen (M4.7). */
function upperBound(value: number | null): Cell {
  if (value === null) return { kind: "number", value, style: "bounded" };
  return { kind: "number", value, style: "bounded", level: value <= HTMT_LIMITS[0] ? "good" : value <= HTMT_LIMITS[1] ? "watch" : "act" };
}

const mediationCell = (summary: ParameterSummary, result: BootstrapResult): Cell => ({ kind: "label", label: { key: `bootstrap:mediation.${mediationOf(summary, result)}` } });

/** Of a pair of constructs: one route among several has none of its own. */
function vafCell({ parameter: { kind, constructs } }: ParameterSummary, result: BootstrapResult): Cell {
  const [from, to] = [constructs[0]!, constructs.at(-1)!];
  const routes = result.summaries.filter(({ parameter: other }) => other.kind === "specificIndirectEffect" && other.constructs[0] === from && other.constructs.at(-1) === to).length;
  if (kind === "specificIndirectEffect" && routes > 1) return { kind: "empty" };
  const value = vafOf(from, to, result);
  return { kind: "number", value, style: "bounded", ...(value === null ? { reason: { key: "bootstrap:noVaf" } } : {}) };
}

function statisticOf({ parameter }: ParameterSummary): Cell {
  const symbol = symbols[parameter.kind];
  if (parameter.kind === "r2Adjusted") return { kind: "label", label: { key: "bootstrap:statistic.r2Adjusted" } };
  return { kind: "text", text: symbol ?? parameter.kind };
}

function nameOf({ parameter }: ParameterSummary, result: BootstrapResult, group: BootstrapGroup): Cell {
  const names = parameter.constructs.map((j) => result.constructs[j]!.label ?? result.constructs[j]!.name);
  if (parameter.fitted !== undefined) return { kind: "label", label: { key: `bootstrap:model.${parameter.fitted}` } };
  if (parameter.item !== undefined) return { kind: "label", label: { key: "bootstrap:itemOf", values: { item: labelOf(result, parameter.item), construct: names[0]! } } };
  const text = names.join(parameter.kind === "htmt" ? " ↔ " : " → ");
  if (group === "effects" && parameter.kind !== "path") return { kind: "label", label: { key: `bootstrap:effect.${parameter.kind}`, values: { route: text } } };
  if (group === "indirect" && parameter.kind === "indirectEffect") return { kind: "label", label: { key: "bootstrap:effect.allIndirect", values: { route: text } } };
  return { kind: "text", text };
}

function targetOf({ parameter: { kind, constructs, item } }: ParameterSummary, result: BootstrapResult): Row["target"] {
  const ids = constructs.map((j) => result.constructs[j]!.id);
  if (item !== undefined) return { kind: "item", key: itemKey(ids[0]!, columnOf(result, item)) };
  if (kind === "path" || kind === "f2") return { kind: "path", key: pathKey(ids[0]!, ids[1]!) };
  return ids.length === 1 ? { kind: "construct", key: ids[0]! } : undefined;
}

function readingOf(summaries: readonly ParameterSummary[], result: BootstrapResult, group: BootstrapGroup): Table["reading"] {
  if (group === "htmt") {
    const apart = summaries.filter((summary) => (summary.upperBound ?? 1) < HTMT_LIMITS[1]).length;
    return [{ key: "bootstrap:reading.htmt", values: { count: apart, total: summaries.length } }];
  }
  if (untested.has(group)) return [{ key: "bootstrap:reading.untested" }];
  const inUnits = result.options.pls.results !== "standardised" && group !== "loadings" && group !== "weights";
  const clear = summaries.filter((summary) => leavesZeroOut(intervalOf(summary, result))).length;
  return [{ key: "bootstrap:reading.zero", values: { count: clear, total: summaries.length } }, ...(inUnits ? [{ key: "bootstrap:reading.standardised" }] : [])];
}
