import fc from "fast-check";
import type { Document } from "../../src/model/document";
import { addConstruct, newConstructFromColumns, renameConstruct, setDirection, setLabel } from "../../src/model/edit";
import { assignItems, moveItem, removeItem, reorderItems } from "../../src/model/editItems";
import { moveConstructs, setSide } from "../../src/model/editLayout";
import { connect, disconnect, reversePath } from "../../src/model/editPaths";
import { deleteTargets, duplicateConstructs } from "../../src/model/editSelection";

export type Edit = (document: Document) => Document;

const id = fc.integer({ min: 1, max: 6 }).map((n) => `c${n}`);
const column = fc.constantFrom("x1", "x2", "x3", "y1", "y2", "AGE", "Qualité 1");
const columns = fc.array(column, { maxLength: 4 });
const name = fc.constantFrom("", " ", "A", "B", "AGE", "Construct 2", "x1", "Qualité", "Qualite\u0301");
const point = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) });

/** Any edit that the studio can make, on documents that may not have what it speaks of. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(point, name, columns).map(([at, given, items]): Edit => (d) => addConstruct(d, { at, name: given, items })),
  fc.tuple(point, columns).map(([at, items]): Edit => (d) => newConstructFromColumns(d, items, { at })),
  fc.tuple(id, name).map(([which, given]): Edit => (d) => renameConstruct(d, which, given)),
  fc.tuple(id, name).map(([which, given]): Edit => (d) => setLabel(d, which, given)),
  fc.tuple(id, fc.constantFrom("reflective", "formative")).map(([which, direction]): Edit => (d) => setDirection(d, which, direction)),
  fc.tuple(id, columns, fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined })).map(([which, items, index]): Edit => (d) => assignItems(d, which, items, index)),
  column.map((which): Edit => (d) => removeItem(d, which)),
  fc.tuple(column, fc.integer({ min: -2, max: 2 })).map(([which, by]): Edit => (d) => moveItem(d, which, by)),
  fc.tuple(id, columns).map(([which, items]): Edit => (d) => reorderItems(d, which, items)),
  fc.tuple(id, id).map(([from, to]): Edit => (d) => connect(d, from, to)),
  fc.tuple(id, id).map(([from, to]): Edit => (d) => disconnect(d, from, to)),
  fc.tuple(id, id).map(([from, to]): Edit => (d) => reversePath(d, from, to)),
  fc.tuple(id, point).map(([which, at]): Edit => (d) => moveConstructs(d, { [which]: at })),
  fc.tuple(id, fc.constantFrom("top", "left", undefined)).map(([which, side]): Edit => (d) => setSide(d, which, side)),
  id.map((which): Edit => (d) => deleteTargets(d, [{ kind: "construct", id: which }])),
  id.map((which): Edit => (d) => duplicateConstructs(d, [which])),
);
