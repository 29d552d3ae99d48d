import type { Scale } from "../dataset";

/** Widest range of whole numbers that is taken for a rating scale: 0 to 10. */
const RATING_RANGE = 10;
/** A text with at most this many different values is a category, if each occurs more than once on average. */
const CATEGORIES = 30;
/** Longer cells are remarks, not identifiers. */
const IDENTIFIER_LENGTH = 40;

/** The scale of a column of numbers: binary (two values), ordinal (whole numbers within a rating scale), an identifier, or metric. */
export function scaleOfNumbers(name: string, values: Float64Array): Scale {
  const distinct = new Set<number>();
  let [min, max, integers, n] = [Infinity, -Infinity, true, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    n++;
    if (distinct.size <= RATING_RANGE + 1) distinct.add(value);
    if (value < min) min = value;
    if (value > max) max = value;
    integers &&= Number.isInteger(value);
  }
  if (distinct.size === 2) return "binary";
  if (integers && n > 0 && namesIdentifier(name) && allDifferent(values)) return "id";
  if (integers && n > 0 && max - min <= RATING_RANGE) return "ordinal";
  return "metric";
}

/** The scale of a column of text: an identifier (all different and short), a category, or free text. */
export function scaleOfTexts(texts: readonly string[]): Scale {
  const filled = texts.filter((text) => text !== "");
  const distinct = new Set(filled);
  if (distinct.size <= CATEGORIES && distinct.size <= filled.length / 2) return "nominal";
  const identifiers = distinct.size === filled.length && filled.every((text) => text.length <= IDENTIFIER_LENGTH && !text.includes("\n"));
  return identifiers ? "id" : "text";
}

/** Names that only number the cases: id, REP_ID, respId, case, row, no … */
const IDENTIFIER_NAMES = /^(?:row|rownames?|case|obs|index|num|nr|no|n°|#|numero|numéro|(?:id|resp|case)[_.\s-]?(?:id|no|nr|num)?)$|(?:^|[_.\s-])(?:id|identifiant|identifier|case|respondent)$/i;
const namesIdentifier = (name: string): boolean => IDENTIFIER_NAMES.test(name) || /[a-zé]I[Dd]$/.test(name);

function allDifferent(values: Float64Array): boolean {
  const filled = values.filter((value) => !Number.isNaN(value));
  return new Set(filled).size === filled.length && filled.length > 2;
}
