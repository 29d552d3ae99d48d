import { dimensionsOf, isHigherOrder, orderOf, parentOf, scoreColumn } from "../model/hierarchy";
import type { Construct, Path, PathModel } from "../model/types";
import type { Draft, StageColumn } from "./stageTypes";

interface Level {
  readonly level: number;
  /** "embedded": constructs outside a higher order are measured by their own scores (M8.3) */
  readonly method: "disjoint" | "embedded" | "repeated";
  /** columns of the table */
  readonly columns: readonly string[];
  readonly before: Draft | undefined;
}

/**
 * The model in which constructs above a level are replaced by those that measure them, which inherit their paths (M8.4); those of
 * exactly this level are measured by the scores of their dimensions in the stage before.
 */
export function levelStage(model: PathModel, { level, method, columns, before }: Level): Draft {
  const standIns = (construct: Construct): readonly Construct[] => (orderOf(model, construct) <= level ? [construct] : dimensionsOf(model, construct).flatMap(standIns));
  const roots = model.constructs.filter((c) => parentOf(model, c.id) === undefined);
  const present = new Set(roots.flatMap(standIns).map((c) => c.id));
  const sources: StageColumn[] = [];
  const constructs = model.constructs.filter((c) => present.has(c.id)).map((construct) => {
    const measured = measuredBy(model, construct, { level, method, columns, before });
    sources.push(...measured.columns);
    return measured.construct;
  });
  const byId = new Map(model.constructs.map((c) => [c.id, c]));
  const paths = model.paths.flatMap(({ from, to }) => standIns(byId.get(from)!).flatMap((a) => standIns(byId.get(to)!).map((b): Path => ({ from: a.id, to: b.id }))));
  return { model: { constructs, paths: distinct(paths) }, columns: sources };
}

interface Measured {
  readonly construct: Construct;
  readonly columns: readonly StageColumn[];
}

function measuredBy(model: PathModel, construct: Construct, { level, method, columns, before }: Level): Measured {
  const { dimensions: _, ...plain } = construct;
  if (before === undefined) return { construct: plain, columns: plain.items.map((item) => ({ kind: "kept", column: columns.indexOf(item) })) };
  if (orderOf(model, construct) === level) {
    const lower = dimensionsOf(model, construct);
    const items = lower.map(scoreColumn);
    return { construct: { ...plain, items, ...fixedByScore(construct, lower) }, columns: lower.map(({ id }) => scoreOf(before, id)) };
  }
  if (method === "embedded") {
    const { fixedWeights: _none, ...free } = plain;
    const name = scoreColumn(construct);
    const place = columnsOf(before, construct.id);
    // From the second such stage on the score is already a column.
    const isScore = before.model.constructs.find((c) => c.id === construct.id)!.items[0] === name;
    return { construct: { ...free, items: [name] }, columns: [isScore ? { kind: "kept", column: place.begin } : scoreOf(before, construct.id)] };
  }
  const { begin, items } = columnsOf(before, construct.id);
  const known = before.model.constructs.find((c) => c.id === construct.id)!;
  return { construct: known, columns: items.map((_item, i) => ({ kind: "kept", column: begin + i })) };
}

const scoreOf = ({ model }: Draft, id: string): StageColumn => ({ kind: "score", construct: model.constructs.findIndex((c) => c.id === id) });

/** Where the columns of a construct stand among those of its stage. */
function columnsOf({ model }: Draft, id: string): { readonly begin: number; readonly items: readonly string[] } {
  let begin = 0;
  for (const construct of model.constructs) {
    if (construct.id === id) return { begin, items: construct.items };
    begin += construct.items.length;
  }
  return { begin, items: [] };
}

/** Given weights name the dimensions; the stage knows their scores. */
function fixedByScore({ fixedWeights }: Construct, lower: readonly Construct[]): Pick<Construct, "fixedWeights"> {
  if (fixedWeights === undefined) return {};
  return { fixedWeights: Object.fromEntries(lower.flatMap((one) => (fixedWeights[one.name] === undefined ? [] : [[scoreColumn(one), fixedWeights[one.name]!] as const]))) };
}

const distinct = (paths: readonly Path[]): readonly Path[] => paths.filter((path, i) => paths.findIndex((other) => other.from === path.from && other.to === path.to) === i);

/** The name under which a construct of higher order has an item of its dimensions. */
export const repeatedName = ({ name }: Pick<Construct, "name">, item: string): string => `${name}__${item}`;

/**
 * Repeated indicators (M8.2): a construct of higher order has all items of its dimensions as well, and paths to them (reflective) or
 * from them (formative). Predecessors of a formative one are connected with its dimensions, which explain it wholly: their effect
 * on it is the total one.
 */
export function repeatedStage(model: PathModel, columns: readonly string[]): Draft {
  const byId = new Map(model.constructs.map((c) => [c.id, c]));
  const leaves = (construct: Construct): readonly string[] => (isHigherOrder(construct) ? dimensionsOf(model, construct).flatMap(leaves) : construct.items);
  const targets = (construct: Construct): readonly Construct[] => (isHigherOrder(construct) && construct.direction === "formative" ? dimensionsOf(model, construct).flatMap(targets) : [construct]);
  const sources = model.constructs.flatMap((c) => leaves(c).map((item): StageColumn => ({ kind: "kept", column: columns.indexOf(item) })));
  const constructs = model.constructs.map((construct): Construct => {
    const { dimensions: _, ...plain } = construct;
    return isHigherOrder(construct) ? { ...plain, items: leaves(construct).map((item) => repeatedName(construct, item)) } : plain;
  });
  const drawn = model.paths.flatMap(({ from, to }) => targets(byId.get(to)!).map((target): Path => ({ from, to: target.id })));
  const within = model.constructs.flatMap((c) => dimensionsOf(model, c).map(({ id }): Path => (c.direction === "formative" ? { from: id, to: c.id } : { from: c.id, to: id })));
  return { model: { constructs, paths: distinct([...drawn, ...within]) }, columns: sources };
}
