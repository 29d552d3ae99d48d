import type { PathModel } from "../../model/types";
import type { Report, Table } from "../../report/blocks";
import { formatNumber, type NumberFormat } from "../../report/format";
import type { Text } from "../../report/text";
import type { ReferenceKey } from "../references";
import { columnOf, judgedIn, markedPairs, type Measured, pairsOf, tableOf, targetsOf } from "./cells";
import type { Finding, FindingLevel, Stage } from "./finding";

export interface AuditInput {
  readonly model: PathModel;
  readonly report: Report;
  /** tables of a bootstrap of the same model and data; empty where none was run */
  readonly bootstrap: readonly Table[];
  /** how many resamples these rest on */
  readonly samples?: number | undefined;
  /** tables of PLSpredict of the same model and data; absent where it was not run */
  readonly predicted?: readonly Table[] | undefined;
  readonly format: NumberFormat;
}

/**
 * The checklist that reviewers of a PLS-SEM study go through, computed from what the report shows: estimation, measurement
 * (reflective, formative), discriminant validity, structural model, prediction. What does not concern the model is left out.
 */
export function audit(input: AuditInput): readonly Finding[] {
  const { report } = input;
  const items = tableOf(report, "items");
  const constructs = tableOf(report, "measurement");
  const paths = tableOf(report, "paths");
  const judged = (column: string): readonly Measured[] => columnOf(constructs, column, judgedIn(constructs, column));
  const reliabilities = [...judged("cronbachAlpha"), ...judged("rhoA"), ...judged("rhoC")];
  const say = finder(input.format);
  return [
    ...estimation(input, say),
    ...say.lowest("loadings", columnOf(items, "loading", judgedIn(items, "loading")), { stage: "reflective", watch: 0.7, act: 0.4, source: "hair2022" }),
    ...say.lowest("reliability", reliabilities, { stage: "reflective", watch: 0.7, act: 0.6, source: "hair2019" }),
    ...say.highest("redundancy", reliabilities, { stage: "reflective", watch: 0.95, act: 1, source: "hair2019" }),
    ...say.lowest("ave", judged("ave"), { stage: "reflective", watch: 0.5, act: 0.45, source: "fornellLarcker1981" }),
    ...formative(input, say),
    ...say.highest("htmt", pairsOf(tableOf(report, "htmt")), { stage: "discriminant", watch: 0.85, act: 0.9, source: "henseler2015" }),
    ...htmtInterval(input, say),
    ...marked("fornellLarcker", report, say),
    ...marked("crossLoadings", report, say),
    ...say.highest("vifInner", columnOf(paths, "vifInner"), { stage: "structural", watch: 3, act: 5, source: "hair2019", style: "plain" }),
    ...(columnOf(paths, "pathCoefficient").length > 0 ? significance("paths", input, say) : []),
    ...resamples(input, say),
    ...say.lowest("r2", columnOf(tableOf(report, "explained"), "r2"), { stage: "structural", watch: 0.1, act: 0, source: "hair2019" }),
    ...say.lowest("f2", columnOf(paths, "f2"), { stage: "structural", watch: 0.02, act: 0, source: "cohen1988", style: "plain" }),
    ...fit(report, say),
    ...(columnOf(paths, "pathCoefficient").length === 0 ? [] : prediction(input, say)),
  ];
}

/** Q²predict of every item, then how many items the model predicts better than a linear model does (Shmueli et al., 2019). */
function prediction({ predicted = [] }: AuditInput, say: Finder): readonly Finding[] {
  const table = predicted.find(({ id }) => id === "predictItems");
  const q2 = columnOf(table, "q2", undefined, "predict");
  if (q2.length === 0) return [say.finding("prediction", { stage: "prediction", level: "todo", source: "shmueli2019" })];
  const gains = columnOf(table, "rmseGain", undefined, "predict");
  const behind = gains.filter(({ value }) => value >= 0);
  return [
    ...say.lowest("prediction", q2, { stage: "prediction", watch: 1e-12, act: -Infinity, source: "shmueli2019" }),
    ...(gains.length === 0 ? [] : [say.finding("predictionPower", { stage: "prediction", level: behind.length <= gains.length / 2 ? "good" : "watch", source: "shmueli2019", about: behind, seen: gains, values: { better: gains.length - behind.length, items: gains.length } })]),
  ];
}

interface Limits {
  readonly stage: Stage;
  readonly watch: number;
  readonly act: number;
  readonly source: ReferenceKey;
  readonly style?: "bounded" | "plain";
}

interface Said {
  readonly stage: Stage;
  readonly level: FindingLevel;
  readonly source?: ReferenceKey;
  readonly values?: Text["values"];
  readonly about?: readonly Measured[];
  /** every number that was looked at */
  readonly seen?: readonly Measured[];
}

type Finder = ReturnType<typeof finder>;

const SHOWN = 6;
const listed = (list: readonly Measured[]): string => list.slice(0, SHOWN).map(({ name }) => name).join(", ") + (list.length > SHOWN ? " …" : "");

/** Makes findings whose sentences stand under `paper:audit.<id>` in the catalogues. */
function finder(format: NumberFormat) {
  const finding = (id: string, { stage, level, source, values = {}, about = [], seen = about }: Said): Finding => {
    const filled = { ...values, names: listed(about), count: about.length };
    const problem = level === "watch" || level === "act";
    return {
      id, stage, level,
      check: { key: `paper:audit.${id}.check` },
      finding: { key: `paper:audit.${id}.${problem ? "problem" : level}`, values: filled },
      threshold: { key: `paper:audit.${id}.threshold` },
      ...(source === undefined ? {} : { source }),
      ...(level === "todo" ? {} : { sentence: { key: `paper:audit.${id}.sentence.${problem ? "problem" : "good"}`, values: filled } }),
      targets: targetsOf(about),
      ...(seen[0] === undefined ? {} : { table: { of: seen[0].cell.of, table: seen[0].cell.table } }),
    };
  };
  const compared = (id: string, list: readonly Measured[], limits: Limits, beyond: (value: number, limit: number) => boolean): readonly Finding[] => {
    if (list.length === 0) return [];
    const { stage, source, watch, act, style = "bounded" } = limits;
    const shown = (value: number): string => formatNumber(value, style, format);
    const sizes = list.map(({ value }) => value);
    const about = list.filter(({ value }) => beyond(value, watch)).toSorted((a, b) => (beyond(a.value, b.value) ? -1 : 1));
    const unique = about.filter(({ name }, k) => about.findIndex((other) => other.name === name) === k);
    const level = list.some(({ value }) => beyond(value, act)) ? "act" : unique.length > 0 ? "watch" : "good";
    return [finding(id, { stage, level, source, about: unique, seen: list, values: { lowest: shown(Math.min(...sizes)), highest: shown(Math.max(...sizes)) } })];
  };
  return {
    finding,
    number: (value: number, style: "bounded" | "plain" | "integer"): string => formatNumber(value, style, format),
    percent: (share: number): string => formatNumber(100 * share, "plain", { ...format, decimals: 1 }),
    /** every number should reach a limit */
    lowest: (id: string, list: readonly Measured[], limits: Limits) => compared(id, list, limits, (value, limit) => value < limit),
    /** no number should pass a limit */
    highest: (id: string, list: readonly Measured[], limits: Limits) => compared(id, list, limits, (value, limit) => value > limit),
  };
}

/** Share of empty cells that reviewers let pass without a word. */
const FEW_EMPTY = 0.05;
/** Inverse square root method at the 5 % level with 80 % power: n ≥ (2.486 ∕ |β|)². */
const POWER = 2.486;

function estimation({ report }: AuditInput, say: Finder): readonly Finding[] {
  const { run } = report;
  const smallest = columnOf(tableOf(report, "paths"), "pathCoefficient").toSorted((a, b) => Math.abs(a.value) - Math.abs(b.value))[0];
  const needed = smallest === undefined || smallest.value === 0 ? undefined : Math.ceil((POWER / Math.abs(smallest.value)) ** 2);
  const items = tableOf(report, "items")?.rows.length ?? 0;
  const empty = run.warnings.flatMap(({ code, detail }) => (code === "W_MISSING_REPLACED" ? [Number(detail["count"])] : []))[0] ?? 0;
  const share = items === 0 ? 0 : empty / (run.nUsed * items);
  const dropped = (run.n - run.nUsed) / Math.max(1, run.n);
  return [
    say.finding("convergence", { stage: "estimation", level: run.status === "converged" ? "good" : "act", source: "hair2022", values: { iterations: run.iterations } }),
    ...(needed === undefined || smallest === undefined ? [] : [say.finding("sampleSize", { stage: "estimation", level: run.nUsed >= needed ? "good" : "watch", source: "kockHadaya2018", about: [smallest], values: { n: run.nUsed, needed: say.number(needed, "integer"), smallest: say.number(smallest.value, "bounded") } })]),
    say.finding("missing", { stage: "estimation", level: share > FEW_EMPTY || dropped > FEW_EMPTY ? "watch" : "good", source: "hair2022", values: { share: say.percent(share), dropped: say.percent(dropped), n: run.nUsed } }),
  ];
}

function formative(input: AuditInput, say: Finder): readonly Finding[] {
  const items = tableOf(input.report, "items");
  const blocks = input.model.constructs.filter(({ direction, items: own }) => direction === "formative" && own.length > 1);
  if (blocks.length === 0) return [];
  const own = ({ target }: Measured): boolean => blocks.some(({ id }) => target?.key.startsWith(`${id}/`) === true);
  const vif = columnOf(items, "vifOuter").filter(own);
  return [
    ...say.highest("vifOuter", vif, { stage: "formative", watch: 3, act: 5, source: "hair2019", style: "plain" }),
    ...significance("weights", input, say, own),
  ];
}

/** Share of resamples that a test allows by chance. */
const ALPHA = 0.05;

function significance(id: "paths" | "weights", { bootstrap }: AuditInput, say: Finder, own: (one: Measured) => boolean = () => true): readonly Finding[] {
  const stage = id === "paths" ? "structural" : "formative";
  const tested = columnOf(bootstrap.find((table) => table.id === id), "p", undefined, "bootstrap").filter(own);
  if (tested.length === 0) return [say.finding(`${id}Tested`, { stage, level: "todo", source: "hair2019" })];
  const open = tested.filter(({ value }) => value >= ALPHA);
  return [say.finding(`${id}Tested`, { stage, level: open.length === 0 ? "good" : "watch", source: "hair2019", about: open, seen: tested })];
}

/** Fewer resamples leave the limits of intervals unsettled. */
const ENOUGH_RESAMPLES = 5000;

function resamples({ samples }: AuditInput, say: Finder): readonly Finding[] {
  if (samples === undefined) return [];
  return [say.finding("resamples", { stage: "structural", level: samples >= ENOUGH_RESAMPLES ? "good" : "watch", source: "hair2022", values: { samples: say.number(samples, "integer") } })];
}

function htmtInterval({ report, bootstrap }: AuditInput, say: Finder): readonly Finding[] {
  if (pairsOf(tableOf(report, "htmt")).length === 0) return [];
  const bounds = columnOf(bootstrap.find(({ id }) => id === "htmt"), "upperBound", undefined, "bootstrap");
  if (bounds.length === 0) return [say.finding("htmtInterval", { stage: "discriminant", level: "todo", source: "henseler2015" })];
  return say.highest("htmtInterval", bounds, { stage: "discriminant", watch: 0.9, act: 1, source: "henseler2015" });
}

function marked(id: "fornellLarcker" | "crossLoadings", report: Report, say: Finder): readonly Finding[] {
  const table = tableOf(report, id);
  if (pairsOf(table).length === 0) return [];
  const about = markedPairs(table);
  return [say.finding(id, { stage: "discriminant", level: about.length === 0 ? "good" : "watch", source: id === "fornellLarcker" ? "fornellLarcker1981" : "hair2022", about, seen: pairsOf(table) })];
}

function fit(report: Report, say: Finder): readonly Finding[] {
  const [estimated] = columnOf(tableOf(report, "fit"), "SRMR", (row) => row.id === "compositeModel-estimated");
  if (estimated === undefined) return [];
  return [say.finding("srmr", { stage: "structural", level: estimated.value > 0.08 ? "watch" : "good", source: "huBentler1999", seen: [estimated], values: { srmr: say.number(estimated.value, "bounded") } })];
}
