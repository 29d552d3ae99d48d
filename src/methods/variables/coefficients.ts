import type { Cell, Column, Row, Table } from "../../report/blocks";
import type { Chart } from "../../report/charts";
import type { Text } from "../../report/text";
import { EstimationError, ofAnalysis } from "../../report/problem";
import { ols, type Ols, type OlsSettings, type Term } from "../../sem/ols";
import { empty, label, number, text } from "../pls/reportCells";
import type { Variable } from "./variables";
import { say } from "./words";

/** A term of an equation as it is shown. */
export interface NamedTerm extends Term {
  /** undefined: the constant */
  readonly variable?: Variable | { readonly name: string };
}

/**
 * `ols`, saying by name what stands in its way.
 * @throws EstimationError
 */
export function regress(outcome: Variable, predictors: readonly Variable[], settings: OlsSettings): Ols {
  const result = ols(predictors.map(({ values }) => values), outcome.values, settings);
  if ("terms" in result) return result;
  if ("dependent" in result) throw new EstimationError([ofAnalysis("analysis", "dependentVariable", { detail: { name: predictors[result.dependent]?.name ?? "" } })]);
  throw new EstimationError([ofAnalysis("analysis", "tooFewForTerms", { detail: { n: outcome.values.length, needed: predictors.length + 2 } })]);
}

export const namedTerms = ({ terms }: Pick<Ols, "terms">, predictors: readonly (Variable | { readonly name: string })[]): readonly NamedTerm[] =>
  terms.map((term, j) => (j === 0 ? term : { ...term, variable: predictors[j - 1]! }));

export const isSignificant = ({ p }: { readonly p: number | null }, level: number): boolean => p !== null && p < 1 - level;

interface CoefficientsTable {
  readonly id: string;
  readonly title: Text;
  readonly terms: readonly NamedTerm[];
  readonly settings: OlsSettings;
  readonly reading: readonly Text[];
}

const head = (id: string, statistic?: string): Column => ({ id, header: say(`heads.${id}`), align: "end", ...(statistic === undefined ? {} : { statistic }) });

/** Coefficients of a regression: a row for each predictor, the constant last. */
export function coefficientsTable({ id, title, terms, settings, reading }: CoefficientsTable): Table {
  const { errors, level } = settings;
  const hasBeta = terms.some(({ beta }) => beta !== null);
  const cells = ({ b, se, seHc3, t, p, interval, beta, vif, variable }: NamedTerm): readonly Cell[] => [
    variable === undefined ? label(say("constant")) : text(variable.name),
    number(b, { style: "plain" }),
    number(errors === "hc3" ? seHc3 : se, { style: "plain" }),
    number(t, { style: "plain" }),
    number(p, { style: "p" }),
    { kind: "interval", value: interval, style: "plain" },
    ...(hasBeta ? [beta === null ? empty : number(beta), vif === null ? empty : number(vif, { style: "plain", level: vif >= 5 ? "act" : vif >= 3 ? "watch" : "good" })] : []),
  ];
  const ordered = [...terms.slice(1), ...terms.slice(0, 1)];
  return {
    id,
    section: "analysis",
    title,
    form: "list",
    columns: [
      { id: "term", header: say("heads.term"), align: "start" },
      head("b", "olsB"),
      { ...head("se", "olsSe"), header: say(errors === "hc3" ? "heads.hc3" : "heads.se") },
      head("t"),
      head("p"),
      { ...head("interval"), header: say("heads.interval", { level: Math.round(level * 1e6) / 1e4 }), limits: [say("heads.lower"), say("heads.upper")] },
      ...(hasBeta ? [head("beta", "olsBeta"), { ...head("vif", "olsVif"), threshold: { relation: "≤" as const, value: 5 } }] : []),
    ],
    rows: ordered.map((term, j): Row => ({ id: `${j}`, ...(term.variable !== undefined && "target" in term.variable && term.variable.target !== undefined ? { target: term.variable.target } : {}), cells: cells(term) })),
    reading,
  };
}

/** Coefficients with their intervals beside one another. */
export function coefficientsChart(id: string, title: Text, { terms, reading }: Pick<CoefficientsTable, "terms" | "reading">): Chart {
  const shown = terms.filter(({ variable }) => variable !== undefined);
  return {
    id,
    title,
    x: { title: say("heads.term"), style: "integer" },
    y: { title: say("heads.b"), style: "plain" },
    categories: shown.map(({ variable }) => variable!.name),
    series: [{ id: "b", name: say("heads.b"), form: "marks", points: shown.map(({ b, interval, variable }, x) => ({ x, y: b, interval, ...("target" in variable! && variable!.target !== undefined ? { target: variable!.target } : {}) })) }],
    guides: [{ axis: "y", value: 0 }],
    reading,
  };
}
