import type { Cell, Table } from "../../report/blocks";
import { htmtLevel } from "../../report/criteria";
import { htmtSentences, listed } from "../../report/readings";
import type { Text } from "../../report/text";
import { column, constructRow, empty, head, nameOf, notApplicable, number, outsideConsistency, say } from "./reportCells";
import { impossible } from "./reportLevels";
import type { PlsResult, Value } from "./result";

type RatioKind = "htmt" | "htmt2" | "htmtSigned";

/** Index of pair i < j among J(J − 1)/2. */
const pairIndex = (i: number, j: number, J: number): number => i * J - (i * (i + 1)) / 2 + (j - i - 1);

/** Lower triangle of construct pairs, with the diagonal where it says something. */
function triangle(result: PlsResult, cell: (row: number, col: number) => Cell): Table["rows"] {
  return result.constructs.map((_, i) => constructRow(result, i, result.constructs.map((__, j) => (j > i ? empty : cell(i, j)))));
}

function pairs(result: PlsResult, keep: (i: number, j: number) => boolean): string[] {
  return result.constructs.flatMap((a, i) => result.constructs.slice(i + 1).flatMap((b, k) => (keep(i, i + 1 + k) ? [`${nameOf(a)} – ${nameOf(b)}`] : [])));
}

const matrixColumns = (result: PlsResult, statistic: string, threshold?: { readonly relation: "≤"; readonly value: number }): Table["columns"] => [
  head("construct"),
  ...result.constructs.map((c) => ({ ...column(statistic, threshold), id: c.id, header: nameOf(c) })),
];

/** Heterotrait–monotrait ratios; amber above .85, red above .90. */
export function ratioTable(result: PlsResult, kind: RatioKind): Table {
  const J = result.constructs.length;
  const values = result[kind];
  const outside = result.constructs.map(outsideConsistency);
  const value = (i: number, j: number): Value => (outside[i] || outside[j] ? null : (values[pairIndex(i, j, J)] ?? null));
  const cell = (row: number, col: number): Cell => {
    if (row === col) return empty;
    const reason = outside[row] ?? outside[col];
    if (reason) return notApplicable(reason);
    const ratio = value(col, row);
    return ratio === null ? notApplicable(say(`reasons.${kind}`)) : number(ratio, { level: htmtLevel(ratio) });
  };
  return {
    id: kind,
    section: "validity",
    form: "matrix",
    title: say(`titles.${kind}`),
    columns: matrixColumns(result, kind, { relation: "≤", value: 0.85 }),
    rows: triangle(result, cell),
    reading: ratioReading(result, value),
  };
}

function ratioReading(result: PlsResult, value: (i: number, j: number) => Value): Text[] {
  const { constructs } = result;
  const known = constructs.flatMap((a, i) => constructs.slice(i + 1).flatMap((b, k) => {
    const ratio = value(i, i + 1 + k);
    return ratio === null ? [] : [{ name: `${nameOf(a)} – ${nameOf(b)}`, value: ratio }];
  }));
  if (known.length === 0) return [say("readings.htmtNone")];
  const left = result.constructs.filter((c) => outsideConsistency(c));
  return [
    ...htmtSentences(known),
    ...(left.length > 0 ? [say("readings.htmtLeftOut", { count: left.length, names: listed(left.map(nameOf)) })] : []),
  ];
}

/** Correlations of the constructs under the square roots of their AVE. */
export function fornellLarckerTable(result: PlsResult): Table {
  const J = result.constructs.length;
  const outside = result.constructs.map(outsideConsistency);
  const root = (j: number): Value => (outside[j] ? null : (result.sqrtAve[j] ?? null));
  const exceeds = (i: number, j: number): boolean => [root(i), root(j)].some((r) => r !== null && Math.abs(result.constructCorrelations[i * J + j]!) > r);
  const failing = pairs(result, exceeds);
  return {
    id: "fornellLarcker",
    section: "validity",
    form: "matrix",
    title: say("titles.fornellLarcker"),
    columns: matrixColumns(result, "fornellLarcker"),
    rows: triangle(result, (row, col) => {
      if (row === col) return outside[row] ? notApplicable(outside[row]) : number(root(row));
      const r = result.constructCorrelations[row * J + col]!;
      return number(r, { level: exceeds(row, col) ? "act" : undefined, ...impossible(r) });
    }),
    reading: [failing.length === 0 ? say("readings.fornellLarckerGood") : say("readings.fornellLarckerHigh", { count: failing.length, names: listed(failing, 4) })],
  };
}

/** Correlations of the scores, as a heat map. */
export function correlationTable(result: PlsResult): Table {
  const J = result.constructs.length;
  const r = (i: number, j: number): number => result.constructCorrelations[i * J + j]!;
  const all = result.constructs.flatMap((_, i) => result.constructs.slice(i + 1).map((__, k) => ({ i, j: i + 1 + k, value: r(i, i + 1 + k) })));
  const strongest = all.reduce((best, one) => (Math.abs(one.value) > Math.abs(best.value) ? one : best), all[0]!);
  return {
    id: "correlations",
    section: "validity",
    form: "matrix",
    title: say("titles.correlations"),
    columns: matrixColumns(result, "constructCorrelation"),
    rows: triangle(result, (row, col) => (row === col ? number(1) : number(r(row, col), impossible(r(row, col))))),
    reading: [say("readings.correlations", { first: nameOf(result.constructs[strongest.i]!), second: nameOf(result.constructs[strongest.j]!) })],
  };
}

/** Whether signed ratios say anything else than absolute ones. */
export const signedRatiosDiffer = ({ htmt, htmtSigned }: PlsResult): boolean => htmt.some((value, k) => Math.abs((value ?? 0) - (htmtSigned[k] ?? 0)) > 5e-4);
