import type { Construct, PathModel } from "../../model/types";
import { nonRedundant, tetradsOf, type Tetrad } from "./tetrads";

/** Fewer items have no tetrad. */
export const LEAST_ITEMS = 4;

/** The items whose tetrads are looked at for one construct. */
export interface Block {
  readonly construct: Construct;
  /** its own, then those borrowed */
  readonly items: readonly string[];
  readonly borrowed: readonly string[];
  /** of the tetrads that must vanish under one factor and are tested, from 1 */
  readonly numbers: readonly number[];
  readonly tetrads: readonly Tetrad[];
}

/**
 * Of two items g, h and two borrowed ones i, j only τ_gijh = s_gi s_hj − s_gj s_hi, the third of four, must vanish: the other two hold
 * the correlation of the borrowed items, which the factor of g and h does not explain.
 */
const OF_TWO: readonly number[] = [3];

/**
 * What is tested for a construct (M4.12; Bollen & Ting 2000): its own items, or, where it has two or three and may borrow, also the first
 * items of a neighbour, so that there are four. Undefined where there are none.
 */
export function blockOf(construct: Construct, model: PathModel, borrow: boolean): Block | undefined {
  const own = construct.items;
  const lacking = LEAST_ITEMS - own.length;
  if (lacking > 0 && (!borrow || own.length < 2)) return undefined;
  const borrowed = lacking > 0 ? lenderOf(construct, model, lacking)?.items.slice(0, lacking) : [];
  if (borrowed === undefined) return undefined;
  const items = [...own, ...borrowed];
  const numbers = own.length === 2 ? OF_TWO : nonRedundant(items.length);
  const all = tetradsOf(items.length);
  return { construct, items, borrowed, numbers, tetrads: numbers.map((number) => all[number - 1]!) };
}

/** Of the constructs that a path links it to, the first of those with most items; none of its items may be the construct's own. */
function lenderOf({ id, items }: Construct, { constructs, paths }: PathModel, lacking: number): Construct | undefined {
  const linked = new Set(paths.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])));
  const able = constructs.filter((other) => linked.has(other.id) && other.items.length >= lacking && !other.items.some((item) => items.includes(item)));
  return able.reduce<Construct | undefined>((best, other) => (best === undefined || other.items.length > best.items.length ? other : best), undefined);
}
