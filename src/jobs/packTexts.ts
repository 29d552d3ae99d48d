import type { DataColumn } from "../data/dataset";
import type { ImportResult } from "../data/import/options";

/** Columns with fewer cells travel as they are. */
const LONG = 2000;
const MOST_KINDS = 0xffff;

/** The texts of a column as their kinds, and which of them each cell is: a million cells travel as one array of numbers. */
export interface PackedTexts {
  readonly kinds: readonly string[];
  readonly places: Uint16Array;
}

type PackedColumn = DataColumn & { readonly packed?: PackedTexts };

/** What was read, with the texts of long columns packed where they repeat. */
export const packed = (result: ImportResult): ImportResult => withColumns(result, packedColumn);

/** The same as before it was packed. */
export const unpacked = (result: ImportResult): ImportResult => withColumns(result, unpackedColumn);

const withColumns = (result: ImportResult, change: (column: PackedColumn) => DataColumn): ImportResult =>
  result.dataset === undefined ? result : { ...result, dataset: { ...result.dataset, columns: result.dataset.columns.map(change) } };

function packedColumn(column: DataColumn): PackedColumn {
  const { texts, ...bare } = column;
  if (texts === undefined || texts.length < LONG) return column;
  const places = new Uint16Array(texts.length);
  const known = new Map<string, number>();
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row]!;
    let place = known.get(text);
    if (place === undefined) {
      place = known.size;
      // Nearly all different: packing would save nothing.
      if (place >= MOST_KINDS || place > 1000 + row / 2) return column;
      known.set(text, place);
    }
    places[row] = place;
  }
  return { ...bare, packed: { kinds: [...known.keys()], places } };
}

function unpackedColumn({ packed: found, ...column }: PackedColumn): DataColumn {
  if (found === undefined) return column;
  const { kinds, places } = found;
  const texts: string[] = [];
  for (let row = 0; row < places.length; row++) texts.push(kinds[places[row]!]!);
  return { ...column, texts };
}
