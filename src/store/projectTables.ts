import type { DataColumn, Dataset } from "../data/dataset";

/** Cells that are copied into the browser's storage at once, in a few milliseconds. */
const AT_ONCE = 2_000_000;

/** What is kept under the key of a project: its data or, of large ones, all but their columns, which have keys of their own. */
export type KeptTable = Dataset & { readonly parts?: number };

/** The part of an object store that is used here. */
export interface TableStore {
  get(key: string): Promise<KeptTable | DataColumn | undefined>;
  put(value: KeptTable | DataColumn, key: string): Promise<unknown>;
  delete(key: string | IDBKeyRange): Promise<unknown>;
}

/** "0" follows "/". */
const partsOf = (key: string): IDBKeyRange => IDBKeyRange.bound(`${key}/`, `${key}0`, false, true);

export const isLargeTable = ({ rows, columns }: Dataset, atOnce = AT_ONCE): boolean => rows * columns.length > atOnce;

/** Takes data out, with all parts. */
export const removeTable = (store: TableStore, key: string): readonly Promise<unknown>[] => [store.delete(key), store.delete(partsOf(key))];

/** Puts data in the place of what is there, all that it asks for at once; large ones (`isLargeTable`) column by column, so that the page draws in between. */
export async function writeTable(store: TableStore, key: string, data: Dataset | undefined, atOnce = AT_ONCE): Promise<void> {
  const [before, parts] = [store.delete(key), store.delete(partsOf(key))];
  if (data === undefined || !isLargeTable(data, atOnce)) {
    await Promise.all([before, parts, ...(data === undefined ? [] : [store.put(data, key)])]);
    return;
  }
  await Promise.all([before, parts, store.put({ ...data, columns: [], parts: data.columns.length }, key)]);
  for (const [place, column] of data.columns.entries()) await store.put(column, `${key}/${place}`);
}

/** The data under a key; undefined where there are none, or not all of them. */
export async function readTable(store: Pick<TableStore, "get">, key: string): Promise<Dataset | undefined> {
  const kept = (await store.get(key)) as KeptTable | undefined;
  if (kept?.parts === undefined) return kept;
  const columns: DataColumn[] = [];
  for (let place = 0; place < kept.parts; place++) {
    const column = await store.get(`${key}/${place}`);
    if (column === undefined) return undefined;
    columns.push(column as DataColumn);
  }
  const { parts: _parts, ...table } = kept;
  return { ...table, columns };
}
