import * as v from "valibot";
import type { ParameterSummary } from "../methods/bootstrap/result";
import { defaultPlsOptions } from "../methods/pls/options";
import type { ResultConstruct } from "../methods/pls/result";
import type { Cell, Column, Report, Row, RunSummary, Section, Table } from "../report/blocks";
import type { Overlay } from "../report/overlay";
import type { Place, Problem } from "../report/problem";
import type { Text } from "../report/text";
import { defined } from "./defined";
import { optionsSchema } from "./optionsSchema";
import type { SavedResults } from "./resultsState";

/** Results that a project file may hold: what is written into it by `savedResults`, looked through before it is shown. */
const number = v.number();
const value = v.nullable(number);
const count = v.pipe(number, v.integer(), v.minValue(0));
/** A name of a list that grows: of one that this version does not know, nothing is shown. */
const named = <Name extends string>() => v.custom<Name>((input) => typeof input === "string");
const word = v.union([v.string(), number]);
const text = v.object({ key: v.string(), values: v.exactOptional(v.record(v.string(), word)) }) satisfies v.GenericSchema<unknown, Text>;
const pair = v.tuple([number, number]);
const level = v.picklist(["good", "watch", "act"]);
const style = v.picklist(["bounded", "plain", "integer", "scientific", "p"]);
const stars = v.picklist([0, 1, 2, 3]);

const cell = v.variant("kind", [
  v.object({ kind: v.literal("text"), text: v.string() }),
  v.object({ kind: v.literal("label"), label: text, level: v.exactOptional(level), size: v.exactOptional(stars) }),
  v.object({ kind: v.literal("number"), value, style, level: v.exactOptional(level), reason: v.exactOptional(text) }),
  v.object({ kind: v.literal("strip"), values: v.array(v.object({ name: v.string(), value: number, level })) }),
  v.object({ kind: v.literal("interval"), value: v.nullable(pair), style }),
  v.object({ kind: v.literal("stars"), count: stars }),
  v.object({ kind: v.literal("forest"), estimate: value, interval: v.nullable(pair) }),
  v.object({ kind: v.literal("empty") }),
]) satisfies v.GenericSchema<unknown, Cell>;

const column = v.object({
  id: v.string(),
  header: v.union([v.string(), text]),
  align: v.picklist(["start", "end"]),
  statistic: v.exactOptional(v.string()),
  threshold: v.exactOptional(v.object({ relation: v.picklist(["≥", "≤"]), value: number })),
  onDemand: v.exactOptional(v.boolean()),
  limits: v.exactOptional(v.tuple([text, text])),
}) satisfies v.GenericSchema<unknown, Column>;

const end = v.object({ key: v.string(), name: v.string() });

const row = v.object({
  id: v.string(),
  target: v.exactOptional(v.object({ kind: v.picklist(["construct", "item", "path"]), key: v.string() })),
  cells: v.array(cell),
  pair: v.exactOptional(v.tuple([end, end])),
}) satisfies v.GenericSchema<unknown, Row>;

const table = v.pipe(
  v.object({
    id: v.string(),
    section: named<Section>(),
    title: text,
    columns: v.pipe(v.array(column), v.minLength(1)),
    rows: v.array(row),
    form: v.picklist(["list", "matrix"]),
    reading: v.array(text),
  }),
  v.check(({ columns, rows }) => rows.every(({ cells }) => cells.length === columns.length), "a row has a cell for each column"),
) satisfies v.GenericSchema<unknown, Table>;

const place = v.variant("kind", [
  v.object({ kind: v.literal("construct"), id: v.string() }),
  v.object({ kind: v.literal("item"), construct: v.string(), column: v.string() }),
  v.object({ kind: v.literal("path"), from: v.string(), to: v.string() }),
  v.object({ kind: v.literal("column"), name: v.string() }),
  v.object({ kind: v.literal("text"), line: number, column: number }),
]) satisfies v.GenericSchema<unknown, Place>;

const problem = v.object({ code: named<Problem["code"]>(), severity: v.picklist(["error", "warning"]), at: v.array(place), detail: v.record(v.string(), word) }) satisfies v.GenericSchema<unknown, Problem>;

const run = v.object({
  status: v.picklist(["converged", "notConverged"]),
  iterations: count,
  n: count,
  nUsed: count,
  nEffective: v.exactOptional(number),
  estimator: v.exactOptional(v.picklist(["pls", "plsc"])),
  warnings: v.array(problem),
}) satisfies v.GenericSchema<unknown, RunSummary>;

const overlay = v.object({
  constructs: v.record(v.string(), v.object({ r2: value, r2Adjusted: value, ave: value, cronbachAlpha: value, rhoA: value, rhoC: value })),
  items: v.record(v.string(), v.object({ loading: number, weight: number })),
  paths: v.record(v.string(), v.object({ coefficient: number, f2: value, totalEffect: number })),
}) satisfies v.GenericSchema<unknown, Overlay>;

const report = v.object({ run, tables: v.array(table), overlay }) satisfies v.GenericSchema<unknown, Report>;

const kinds = ["percentile", "basic", "normal", "biasCorrected", "bca", "studentised"] as const;
const intervals = v.record(v.picklist(kinds), v.nullable(pair)) satisfies v.GenericSchema<unknown, ParameterSummary["intervals"]>;

const parameter = v.object({ kind: named<ParameterSummary["parameter"]["kind"]>(), constructs: v.array(count), item: v.exactOptional(count), fitted: v.exactOptional(v.picklist(["saturated", "estimated"])) }) satisfies v.GenericSchema<unknown, ParameterSummary["parameter"]>;

const summary = v.object({
  parameter,
  estimate: value, mean: value, bias: value, se: value, t: value, p: value,
  intervals,
  limitErrors: intervals,
  upperBound: value,
  biasCorrection: value,
  acceleration: value,
  jackknife: v.nullable(v.object({ bias: number, se: number })),
  histogram: v.nullable(v.object({ from: number, to: number, counts: v.array(count) })),
  count,
}) satisfies v.GenericSchema<unknown, ParameterSummary>;

const construct = v.object({
  id: v.string(), name: v.string(), label: v.exactOptional(v.string()),
  direction: v.picklist(["reflective", "formative"]),
  weighting: v.picklist(["modeA", "modeB", "sum", "pca", "fixed"]),
  firstItem: count, itemCount: count,
  predecessors: v.array(count),
}) satisfies v.GenericSchema<unknown, ResultConstruct>;

const bootstrapOptions = v.object({
  pls: v.pipe(optionsSchema, v.transform((options) => ({ ...defaultPlsOptions, ...defined(options) }))),
  samples: count, seed: count,
  estimator: v.picklist(["pls", "plsc"]),
  interval: v.picklist(kinds),
  level: v.pipe(number, v.gtValue(0), v.ltValue(1)),
  test: v.picklist(["twoTailed", "oneTailed"]),
  signs: v.picklist(["none", "individual", "construct"]),
  inadmissible: v.picklist(["drop", "replace", "keep"]),
  missingInResamples: v.picklist(["once", "each"]),
  seDivisor: v.picklist(["n-1", "n"]),
  geodesicDistance: v.boolean(),
  innerSamples: count,
});

const bootstrapResult = v.pipe(
  v.object({
    options: bootstrapOptions,
    rows: count, n: count, iterations: count, drawn: count, used: count,
    rejected: v.object({ notConverged: count, singular: count, noVariance: count, heywood: count }),
    turned: count,
    warnings: v.array(problem),
    constructs: v.array(construct),
    items: v.array(v.string()),
    itemColumns: v.exactOptional(v.array(v.string())),
    itemLabels: v.exactOptional(v.array(v.string())),
    effectScale: v.array(number),
    leftOut: v.array(named<ParameterSummary["parameter"]["kind"]>()),
    summaries: v.array(summary),
  }),
  v.check(({ constructs, items, effectScale, summaries }) => effectScale.length === constructs.length && summaries.every(({ parameter: p }) => p.constructs.every((j) => j < constructs.length) && (p.item ?? -1) < items.length), "a parameter of no construct or item"),
);

export const resultsSchema = v.object({ report, bootstrap: v.exactOptional(v.object({ result: bootstrapResult, state: v.picklist(["done", "stopped"]) })) }) satisfies v.GenericSchema<unknown, SavedResults>;
