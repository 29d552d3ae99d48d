import type { Cell, Column, Level, Report, Row, Table } from "../../report/blocks";
import { itemKey, pathKey, type Overlay } from "../../report/overlay";
import type { Text } from "../../report/text";
import { aveLevel, reliabilityLevel } from "../../report/criteria";
import { nameOf, number, text } from "../pls/reportCells";
import { charts } from "./charts";
import { fitTable } from "./reportFit";
import { modificationTable, residualTable } from "./reportMisfit";
import type { CbsemResult, Estimate } from "./result";
import { targetOfPath } from "./targets";
import { say } from "./words";

/** Fit first, then loadings, paths, factors, what is left over, and what would mend it. */
export function report(result: CbsemResult): Report {
  const { converged, iterations, n, nUsed, warnings, estimates } = result;
  const has = (kind: string): boolean => estimates.some(({ parameter }) => parameter.kind === kind);
  return {
    run: { status: converged ? "converged" : "notConverged", iterations, n, nUsed, warnings },
    tables: [
      fitTable(result),
      loadingTable(result),
      ...(has("path") ? [pathTable(result)] : []),
      factorTable(result),
      ...(has("covariance") || has("residualCovariance") ? [covarianceTable(result)] : []),
      varianceTable(result),
      modificationTable(result),
      residualTable(result),
    ],
    charts: charts(result),
    overlay: overlay(result),
  };
}

const end = (id: string, statistic?: string): Column => ({ id, header: say(`heads.${id}`), align: "end", ...(statistic === undefined ? {} : { statistic }) });
const start = (id: string): Column => ({ id, header: say(`heads.${id}`), align: "start" });
const plain = (value: number | null): Cell => number(value, { style: "plain" });

/** Estimate, SE, z, p, standardised with its SE: what every row about a parameter says. */
const columns: readonly Column[] = [end("estimate", "cbsem"), end("se"), end("z"), end("p"), end("standardised", "cbsemStandardised"), end("standardisedSe")];

function cells({ isFree, estimate, se, z, p, standardised, standardisedSe }: Estimate, level?: Level): readonly Cell[] {
  const fixed = isFree ? undefined : say("reasons.fixed");
  return [
    plain(estimate),
    number(se, { style: "plain", reason: fixed }),
    number(z, { style: "plain", reason: fixed }),
    number(p, { style: "p", reason: fixed }),
    number(standardised, { level }),
    number(standardisedSe, { style: "plain" }),
  ];
}

const of = ({ estimates }: CbsemResult, ...kinds: readonly Estimate["parameter"]["kind"][]): readonly Estimate[] => estimates.filter(({ parameter }) => kinds.includes(parameter.kind));

const loadingLevel = (value: number): Level => (Math.abs(value) > 1 + 1e-8 || Math.abs(value) < 0.4 ? "act" : Math.abs(value) < 0.7 ? "watch" : "good");

function loadingTable(result: CbsemResult): Table {
  const { constructs, items, itemR2 } = result;
  const weak = of(result, "loading").flatMap(({ parameter, standardised }) => (parameter.kind === "loading" && Math.abs(standardised) < 0.5 ? [items[parameter.item].column] : []));
  return {
    id: "cbsemLoadings",
    section: "analysis",
    form: "list",
    title: say("titles.loadings"),
    columns: [start("item"), start("construct"), ...columns, end("itemR2")],
    rows: of(result, "loading").flatMap((one): Row[] => {
      const { parameter } = one;
      if (parameter.kind !== "loading") return [];
      const construct = constructs[parameter.construct];
      const key = itemKey(construct.id, items[parameter.item].column);
      return [{ id: key, target: { kind: "item", key }, cells: [text(items[parameter.item].column), text(nameOf(construct)), ...cells(one, construct.itemCount > 1 ? loadingLevel(one.standardised) : undefined), number(itemR2[parameter.item])] }];
    }),
    reading: [weak.length > 0 ? say("readings.weakLoadings", { count: weak.length, items: weak.join(", ") }) : say("readings.loadings"), say(`readings.${result.options.scale}`)],
  };
}

function pathTable(result: CbsemResult): Table {
  const { constructs } = result;
  const name = (j: number): string => nameOf(constructs[j]);
  const unsure = of(result, "path").flatMap(({ parameter, p }) => (parameter.kind === "path" && p !== null && p >= 0.05 ? [`${name(parameter.from)} → ${name(parameter.to)}`] : []));
  return {
    id: "cbsemPaths",
    section: "analysis",
    form: "list",
    title: say("titles.paths"),
    columns: [start("path"), ...columns],
    rows: of(result, "path").flatMap((one): Row[] => {
      const { parameter } = one;
      if (parameter.kind !== "path") return [];
      const { kind, key } = targetOfPath(result, parameter);
      return [{ id: key, target: { kind, key }, cells: [text(`${name(parameter.from)} → ${name(parameter.to)}`), ...cells(one)] }];
    }),
    reading: [unsure.length > 0 ? say("readings.unsurePaths", { count: unsure.length, paths: unsure.join(", ") }) : say("readings.surePaths")],
  };
}

function factorTable(result: CbsemResult): Table {
  const { constructs, r2, rhoC, ave } = result;
  const single = (construct: (typeof constructs)[number]): Text | undefined => (construct.itemCount === 1 ? { key: "statistics:reasons.singleItem" } : undefined);
  const low = constructs.flatMap((construct, j) => (aveLevel(ave[j]) === "act" || aveLevel(ave[j]) === "watch" ? [nameOf(construct)] : []));
  return {
    id: "cbsemFactors",
    section: "analysis",
    form: "list",
    title: say("titles.factors"),
    columns: [start("construct"), end("r2"), { ...end("rhoC", "cbsemReliability"), header: { key: "statistics:names.rhoC" } }, { ...end("ave", "cbsemReliability"), header: { key: "statistics:names.ave" } }],
    rows: constructs.map((construct, j) => ({
      id: construct.id,
      target: { kind: "construct", key: construct.id },
      cells: [
        text(nameOf(construct)),
        number(r2[j], { reason: r2[j] === null ? { key: "statistics:reasons.exogenous" } : undefined }),
        number(rhoC[j], { level: reliabilityLevel(rhoC[j]), reason: single(construct) }),
        number(ave[j], { level: aveLevel(ave[j]), reason: single(construct) }),
      ],
    })),
    reading: [low.length > 0 ? say("readings.lowAve", { count: low.length, constructs: low.join(", ") }) : say("readings.ave")],
  };
}

function covarianceTable(result: CbsemResult): Table {
  const { constructs, items } = result;
  return {
    id: "cbsemCovariances",
    section: "analysis",
    form: "list",
    title: say("titles.covariances"),
    columns: [start("pair"), ...columns],
    rows: of(result, "covariance", "residualCovariance").flatMap((one): Row[] => {
      const { parameter } = one;
      if (parameter.kind !== "covariance" && parameter.kind !== "residualCovariance") return [];
      const names = [parameter.first, parameter.second].map((at) => (parameter.kind === "covariance" ? nameOf(constructs[at]) : items[at].column));
      return [{ id: `${parameter.kind} ${parameter.first} ${parameter.second}`, cells: [text(names.join(" ↔ ")), ...cells(one, parameter.kind === "covariance" && Math.abs(one.standardised) >= 0.85 ? (Math.abs(one.standardised) >= 1 ? "act" : "watch") : undefined)] }];
    }),
    reading: [say("readings.covariances")],
  };
}

function varianceTable(result: CbsemResult): Table {
  const { constructs, items } = result;
  return {
    id: "cbsemVariances",
    section: "analysis",
    form: "list",
    title: say("titles.variances"),
    columns: [start("variable"), ...columns],
    rows: of(result, "variance", "residual").flatMap((one): Row[] => {
      const { parameter } = one;
      const what = parameter.kind === "variance" ? nameOf(constructs[parameter.construct]) : parameter.kind === "residual" ? items[parameter.item].column : "";
      return [{ id: `${parameter.kind} ${what}`, cells: [text(what), ...cells(one, one.estimate < 0 ? "act" : undefined)] }];
    }),
    reading: [say("readings.variances")],
  };
}

/** The standardised solution on the diagram; weights are those of the regression factor scores. */
function overlay(result: CbsemResult): Overlay {
  const { constructs, items, paths, loadings, scoreWeights, r2, rhoC, ave, estimates, totalEffects } = result;
  const coefficients = estimates.flatMap(({ parameter, standardised }) => (parameter.kind === "path" ? [standardised] : []));
  return {
    constructs: Object.fromEntries(constructs.map(({ id }, j) => [id, { r2: r2[j], r2Adjusted: null, ave: ave[j], cronbachAlpha: null, rhoA: null, rhoC: rhoC[j] }])),
    items: Object.fromEntries([
      ...items.map(({ construct, column }, k) => [itemKey(constructs[construct].id, column), { loading: loadings[k], weight: scoreWeights[k] }] as const),
      ...paths.flatMap((path, t) => (path.isMeasuring ? [[targetOfPath(result, path).key, { loading: coefficients[t], weight: Number.NaN }] as const] : [])),
    ]),
    paths: Object.fromEntries(
      paths.flatMap(({ from, to, isMeasuring }, t) => (isMeasuring ? [] : [[pathKey(constructs[from].id, constructs[to].id), { coefficient: coefficients[t], f2: null, totalEffect: totalEffects.find((one) => one.from === from && one.to === to)?.total ?? coefficients[t] }]])),
    ),
  };
}
