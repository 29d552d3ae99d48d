import type { Value } from "../pls/result";
import { states, type Rows, type WhatIfResult } from "./result";

/** A statistic with the item and without it; null where it does not exist or does not apply. */
export interface Change {
  readonly before: Value;
  readonly after: Value;
}

export interface PathChange extends Change {
  /** index into the paths of the model */
  readonly path: number;
}

/** What one item's leaving changes, on top of the other ghosts; for a ghost: what it has changed. */
export interface Consequence {
  /** index into `columns` */
  readonly item: number;
  readonly column: string;
  /** index into `constructs` */
  readonly construct: number;
  readonly ghosted: boolean;
  /** rows of the models with and without the item */
  readonly rows: { readonly before: number; readonly after: number };
  /** whether both could be estimated */
  readonly known: boolean;
  /** in the model with the item */
  readonly loading: Value;
  readonly weight: Value;
  /** loading in the whole model: the same whatever is ghosted */
  readonly loadingNow: Value;
  /** items of the construct without it */
  readonly left: number;
  readonly ave: Change;
  readonly rhoC: Change;
  readonly rhoA: Change;
  readonly cronbachAlpha: Change;
  /** highest HTMT of the item's construct, and of all constructs */
  readonly htmt: Change;
  readonly highestHtmt: Change;
  /** by construct, of those that are explained */
  readonly r2: readonly (Change & { readonly construct: number })[];
  /** in the order of the model */
  readonly paths: readonly PathChange[];
  /** the path that changes most in size; undefined without paths */
  readonly largestPath: PathChange | undefined;
  /** loadings of the construct's other items */
  readonly siblings: readonly (Change & { readonly item: number })[];
  readonly srmr: Change;
  /** cases used */
  readonly n: { readonly before: number; readonly after: number };
}

/** A number of a row; null in place of NaN. */
const at = (values: Float64Array, index: number): Value => (Number.isNaN(values[index]) ? null : values[index]);

/** Differences between two rows that do not speak of one item. */
export interface Comparison {
  readonly ave: readonly Change[];
  readonly rhoC: readonly Change[];
  readonly r2: readonly (Change & { readonly construct: number })[];
  readonly paths: readonly PathChange[];
  readonly f2: readonly PathChange[];
  readonly highestHtmt: Change;
}

const indices = (length: number): readonly number[] => Array.from({ length }, (_, i) => i);

/** Any two rows side by side; constructs and paths in the order of the model. */
export function compareRows({ rows, constructs, paths }: WhatIfResult, before: number, after: number): Comparison {
  const [J, P] = [constructs.length, paths.length];
  const of = (values: Float64Array, width: number, i: number): Change => ({ before: at(values, before * width + i), after: at(values, after * width + i) });
  return {
    ave: indices(J).map((j) => of(rows.ave, J, j)),
    rhoC: indices(J).map((j) => of(rows.rhoC, J, j)),
    f2: indices(P).map((t) => ({ path: t, ...of(rows.f2, P, t) })),
    ...compareStructure({ rows, constructs, paths }, before, after),
  };
}

/** What a row of the candidates needs of a comparison: no more, as there are as many as items. */
function compareStructure({ rows, constructs, paths }: Pick<WhatIfResult, "rows" | "constructs" | "paths">, before: number, after: number): Pick<Comparison, "r2" | "paths" | "highestHtmt"> {
  const [J, P] = [constructs.length, paths.length];
  const explained = indices(J).filter((j) => constructs[j].predecessors.length > 0);
  return {
    r2: explained.map((construct) => ({ construct, before: at(rows.r2, before * J + construct), after: at(rows.r2, after * J + construct) })),
    paths: indices(P).map((path) => ({ path, before: at(rows.paths, before * P + path), after: at(rows.paths, after * P + path) })),
    highestHtmt: { before: highest(rows, before, J), after: highest(rows, after, J) },
  };
}

function highest({ htmt }: Rows, row: number, J: number): Value {
  let found = Number.NaN;
  for (let j = 0; j < J; j++) if (!(htmt[row * J + j] <= found)) found = Number.isNaN(htmt[row * J + j]) ? found : htmt[row * J + j];
  return Number.isNaN(found) ? null : found;
}

/** The path whose coefficient changes most; among equals the first. */
export function largestChange(paths: readonly PathChange[]): PathChange | undefined {
  const size = ({ before, after }: PathChange): number => (before === null || after === null ? -1 : Math.abs(after - before));
  return paths.reduce<PathChange | undefined>((most, one) => (most === undefined || size(one) > size(most) ? one : most), undefined);
}

/** Every item that can leave, in the order of the model. */
export function consequencesOf(result: WhatIfResult): readonly Consequence[] {
  return indices(result.columns.length).flatMap((item) => (result.toggled[item] < 0 ? [] : [consequenceOf(result, item)]));
}

function consequenceOf(result: WhatIfResult, item: number): Consequence {
  const { rows, columns, constructs, constructOf, ghosted, base, toggled } = result;
  const [p, J] = [columns.length, constructs.length];
  const isGhost = ghosted.includes(item);
  const [before, after] = isGhost ? [toggled[item], base] : [base, toggled[item]];
  const j = constructOf[item];
  const { firstItem, itemCount } = constructs[j];
  const others = indices(itemCount).map((k) => firstItem + k).filter((other) => other !== item && !ghosted.includes(other));
  const compared = compareStructure(result, before, after);
  const ofConstruct = (values: Float64Array): Change => ({ before: at(values, before * J + j), after: at(values, after * J + j) });
  return {
    item,
    column: columns[item],
    construct: j,
    ghosted: isGhost,
    rows: { before, after },
    known: rows.state[before] !== states.failed && rows.state[after] !== states.failed,
    loading: at(rows.loadings, before * p + item),
    weight: at(rows.weights, before * p + item),
    loadingNow: at(rows.loadings, item),
    left: others.length,
    ave: ofConstruct(rows.ave),
    rhoC: ofConstruct(rows.rhoC),
    rhoA: ofConstruct(rows.rhoA),
    cronbachAlpha: ofConstruct(rows.cronbachAlpha),
    htmt: ofConstruct(rows.htmt),
    highestHtmt: compared.highestHtmt,
    r2: compared.r2,
    paths: compared.paths,
    largestPath: largestChange(compared.paths),
    siblings: others.map((other) => ({ item: other, before: at(rows.loadings, before * p + other), after: at(rows.loadings, after * p + other) })),
    srmr: { before: at(rows.srmr, before), after: at(rows.srmr, after) },
    n: { before: rows.n[before], after: rows.n[after] },
  };
}

/** AVE and ρ_c of the constructs of higher order, which have no items of their own to be listed with. */
export function higherOf({ rows, constructs }: WhatIfResult, { before, after }: Consequence["rows"]): readonly { readonly construct: number; readonly ave: Change; readonly rhoC: Change }[] {
  const J = constructs.length;
  const of = (values: Float64Array, j: number): Change => ({ before: at(values, before * J + j), after: at(values, after * J + j) });
  return indices(J).flatMap((j) => (constructs[j].itemCount > 0 || Number.isNaN(rows.ave[before * J + j]) ? [] : [{ construct: j, ave: of(rows.ave, j), rhoC: of(rows.rhoC, j) }]));
}
