import type { Scale } from "../dataset";
import { profileOf } from "../profile";

/** Widest range of whole numbers that is taken for a rating scale: 0 to 10. */
const RATING_RANGE = 10;
/** A text with at most this many different values is a category, if each occurs more than once on average. */
const CATEGORIES = 30;
/** Longer cells are remarks, not identifiers. */
const IDENTIFIER_LENGTH = 40;

/** The scale of a column of numbers: binary (two values), ordinal (whole numbers within a rating scale), an identifier, or metric. */
export function scaleOfNumbers(name: string, values: Float64Array): Scale {
  const { min, max, integers, n } = profileOf(values);
  if (hasTwoValues(values, min, max)) return "binary";
  if (integers && n > 0 && namesIdentifier(name) && allDifferent(values)) return "id";
  if (integers && n > 0 && max - min <= RATING_RANGE) return "ordinal";
  return "metric";
}

/** Whether every value is the smallest or the largest, and these differ. */
function hasTwoValues(values: Float64Array, min: number, max: number): boolean {
  if (!(min < max)) return false;
  for (let i = 0; i < values.length; i++) if (values[i]! > min && values[i]! < max) return false;
  return true;
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
/** Whether a name says that the column only numbers the cases. */
export const namesIdentifier = (name: string): boolean => IDENTIFIER_NAMES.test(name) || /[a-zé]I[Dd]$/.test(name);

function allDifferent(values: Float64Array): boolean {
  if (rises(values)) return values.length > 2;
  const filled = values.filter((value) => !Number.isNaN(value));
  return new Set(filled).size === filled.length && filled.length > 2;
}

/** Whether every value is there and larger than the one before, as in most columns that number the cases. */
function rises(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (!(values[i]! > values[i - 1]!)) return false;
  return values.length > 0 && !Number.isNaN(values[0]!);
}
