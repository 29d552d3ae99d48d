import type { Report, Row, Table } from "../../report/blocks";
import type { Chart, ChartPoint } from "../../report/charts";
import { pathKey } from "../../report/overlay";
import { listed } from "../../report/readings";
import type { Text } from "../../report/text";
import { label, number, text } from "../pls/reportCells";
import { isSignificant } from "../variables/coefficients";
import type { CopulaModel, CopulaResult, CopulaTerm } from "./result";

const say = (key: string, values?: Text["values"]): Text => ({ key: `copula:${key}`, ...(values ? { values } : {}) });

/** Of p: above it, a predictor may be normal, and its copula term is no more than the predictor again. */
const NORMAL = 0.05;
/** With fewer cases an equation with a constant finds endogeneity too rarely (Becker, Proksch & Ringle 2022). */
const FEW_CASES = 1000;

export function report(result: CopulaResult): Report {
  const { cases, outcome, predictors, models, normality } = result;
  const drawn = models[0]!;
  const endogenous = endogenousOf(result);
  const target = outcome.target!.key;
  return {
    run: { status: cases.converged ? "converged" : "notConverged", iterations: cases.iterations, n: cases.fileRows, nUsed: outcome.values.length, warnings: cases.warnings },
    tables: [termsTable(result), coefficientTable(result), normalityTable(result)],
    charts: [termsChart(result)],
    overlay: {
      constructs: {}, items: {}, paths: {},
      own: { paths: Object.fromEntries(predictors.map((predictor, place) => {
        const isEndogenous = endogenous.some(({ predictor: other }) => other === place) && !isNormal(normality[place]);
        const value = isEndogenous ? models.find((model) => model.with.length === 1 && model.with[0] === place)!.terms[place]!.estimate : drawn.terms[place]!.estimate;
        return [pathKey(predictor.target!.key, target), { value, style: "bounded" as const, level: isEndogenous ? "watch" as const : "good" as const }];
      })) },
    },
  };
}

const isNormal = (normality: CopulaResult["normality"][number]): boolean => normality === undefined || normality.p >= NORMAL;
const levelOf = ({ options }: CopulaResult): number => options.coverage / 100;
const copulaTerms = ({ models }: CopulaResult): readonly (CopulaTerm & { readonly model: CopulaModel })[] => models.flatMap((model) => model.terms.filter(({ isCopula }) => isCopula).map((term) => ({ ...term, model })));
/** Suspects whose copula term is significant in the equation with it alone. */
const endogenousOf = (result: CopulaResult): readonly CopulaTerm[] => copulaTerms(result).filter((term) => term.model.with.length === 1 && isSignificant(term, levelOf(result)));
const namesOf = ({ predictors }: CopulaResult, places: readonly number[]): string => places.map((place) => predictors[place]!.name).join(" + ");

/** The copula terms: one row for each term of each combination. */
function termsTable(result: CopulaResult): Table {
  const { models, outcome, predictors, normality, options } = result;
  const before = models[0]!;
  return {
    id: "terms",
    section: "analysis",
    title: say("tables.terms", { outcome: outcome.name }),
    form: "list",
    columns: [
      { id: "with", header: say("columns.with"), align: "start" },
      { id: "predictor", header: say("columns.predictor"), align: "start" },
      { id: "term", header: say("columns.term"), align: "end", statistic: "gaussianCopula" },
      { id: "se", header: say("columns.se"), align: "end" },
      { id: "t", header: say("columns.t"), align: "end" },
      { id: "p", header: say("columns.p"), align: "end" },
      { id: "interval", header: say("columns.interval", { level: options.coverage }), align: "end", limits: [say("columns.lower"), say("columns.upper")] },
      { id: "before", header: say("columns.before"), align: "end" },
      { id: "after", header: say("columns.after"), align: "end" },
    ],
    rows: copulaTerms(result).map((term): Row => ({
      id: `${term.model.with.join(" ")} ${term.predictor}`,
      target: { kind: "path", key: pathKey(predictors[term.predictor]!.target!.key, outcome.target!.key) },
      cells: [
        text(namesOf(result, term.model.with)),
        text(predictors[term.predictor]!.name),
        number(term.estimate, { style: "plain" }),
        number(term.se, { style: "plain" }),
        number(term.t, { style: "plain" }),
        number(term.p, { style: "p", level: isSignificant(term, levelOf(result)) ? "watch" : isNormal(normality[term.predictor]) ? undefined : "good" }),
        { kind: "interval", value: term.interval, style: "plain" },
        number(before.terms[term.predictor]!.estimate),
        number(term.model.terms[term.predictor]!.estimate, { style: "plain" }),
      ],
    })),
    reading: reading(result),
  };
}

function reading(result: CopulaResult): readonly Text[] {
  const { normality, predictors, suspects, outcome, resamples, options } = result;
  const endogenous = endogenousOf(result).filter(({ predictor }) => !isNormal(normality[predictor]));
  const normal = suspects.filter((place) => isNormal(normality[place])).map((place) => predictors[place]!.name);
  return [
    endogenous.length === 0 ? say("readings.none", { outcome: outcome.name }) : say("readings.endogenous", { count: endogenous.length, names: listed(endogenous.map(({ predictor }) => predictors[predictor]!.name)), outcome: outcome.name }),
    ...(normal.length > 0 ? [say("readings.normal", { count: normal.length, names: listed(normal) })] : []),
    ...(outcome.values.length < FEW_CASES ? [say("readings.few", { n: outcome.values.length })] : []),
    resamples.used < resamples.asked ? say("readings.lost", { used: resamples.used, asked: resamples.asked }) : say("readings.resamples", { used: resamples.used, seed: String(options.seed) }),
  ];
}

/** Every coefficient of every equation. */
function coefficientTable(result: CopulaResult): Table {
  const { models, predictors, outcome, options } = result;
  return {
    id: "coefficients",
    section: "analysis",
    title: say("tables.coefficients", { outcome: outcome.name }),
    form: "list",
    columns: [
      { id: "with", header: say("columns.with"), align: "start" },
      { id: "what", header: say("columns.what"), align: "start" },
      { id: "b", header: say("columns.b"), align: "end" },
      { id: "se", header: say("columns.se"), align: "end" },
      { id: "p", header: say("columns.p"), align: "end" },
      { id: "interval", header: say("columns.interval", { level: options.coverage }), align: "end", limits: [say("columns.lower"), say("columns.upper")] },
      { id: "r2", header: say("columns.r2"), align: "end" },
    ],
    rows: models.flatMap((model) => model.terms.map((term, k): Row => ({
      id: `${model.with.join(" ")} ${k}`,
      cells: [
        model.with.length === 0 ? label(say("drawn")) : text(namesOf(result, model.with)),
        term.isCopula ? label(say("copulaOf", { name: predictors[term.predictor]!.name })) : text(predictors[term.predictor]!.name),
        number(term.estimate, { style: "plain" }), number(term.se, { style: "plain" }), number(term.p, { style: "p" }), { kind: "interval", value: term.interval, style: "plain" },
        k === 0 ? number(model.r2) : { kind: "empty" },
      ],
    }))),
    reading: [say("readings.coefficients")],
  };
}

function normalityTable({ predictors, suspects, normality }: CopulaResult): Table {
  return {
    id: "normality",
    section: "analysis",
    title: say("tables.normality"),
    form: "list",
    columns: [
      { id: "predictor", header: say("columns.predictor"), align: "start" },
      { id: "w", header: say("columns.w"), align: "end" },
      { id: "p", header: say("columns.p"), align: "end" },
      { id: "verdict", header: say("columns.verdict"), align: "start" },
    ],
    rows: suspects.map((place): Row => {
      const found = normality[place];
      return { id: `${place}`, target: predictors[place]!.target!, cells: [text(predictors[place]!.name), number(found?.w, { style: "plain" }), number(found?.p, { style: "p" }), label(say(isNormal(found) ? "verdicts.normal" : "verdicts.other"), isNormal(found) ? "watch" : "good")] };
    }),
    reading: [say("readings.normality")],
  };
}

/** Copula terms with their intervals, by combination. */
function termsChart(result: CopulaResult): Chart {
  const terms = copulaTerms(result);
  return {
    id: "terms",
    title: say("charts.terms"),
    x: { title: say("columns.with"), style: "integer" },
    y: { title: say("columns.term"), style: "plain" },
    categories: terms.map(({ predictor, model }) => (model.with.length === 1 ? result.predictors[predictor]!.name : say("charts.within", { name: result.predictors[predictor]!.name, all: namesOf(result, model.with) }))),
    series: [{ id: "terms", name: say("columns.term"), form: "marks", points: terms.map(({ estimate, interval, ...term }, x): ChartPoint => ({ x, y: estimate, ...(interval === null ? {} : { interval }), level: isSignificant(term, levelOf(result)) ? "watch" : "good" })) }],
    guides: [{ axis: "y", value: 0 }],
    reading: reading(result),
  };
}
