import { combined, lowerStages, withoutProducts } from "../../methods/pls/combined";
import { consistentView } from "../../methods/pls/consistentView";
import { outsideConsistency } from "../../methods/pls/reportCells";
import type { PlsResult, ResultItem, Value } from "../../methods/pls/result";
import { effectFactor } from "../../methods/pls/units";

/** A construct that is compared: one that is drawn, or a product of such. */
export interface ComparedConstruct {
  readonly id: string;
  readonly name: string;
  /** columns of the data that it rests on, through the constructs that measure it */
  readonly items: readonly string[];
}

/** The numbers of one side that a comparison speaks of, by its own estimator; constructs by index, products last. */
export interface Values {
  readonly constructs: readonly ComparedConstruct[];
  readonly ave: readonly Value[];
  readonly rhoC: readonly Value[];
  readonly cronbachAlpha: readonly Value[];
  readonly r2: readonly Value[];
  /** of the columns of the data */
  readonly loadings: readonly Value[];
  readonly dimensions: readonly DimensionLoading[];
  readonly srmr: Value;
  /** cases used */
  readonly n: number;
  readonly estimator: "pls" | "plsc";
  path(from: number, to: number): PathValues | undefined;
  htmt(a: number, b: number): Value;
}

/** What a construct of lower order says of the one above, by index. */
export interface DimensionLoading {
  readonly upper: number;
  readonly lower: number;
  readonly loading: Value;
}

export interface PathValues {
  /** null without an arrow: an effect along others */
  readonly coefficient: Value;
  readonly f2: Value;
  readonly vif: Value;
  readonly total: Value;
  readonly indirect: Value;
}

/**
 * Reads a result as its estimator asks, PLS or consistent PLS where that exists, and as the diagram shows it: constructs of lower order by
 * the stage that measures them, effects of products and of raw binary columns in the scaling of the arrows.
 */
export function valuesOf(result: PlsResult): Values {
  const shown = (result.settings.estimator === "plsc" ? consistentView(result) : undefined) ?? result;
  const measured = combined(shown);
  const products = result.constructs.filter(({ id }) => !measured.constructs.some((one) => one.id === id));
  const constructs = [...measured.constructs, ...products].map(({ id, name, label = name }): ComparedConstruct => ({ id, name: label, items: itemsUnder(measured, id) }));
  const place = new Map(constructs.map(({ id }, j) => [id, j]));
  const inside = measured.constructs.map((construct) => outsideConsistency(construct) === undefined);
  const applied = (values: readonly Value[]): readonly Value[] => constructs.map((_, j) => (inside[j] === true ? (values[j] ?? null) : null));
  const own = measured.items.flatMap((item, k) => (isColumn(item) ? [k] : []));
  return {
    constructs,
    ave: applied(measured.ave),
    rhoC: applied(measured.rhoC),
    cronbachAlpha: applied(measured.cronbachAlpha),
    r2: constructs.map((_, j) => measured.r2[j] ?? null),
    loadings: own.map((k) => measured.outerLoadings[k]!),
    dimensions: [
      ...measured.items.flatMap(({ of, construct }, k) => (of === undefined ? [] : [{ upper: construct, lower: place.get(of)!, loading: measured.outerLoadings[k]! }])),
      ...repeatedDimensions(result, constructs),
    ],
    srmr: (shown === result ? result.fit.compositeModel : (result.fit.consistent ?? result.fit.compositeModel)).saturated.SRMR,
    n: result.nUsed,
    estimator: result.settings.estimator,
    path: pathsOf(shown, constructs),
    htmt: ratiosOf(result, constructs),
  };
}

/** An item of the data; not scores, and not an item that a construct of higher order repeats. */
const isColumn = ({ of, label }: ResultItem): boolean => of === undefined && label === undefined;

function itemsUnder(measured: PlsResult, id: string): readonly string[] {
  const construct = measured.constructs.find((one) => one.id === id);
  if (construct === undefined) return [];
  const own = measured.items.slice(construct.firstItem, construct.firstItem + construct.itemCount);
  return own.flatMap(({ of, label, column }) => (of === undefined ? [label ?? column] : itemsUnder(measured, of)));
}

/** Whether one construct measures the other: between them are loadings, no effects, and nothing is to be told apart. */
const areOrders = (a: ComparedConstruct, b: ComparedConstruct): boolean => a.items.length > 0 && b.items.length > 0 && (a.items.every((item) => b.items.includes(item)) || b.items.every((item) => a.items.includes(item)));

/** With repeated indicators the arrows between orders are paths; their loadings are correlations (M8.2). */
function repeatedDimensions({ paths, constructs: own, constructCorrelations, settings }: PlsResult, constructs: readonly ComparedConstruct[]): readonly DimensionLoading[] {
  if (settings.higherOrder !== "repeated") return [];
  const place = (j: number): number => constructs.findIndex(({ id }) => id === own[j]!.id);
  return paths.flatMap(({ from, to }): DimensionLoading[] => {
    const [a, b] = [place(from), place(to)];
    if (!areOrders(constructs[a]!, constructs[b]!)) return [];
    const [upper, lower] = constructs[a]!.items.length > constructs[b]!.items.length ? [a, b] : [b, a];
    return [{ upper, lower, loading: constructCorrelations[from * own.length + to]! }];
  });
}

function pathsOf(shown: PlsResult, constructs: readonly ComparedConstruct[]): Values["path"] {
  const key = (from: string, to: string): string => `${from}>${to}`;
  const id = (j: number): string => shown.constructs[j]!.id;
  const effects = new Map(shown.effects.map((effect) => [key(id(effect.from), id(effect.to)), effect]));
  const paths = new Map(shown.paths.map(({ from, to }, t) => [key(id(from), id(to)), t]));
  const place = new Map(shown.constructs.map((construct, j) => [construct.id, j]));
  const at = (values: ArrayLike<Value>, t: number | undefined): Value => (t === undefined ? null : (values[t] ?? null));
  return (from, to) => {
    const [a, b] = [constructs[from]!, constructs[to]!];
    const [t, effect] = [paths.get(key(a.id, b.id)), effects.get(key(a.id, b.id))];
    if ((t === undefined && effect === undefined) || areOrders(a, b)) return undefined;
    const factor = effectFactor(shown, place.get(a.id)!, place.get(b.id)!);
    const scaled = (value: Value): Value => (value === null ? null : value * factor);
    return { coefficient: scaled(at(shown.pathCoefficients, t)), f2: at(shown.f2, t), vif: at(shown.vifInner, t), total: scaled(effect?.total ?? null), indirect: scaled(effect?.indirect ?? null) };
  };
}

/** HTMT from the last stage that has both constructs. */
function ratiosOf(result: PlsResult, constructs: readonly ComparedConstruct[]): Values["htmt"] {
  const found = new Map<string, Value>();
  const key = (a: string, b: string): string => [a, b].sort().join(" ");
  for (const stage of [...lowerStages(result), withoutProducts(result)]) {
    let at = 0;
    for (const [i, a] of stage.constructs.entries())
      for (const b of stage.constructs.slice(i + 1)) {
        const ratio = stage.htmt[at++] ?? null;
        if (outsideConsistency(a) === undefined && outsideConsistency(b) === undefined) found.set(key(a.id, b.id), ratio);
      }
  }
  return (a, b) => (areOrders(constructs[a]!, constructs[b]!) ? null : (found.get(key(constructs[a]!.id, constructs[b]!.id)) ?? null));
}
