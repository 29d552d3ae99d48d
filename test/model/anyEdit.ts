import fc from "fast-check";
import type { Document } from "../../src/model/document";
import { addConstruct, newConstructFromColumns, renameConstruct, setDirection, setLabel } from "../../src/model/edit";
import { assignItems, moveItem, removeItem, reorderItems } from "../../src/model/editItems";
import { alignConstructs, ALIGNMENTS, distributeConstructs } from "../../src/model/editArrange";
import { addComment, changeComment } from "../../src/model/editComments";
import { moveConstructs, setSide } from "../../src/model/editLayout";
import { setFolded, setItemsShown, setPinned } from "../../src/model/editShown";
import { clearStyle, setStyle } from "../../src/model/editStyle";
import { constructStyle, itemStyle, pathStyle } from "../../src/model/style";
import { connect, disconnect, reversePath } from "../../src/model/editPaths";
import { addDimensions, addInteraction, removeDimension } from "../../src/model/editTerms";
import { productId } from "../../src/model/interactions";
import { deleteTargets, duplicateConstructs } from "../../src/model/editSelection";

export type Edit = (document: Document) => Document;

const id = fc.integer({ min: 1, max: 6 }).map((n) => `c${n}`);
const column = fc.constantFrom("x1", "x2", "x3", "y1", "y2", "AGE", "Qualité 1");
const columns = fc.array(column, { maxLength: 4 });
const name = fc.constantFrom("", " ", "A", "B", "AGE", "Construct 2", "x1", "Qualité", "Qualite\u0301");
const ids = fc.array(id, { maxLength: 4 });
const styleKey = fc.oneof(id.map(constructStyle), column.map(itemStyle), fc.tuple(id, id).map(([from, to]) => pathStyle(from, to)));
const style = fc.record(
  { shape: fc.constantFrom("circle", "square", "hexagon", undefined), fill: fc.constantFrom("blue", "none", "#12ab9f", undefined), lineStyle: fc.constantFrom("dashed", undefined), lineWidth: fc.constantFrom(2, 0.5), bold: fc.boolean() },
  { requiredKeys: [] },
);
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
  fc.tuple(fc.array(id, { minLength: 1, maxLength: 4 }), id).map(([of, to]): Edit => (d) => addInteraction(d, of, to)),
  fc.tuple(id, id, id).map(([a, b, to]): Edit => (d) => disconnect(d, productId([a, b]), to)),
  fc.tuple(id, ids).map(([parent, lower]): Edit => (d) => addDimensions(d, parent, lower)),
  fc.tuple(id, id).map(([parent, lower]): Edit => (d) => removeDimension(d, parent, lower)),
  fc.tuple(id, point).map(([which, at]): Edit => (d) => moveConstructs(d, { [which]: at })),
  fc.tuple(id, fc.constantFrom("top", "left", undefined)).map(([which, side]): Edit => (d) => setSide(d, which, side)),
  id.map((which): Edit => (d) => deleteTargets(d, [{ kind: "construct", id: which }])),
  id.map((which): Edit => (d) => duplicateConstructs(d, [which])),
  fc.tuple(ids, fc.boolean()).map(([which, on]): Edit => (d) => setItemsShown(d, which, on)),
  fc.tuple(ids, fc.boolean()).map(([which, on]): Edit => (d) => setPinned(d, which, on)),
  fc.boolean().map((on): Edit => (d) => setFolded(d, on)),
  fc.tuple(fc.array(styleKey, { maxLength: 3 }), style).map(([keys, change]): Edit => (d) => setStyle(d, keys, change as never)),
  styleKey.map((key): Edit => (d) => clearStyle(d, [key])),
  fc.tuple(ids, fc.constantFrom(...ALIGNMENTS)).map(([which, line]): Edit => (d) => alignConstructs(d, which, line)),
  fc.tuple(ids, fc.constantFrom("x", "y")).map(([which, axis]): Edit => (d) => distributeConstructs(d, which, axis)),
  fc.tuple(point, name).map(([at, text]): Edit => (d) => addComment(d, at, text)),
  fc.tuple(fc.constantFrom("n1", "n2"), point, fc.integer({ min: 0, max: 900 })).map(([which, at, width]): Edit => (d) => changeComment(d, which, { at, width })),
  fc.constantFrom("n1", "n2").map((which): Edit => (d) => deleteTargets(d, [{ kind: "comment", id: which }])),
);
