import "fake-indexeddb/auto";
import { openDB } from "idb";
import { expect, it } from "vitest";
import type { Dataset } from "../../src/data/dataset";
import { isLargeTable, readTable, removeTable, writeTable, type TableStore } from "../../src/store/projectTables";

const table = (rows: number): Dataset => ({ name: "d", rows, columns: ["a", "b"].map((name, k) => ({ name, scale: "metric", values: Float64Array.from({ length: rows }, (_, i) => i + k) })) });

it("large data are kept column by column, come back whole, and leave nothing behind", async () => {
  const database = await openDB("tables", 1, { upgrade: (fresh) => void fresh.createObjectStore("data") });
  const inside = async <R>(work: (store: TableStore) => R | Promise<R>): Promise<R> => {
    const transaction = database.transaction("data", "readwrite");
    const done = await work(transaction.store as unknown as TableStore);
    await transaction.done;
    return done;
  };
  const small = table(5);
  expect([isLargeTable(table(1_000_001)), isLargeTable(small)]).toEqual([true, false]);
  const large = table(30);
  await inside((store) => writeTable(store, "one", large, 20));
  await inside((store) => writeTable(store, "one0", small, 20));
  expect(await database.count("data")).toBe(4);
  expect(await inside((store) => readTable(store, "one"))).toEqual(large);
  // a part that is lost makes the whole unreadable, not wrong
  await database.delete("data", "one/1");
  expect(await inside((store) => readTable(store, "one"))).toBeUndefined();
  await inside((store) => writeTable(store, "one", small));
  expect(await inside((store) => readTable(store, "one"))).toEqual(small);
  expect(await database.count("data")).toBe(2);
  await inside((store) => writeTable(store, "one", large, 20));
  await inside((store) => Promise.all(removeTable(store, "one")));
  expect(await inside((store) => readTable(store, "one0"))).toEqual(small);
  expect(await database.count("data")).toBe(1);
  await inside((store) => writeTable(store, "one0", undefined));
  expect(await database.count("data")).toBe(0);
});
