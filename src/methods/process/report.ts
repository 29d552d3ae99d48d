import type { Report, Row, Table } from "../../report/blocks";
import type { Chart } from "../../report/charts";
import { pathKey, type Overlay, type OwnNumber } from "../../report/overlay";
import type { Text } from "../../report/text";
import type { PathModel } from "../../model/types";
import type { Ols } from "../../sem/ols";
import type { Input } from "../method";
import { label, number } from "../pls/reportCells";
import { coefficientsTable, namedTerms } from "../variables/coefficients";
import { hasModerator } from "./equations";
import type { Effect, ProcessResult } from "./result";
import { termsOf } from "./run";

const say = (key: string, values?: Text["values"]): Text => ({ key: `process:${key}`, ...(values ? { values } : {}) });

const excludesZero = ({ interval }: Effect): boolean => interval !== null && (interval[0] > 0 || interval[1] < 0);

export function report(result: ProcessResult, { model }: Pick<Input, "model">): Report {
  const { study: { cases, variables }, M, Y, directCurve, indirectCurve } = result;
  return {
    run: { status: cases.converged ? "converged" : "notConverged", iterations: cases.iterations, n: cases.fileRows, nUsed: variables.Y!.values.length, warnings: cases.warnings },
    tables: [effectTable(result), ...(M === undefined ? [] : [equationTable(result, "M", M)]), equationTable(result, "Y", Y)],
    charts: [...(depends(directCurve) ? [curve(result, "direct", directCurve)] : []), ...(depends(indirectCurve) ? [curve(result, "indirect", indirectCurve)] : [])],
    overlay: { constructs: {}, items: {}, paths: {}, ...ownNumbers(result, model) },
  };
}

/** Whether an effect takes different values along the moderator. */
const depends = (effects: readonly Effect[]): boolean => new Set(effects.map(({ estimate }) => estimate)).size > 1;

/** R² and slopes where the diagram has an arrow for one of them; else the numbers of the estimate stay. */
function ownNumbers(result: ProcessResult, { paths: drawn }: PathModel): Pick<Overlay, "own"> {
  const paths = ownPaths(result);
  return drawn.some(({ from, to }) => paths[pathKey(from, to)] !== undefined) ? { own: { constructs: ownR2(result), paths } } : {};
}

/** Slopes on the arrows that the diagram has of them: a → M, M → Y, X → Y, beside a product where its other variable is zero. */
function ownPaths({ study: { variables }, options, study, M, Y }: ProcessResult): Readonly<Record<string, OwnNumber>> {
  const of = (ols: Ols | undefined, which: "M" | "Y") => (ols === undefined ? [] : termsOf(options, study, which).flatMap(({ key }, k): [string, OwnNumber][] => {
    const from = variables[key as "X"]?.target ?? study.covariates.find((one) => one.key === key)?.target;
    const { b, interval } = ols.terms[k + 1]!;
    return from === undefined ? [] : [[pathKey(from.key, variables[which]!.target!.key), { value: b, style: "plain", level: interval[0] > 0 || interval[1] < 0 ? "good" : "watch" }]];
  }));
  return Object.fromEntries([...of(M, "M"), ...of(Y, "Y")]);
}

function ownR2({ study: { variables }, M, Y }: ProcessResult): Readonly<Record<string, OwnNumber>> {
  const of = (role: "M" | "Y", ols: Ols | undefined): [string, OwnNumber][] => (ols === undefined ? [] : [[variables[role]!.target!.key, { symbol: "R²", value: ols.r2, style: "bounded" }]]);
  return Object.fromEntries([...of("M", M), ...of("Y", Y)]);
}

function equationTable(result: ProcessResult, which: "M" | "Y", ols: Ols): Table {
  const { study, options } = result;
  const terms = namedTerms(ols, termsOf(options, study, which)).map((term) => ({ ...term, beta: null, vif: null }));
  return coefficientsTable({
    id: `equation${which}`, title: say("tables.equation", { outcome: study.variables[which]!.name }), terms, settings: { level: options.coverage / 100, errors: options.errors },
    reading: [say("readings.equation", { outcome: study.variables[which]!.name, share: Math.round(1000 * ols.r2) / 10 })],
  });
}

/** Values of W as they were before they were centred. */
const shownW = ({ study: { probes, centre } }: ProcessResult, k: number): number => probes[k]! + centre;

function effectTable(result: ProcessResult): Table {
  const { study: { variables, probes }, direct, indirect, index, options } = result;
  const moderated = hasModerator(options.model);
  const row = (kind: "direct" | "indirect" | "index", effect: Effect, k?: number): Row => ({
    id: `${kind} ${k ?? ""}`,
    cells: [
      label(say(`effects.${kind}`, { x: variables.X!.name, y: variables.Y!.name, m: variables.M?.name ?? "" })),
      ...(moderated ? [k === undefined ? { kind: "empty" as const } : number(shownW(result, k), { style: "plain" })] : []),
      number(effect.estimate, { style: "plain", level: excludesZero(effect) ? "good" : undefined }), number(effect.se, { style: "plain" }), { kind: "interval", value: effect.interval, style: "plain" },
    ],
  });
  return {
    id: "effects",
    section: "analysis",
    title: say("tables.effects", { x: variables.X!.name, y: variables.Y!.name }),
    form: "list",
    columns: [
      { id: "effect", header: say("columns.effect"), align: "start" },
      ...(moderated ? [{ id: "w", header: say("columns.at", { w: variables.W!.name }), align: "end" as const }] : []),
      { id: "estimate", header: say("columns.estimate"), align: "end", statistic: "conditionalEffect" },
      { id: "se", header: say("columns.se"), align: "end" },
      { id: "interval", header: say("columns.interval", { level: options.coverage }), align: "end", limits: [say("columns.lower"), say("columns.upper")] },
    ],
    rows: [
      ...probes.flatMap((_, k) => (k === 0 || depends(direct) ? [row("direct", direct[k]!, moderated && depends(direct) ? k : undefined)] : [])),
      ...(indirect ?? []).map((effect, k) => row("indirect", effect, moderated ? k : undefined)),
      ...(index === undefined ? [] : [row("index", index)]),
    ],
    reading: reading(result),
  };
}

function reading({ direct, indirect, index, study: { variables }, options, resamples }: ProcessResult): readonly Text[] {
  const names = { x: variables.X!.name, y: variables.Y!.name, m: variables.M?.name ?? "", w: variables.W?.name ?? "" };
  const counted = (effects: readonly Effect[]): "all" | "none" | "some" => (effects.every(excludesZero) ? "all" : effects.some(excludesZero) ? "some" : "none");
  return [
    ...(indirect === undefined ? [] : [say(`readings.indirect.${counted(indirect)}`, names)]),
    ...(index === undefined ? [] : [say(excludesZero(index) ? "readings.index" : "readings.noIndex", names)]),
    ...(options.model === "1" ? [say(`readings.direct.${counted(direct)}`, names)] : []),
    say("readings.resamples", { used: resamples.used, seed: String(options.seed) }),
  ];
}

/** An effect along the range of the moderator, with the stretch where it differs from zero. */
function curve(result: ProcessResult, kind: "direct" | "indirect", effects: readonly Effect[]): Chart {
  const { study: { grid, centre, variables } } = result;
  const regions: { readonly from: number; readonly to: number }[] = [];
  for (let k = 0; k < effects.length; k++) {
    if (!excludesZero(effects[k]!)) continue;
    const from = k;
    while (k + 1 < effects.length && excludesZero(effects[k + 1]!)) k++;
    if (k > from) regions.push({ from: grid[from]! + centre, to: grid[k]! + centre });
  }
  return {
    id: kind,
    title: say(`charts.${kind}`, { x: variables.X!.name, y: variables.Y!.name, m: variables.M?.name ?? "", w: variables.W!.name }),
    x: { title: moderatorTitle(variables.W!.name), style: "plain" },
    y: { title: say("columns.estimate"), style: "plain" },
    series: [{ id: kind, name: say("columns.estimate"), form: "line", points: effects.map(({ estimate, interval }, k) => ({ x: grid[k]! + centre, y: estimate, ...(interval === null ? {} : { interval }) })) }],
    guides: [{ axis: "y", value: 0 }],
    regions: regions.map((region) => ({ ...region, label: say("charts.significant") })),
    reading: reading(result),
  };
}

const moderatorTitle = (name: string): Text => say("charts.moderator", { name });
