import type { DataColumn } from "../dataset";
import { profileOf } from "../profile";

/** Ratings that one must answer alike before it counts: a few equal answers are opinions. */
const FEWEST_ITEMS = 8;
/** Points that a rating must have: everyone agrees now and then on a scale of three. */
const FEWEST_POINTS = 4;
/** Share of the ratings that must be answered. */
const ANSWERED = 0.8;

/** Rows, from 0, of cases that gave one and the same answer to all the ratings they answered. */
export function straightLiners(columns: readonly DataColumn[], rows: number): readonly number[] {
  const ratings = columns.filter(isRating);
  if (ratings.length < FEWEST_ITEMS) return [];
  const found: number[] = [];
  for (let row = 0; row < rows; row++) if (isStraight(ratings, row)) found.push(row);
  return found.length > rows / 2 ? [] : found;
}

function isRating({ scale, values }: DataColumn): boolean {
  if (scale !== "ordinal") return false;
  const { min, max } = profileOf(values);
  return max - min >= FEWEST_POINTS - 1;
}

function isStraight(ratings: readonly DataColumn[], row: number): boolean {
  let first = Number.NaN;
  let answered = 0;
  for (const { values } of ratings) {
    const value = values[row]!;
    if (value !== value) continue;
    if (answered++ === 0) first = value;
    else if (value !== first) return false;
  }
  return answered >= ANSWERED * ratings.length;
}
