import { columnNamed, type DataColumn, type Dataset } from "../data/dataset";
import type { PlsOptions } from "../methods/pls/options";
import { hasHigherOrder, isHigherOrder } from "../model/hierarchy";
import { interactionsOf } from "../model/interactions";
import type { PathModel } from "../model/types";
import type { Overlay } from "../report/overlay";

/** What an estimate is made from. */
export interface Ingredients {
  readonly model: PathModel;
  readonly data: Dataset | undefined;
  readonly options: PlsOptions;
}

/**
 * A key that is equal exactly where the numbers are: of the model without names, labels and places, of the values
 * in the columns that it uses, and of the options. The same after a reload, as it looks at contents, not at objects.
 */
export function fingerprint({ model, data, options }: Ingredients): string {
  // What a model does not have plays no part, so that keys of before stay as they were.
  const constructs = model.constructs.map((c) => [c.id, c.direction, c.weighting, c.items, c.fixedWeights, ...(isHigherOrder(c) ? [c.dimensions] : [])]);
  const products = interactionsOf(model).map(({ of, to }) => [of, to]);
  const paths = model.paths.map(({ from, to }) => [from, to]);
  const columns = usedColumns(model, options).map((name) => [name, data === undefined ? "" : columnKey(columnNamed(data, name))]);
  const matrix = data?.matrix === undefined ? undefined : [data.matrix.kind, data.matrix.n, data.columns.map((column) => column.name), ...[data.matrix.values, data.matrix.means, data.matrix.standardDeviations].map(numbersKey)];
  return hashText(JSON.stringify([constructs, paths, data?.rows, columns, sorted(options, model), ...(matrix === undefined ? [] : [matrix]), ...(products.length === 0 ? [] : [products])]));
}

/** As `fingerprint`, and of the names that a report prints. */
export function reportFingerprint(ingredients: Ingredients, numbers: string = fingerprint(ingredients)): string {
  const names = ingredients.model.constructs.map((c) => [c.name, c.label]);
  return hashText(JSON.stringify([numbers, names]));
}

/** A key of the numbers on the diagram, to their last bit: equal exactly where the same estimate gave the same result. */
export const numbersFingerprint = (overlay: Overlay): string => hashText(JSON.stringify(overlay));

/** What a report prints, and `pls verify` compares: what went in, and what came out. */
export const studyFingerprint = (ingredients: string, overlay: Overlay): string => `${ingredients}-${numbersFingerprint(overlay)}`;

/** How a fingerprint that was printed stands to the one found now. */
export type Compared = "same" | "otherNumbers" | "otherStudy";

export function compareFingerprints(printed: string, found: string): Compared {
  if (printed === found) return "same";
  return printed.split("-")[0] === found.split("-")[0] ? "otherNumbers" : "otherStudy";
}

function usedColumns(model: PathModel, { filter, weightColumn }: PlsOptions): readonly string[] {
  const others = [filter?.column, weightColumn].filter((name) => name !== undefined);
  return [...model.constructs.flatMap((c) => c.items), ...others];
}

/** Options that say the same are the same, whatever their order and whether one is absent or undefined. */
const sorted = (options: PlsOptions, model: PathModel): unknown =>
  Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .filter(([key]) => (key !== "interactions" || interactionsOf(model).length > 0) && (key !== "higherOrder" || hasHigherOrder(model)))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

/** A key of the values in some columns, whether the model uses them or not. */
export const columnsFingerprint = (data: Dataset, names: readonly string[]): string => hashText(JSON.stringify(names.map((name) => [name, columnKey(columnNamed(data, name))])));

const keys = new WeakMap<DataColumn, string>();

/** Read once: a column is never changed in place. */
function columnKey(column: DataColumn | undefined): string {
  if (column === undefined) return "absent";
  const known = keys.get(column);
  if (known !== undefined) return known;
  const texts = column.texts === undefined ? "" : hashText(JSON.stringify(column.texts));
  const key = `${column.scale} ${numbersKey(column.values)} ${texts}`;
  keys.set(column, key);
  return key;
}

const numbersKey = (values: Float64Array | undefined): string => (values === undefined ? "" : hash(new Uint32Array(values.buffer, values.byteOffset, 2 * values.length)));

const hashText = (text: string): string => hash(Uint32Array.from(text, (letter) => letter.codePointAt(0)!));

/** Two multiplicative hashes side by side (64 bits in all): enough to tell the states of one afternoon apart. */
function hash(words: ArrayLike<number>): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < words.length; i++) {
    a = Math.imul(a ^ words[i]!, 0x01000193);
    a ^= a >>> 15;
    b = Math.imul(b ^ words[i]!, 0x5bd1e995);
    b ^= b >>> 13;
  }
  return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0");
}
