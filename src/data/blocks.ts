import { isNumeric, type DataColumn } from "./dataset";

/** Variables whose names say that they belong together: CUSL1, CUSL2, CUSL3. */
export interface Block {
  /** what their names share, without the sign before the number */
  readonly name: string;
  readonly columns: readonly string[];
}

/** "Q", "item" and the like name the questionnaire, not a construct. */
const GENERIC = /^(?:q|v|x|y|var|item|question|col|column|variable|f|s|att|attr)$/i;
/** More items under a name that says nothing are the whole questionnaire. */
const MOST_GENERIC = 7;

/** A number at the end, or a single letter after a number, each perhaps after a sign; an "r" or "rev" behind marks a reversed item. */
const NUMBERED = /^(.*?\D)(\d{1,3})(?:[_. -]?(?:r|rev|reversed|inv|inverse|recoded))?$/i;
const LETTERED = /^(.*\d)[_. -]?([a-z])$/i;

/**
 * Blocks by names, in the order of the columns, each of at least two variables that can be indicators. "Q3_1" and "Q3_2" are a block
 * Q3; "Q3a" and "Q3b" too. Names such as Q1 to Q40 make none, for there the number counts questions.
 */
export function detectBlocks(columns: readonly DataColumn[]): readonly Block[] {
  const found = new Map<string, string[]>();
  for (const column of columns) {
    if (!isNumeric(column) || column.format !== undefined) continue;
    const stem = stemOf(column.name);
    if (stem !== undefined) found.set(stem, [...(found.get(stem) ?? []), column.name]);
  }
  const blocks = [...found].map(([stem, names]) => ({ name: stem, columns: names }));
  return blocks.filter(({ name, columns: names }) => names.length > 1 && !(GENERIC.test(name) && names.length > MOST_GENERIC));
}

function stemOf(name: string): string | undefined {
  const parts = NUMBERED.exec(name) ?? LETTERED.exec(name);
  const stem = parts?.[1]?.replace(/[_.\s-]+$/, "");
  return stem === undefined || stem === "" ? undefined : stem;
}
