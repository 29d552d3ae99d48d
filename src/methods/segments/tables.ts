import type { Cell, Row, Table } from "../../report/blocks";
import type { Chart, NewColumn, Series } from "../../report/charts";
import { itemKey, pathKey, type Overlay } from "../../report/overlay";
import type { Text } from "../../report/text";
import { head, label, nameOf, number, text } from "../pls/reportCells";
import type { ResultConstruct, ResultPath, Value } from "../pls/result";
import type { Profile } from "./profile";
import type { SegmentModel } from "./reestimate";
import { integer, plain, say, segmentColumn, segmentName } from "./words";

/** What a result must know to be shown by segment. */
export interface BySegment {
  readonly constructs: readonly ResultConstruct[];
  readonly items: readonly { readonly construct: number; readonly column: string }[];
  readonly paths: readonly ResultPath[];
  readonly pooledPaths: readonly number[];
  readonly pooledR2: readonly Value[];
  readonly loadings: readonly number[];
  readonly weights: readonly number[];
}

interface SegmentValues {
  readonly paths: readonly number[];
  readonly r2: readonly Value[];
}

/** A segment below this share, or of fewer cases than ten a path of the largest regression, is too small to be told of by itself. */
const SMALL_SHARE = 0.05;

export const pathName = ({ constructs }: BySegment, { from, to }: ResultPath): string => `${nameOf(constructs[from])} → ${nameOf(constructs[to])}`;

/** Which segments are too small for the model: fewer cases than ten times the most paths that lead to one construct, or 5 % of all. */
export function smallSegments({ constructs }: BySegment, sizes: readonly number[]): readonly number[] {
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const needed = 10 * Math.max(1, ...constructs.map(({ predecessors }) => predecessors.length));
  return sizes.flatMap((size, k) => (size < needed || size < SMALL_SHARE * n ? [k] : []));
}

/** Sentence about them; none where all are large enough. */
export const smallReading = (result: BySegment, sizes: readonly number[]): readonly Text[] => {
  const small = smallSegments(result, sizes);
  return small.length === 0 ? [] : [say("readings.small", { count: small.length, segments: small.map((k) => k + 1).join(", ") })];
};

/** Paths of the whole sample and of each segment, with the largest difference; R² below them. */
export function segmentPathTable(result: BySegment, segments: readonly (SegmentValues | null)[], { id, title, reading }: { readonly id: string; readonly title: Text; readonly reading: readonly Text[] }): Table {
  const values = (pooled: number | null, of: readonly (number | null)[]): Cell[] => {
    const known = of.filter((value) => value !== null);
    return [number(pooled), ...of.map((value) => number(value, { reason: value === null ? say("reasons.notEstimated") : undefined })), number(known.length > 1 ? Math.max(...known) - Math.min(...known) : null, { style: "plain" })];
  };
  const rows: Row[] = result.paths.map((path, t) => {
    const key = pathKey(result.constructs[path.from].id, result.constructs[path.to].id);
    return { id: key, target: { kind: "path", key }, cells: [text(pathName(result, path)), ...values(result.pooledPaths[t], segments.map((segment) => segment?.paths[t] ?? null))] };
  });
  const explained = result.constructs.flatMap((construct, j): Row[] =>
    result.pooledR2[j] === null ? [] : [{ id: `r2 ${construct.id}`, target: { kind: "construct", key: construct.id }, cells: [label(say("r2Of", { construct: nameOf(construct) })), ...values(result.pooledR2[j], segments.map((segment) => segment?.r2[j] ?? null))] }],
  );
  return {
    id,
    section: "analysis",
    form: "list",
    title,
    columns: [head("path"), { id: "pooled", header: say("heads.pooled"), align: "end" }, ...segments.map((_, k) => segmentColumn(k)), { id: "range", header: say("heads.range"), align: "end", statistic: "segmentRange" }],
    rows: [...rows, ...explained],
    reading,
  };
}

/** PLS of each segment by itself. */
export function separateTable(result: BySegment, separate: readonly (SegmentModel | null)[]): Table {
  return segmentPathTable(result, separate, { id: "segmentPls", title: say("titles.separate"), reading: [say("readings.separate"), ...(separate.includes(null) ? [say("readings.notEstimated")] : [])] });
}

/** Segments crossed with columns outside the model. */
export function profileTable(profiles: readonly Profile[], K: number): Table | undefined {
  if (profiles.length === 0) return undefined;
  const telling = profiles.filter(({ p }) => p < 0.05);
  return {
    id: "segmentProfile",
    section: "analysis",
    form: "list",
    title: say("titles.profile"),
    columns: [
      { id: "column", header: say("heads.column"), align: "start" },
      { id: "chiSquare", header: say("heads.chiSquare"), align: "end", statistic: "segmentProfile" },
      { id: "df", header: say("heads.df"), align: "end" },
      { id: "p", header: say("heads.p"), align: "end" },
      { id: "cramerV", header: say("heads.cramerV"), align: "end" },
      ...Array.from({ length: K }, (_, k) => segmentColumn(k)).map((column) => ({ ...column, align: "start" as const })),
    ],
    rows: profiles.map((one) => ({
      id: one.column,
      cells: [text(one.column), plain(one.chiSquare), integer(one.df), number(one.p, { style: "p", level: one.p < 0.05 ? "good" : undefined }), number(one.cramerV), ...one.counts.map((counts) => text(shares(one.values, counts)))],
    })),
    reading: [telling.length > 0 ? say("readings.profile", { column: telling[0].column, count: telling.length }) : say("readings.noProfile"), say("readings.profileCaution")],
  };
}

/** "1: 40 %, 2: 60 %" */
function shares(values: readonly string[], counts: readonly number[]): string {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total === 0 ? "" : values.map((value, v) => `${value}: ${Math.round((100 * counts[v]) / total)} %`).join(", ");
}

/** Paths side by side, a row of bars for each segment. */
export function pathChart(result: BySegment, segments: readonly SegmentValues[], id: string): Chart {
  const series = segments.map((segment, k): Series => ({
    id: `segment${k + 1}`,
    name: segmentName(k),
    form: "bars",
    points: result.paths.map((path, t) => ({ x: t, y: segment.paths[t], target: { kind: "path", key: pathKey(result.constructs[path.from].id, result.constructs[path.to].id) } })),
  }));
  const turned = result.paths.flatMap((path, t) => {
    const own = segments.map((segment) => segment.paths[t]);
    return Math.min(...own) < -0.1 && Math.max(...own) > 0.1 ? [pathName(result, path)] : [];
  });
  return {
    id,
    title: say("titles.pathChart"),
    x: { title: say("heads.path"), style: "plain" },
    y: { title: say("heads.coefficient"), style: "bounded" },
    series,
    categories: result.paths.map((path) => pathName(result, path)),
    guides: [{ axis: "y", value: 0 }],
    reading: [turned.length > 0 ? say("readings.turned", { count: turned.length, paths: turned.join(", ") }) : say("readings.sameDirection")],
  };
}

/** The segment of each case as a column of the data. @param rows of the data set, from 0 */
export function segmentColumnOf({ name, label: words }: { readonly name: string; readonly label: Text }, { assignment, rows, length }: { readonly assignment: Int32Array; readonly rows: Int32Array; readonly length: number }): NewColumn {
  const values = new Float64Array(length).fill(Number.NaN);
  for (const [i, row] of rows.entries()) if (assignment[i] >= 0) values[row] = assignment[i] + 1;
  return { name, label: words, scale: "nominal", values };
}

/** Paths and R² of one segment on the diagram; without one, nothing. */
export function segmentOverlay(result: BySegment, { segment, number }: { readonly segment: SegmentValues | undefined; /** from 1 */ readonly number: number }, outer: { readonly loadings: readonly number[]; readonly weights: readonly number[] } = result): Overlay {
  if (segment === undefined) return { constructs: {}, items: {}, paths: {} };
  const { constructs, items, paths } = result;
  return {
    constructs: Object.fromEntries(constructs.map(({ id }, j) => [id, { r2: segment.r2[j], r2Adjusted: null, ave: null, cronbachAlpha: null, rhoA: null, rhoC: null }])),
    items: Object.fromEntries(items.map(({ construct, column }, k) => [itemKey(constructs[construct].id, column), { loading: outer.loadings[k], weight: outer.weights[k] }])),
    paths: Object.fromEntries(paths.map(({ from, to }, t) => [pathKey(constructs[from].id, constructs[to].id), { coefficient: segment.paths[t], f2: null, totalEffect: segment.paths[t] }])),
    of: segmentName(number - 1),
  };
}
