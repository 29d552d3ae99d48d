import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyDocument } from "../../src/model/document";
import { setTitle } from "../../src/model/edit";
import { moveConstructs } from "../../src/model/editLayout";
import { deleteTargets } from "../../src/model/editSelection";
import { HISTORY_DEPTH } from "../../src/store/historyDepth";
import { canRedo, canUndo, redoLabel, undoLabel } from "../../src/store/selectors";
import { createStudioStore } from "../../src/store/store";
import { anyEdit } from "../model/anyEdit";
import { construct, documentOf, modelOf } from "../model/models";

function opened() {
  const store = createStudioStore();
  store.getState().openDocument(documentOf(modelOf([construct("a", ["x"]), construct("b", ["y"])], "a>b")));
  return store;
}

describe("history", () => {
  it("undoes and redoes, and says what", () => {
    const store = opened();
    store.getState().edit("first", (d) => setTitle(d, "one"));
    store.getState().edit("second", (d) => setTitle(d, "two"));
    expect(undoLabel(store.getState())).toBe("second");
    store.getState().undo();
    expect(store.getState().document.title).toBe("one");
    expect([undoLabel(store.getState()), redoLabel(store.getState())]).toEqual(["first", "second"]);
    store.getState().redo();
    expect(store.getState().document.title).toBe("two");
    expect([canUndo(store.getState()), canRedo(store.getState())]).toEqual([true, false]);
  });

  it("leaves no trace of an edit that changes nothing, and keeps what can be redone", () => {
    const store = opened();
    store.getState().edit("title", (d) => setTitle(d, "one"));
    store.getState().undo();
    const before = store.getState();
    before.edit("nothing", (d) => setTitle(d, ""));
    expect(store.getState()).toBe(before);
  });

  it("forgets what was undone at the next edit", () => {
    const store = opened();
    store.getState().edit("one", (d) => setTitle(d, "one"));
    store.getState().undo();
    store.getState().edit("two", (d) => setTitle(d, "two"));
    expect(canRedo(store.getState())).toBe(false);
  });

  it("undoes a gesture as one step, but two gestures as two", () => {
    const store = opened();
    const drag = (gesture: string, x: number) => store.getState().edit("move", (d) => moveConstructs(d, { a: { x, y: 0 } }), gesture);
    [10, 20, 30].forEach((x) => drag("drag 1", x));
    [40, 50].forEach((x) => drag("drag 2", x));
    expect(store.getState().past).toHaveLength(2);
    store.getState().undo();
    expect(store.getState().document.layout.positions["a"]?.x).toBe(30);
    drag("drag 2", 60);
    expect(store.getState().past).toHaveLength(2);
  });

  it(`keeps ${HISTORY_DEPTH} steps`, () => {
    const store = opened();
    for (let i = 0; i < HISTORY_DEPTH + 10; i++) store.getState().edit("title", (d) => setTitle(d, `${i}`));
    for (let i = 0; i < HISTORY_DEPTH + 10; i++) store.getState().undo();
    expect(store.getState().document.title).toBe("9");
  });

  it("starts anew with another document, without the other's report", () => {
    const store = opened();
    store.getState().edit("title", (d) => setTitle(d, "one"));
    store.getState().setRuns({ run: { kind: "failed", problems: [] }, reportKey: "x" });
    store.getState().openDocument(emptyDocument);
    expect(store.getState()).toMatchObject({ past: [], future: [], run: { kind: "idle" }, report: undefined, reportKey: undefined });
  });

  it("lets go of what an edit or an undo takes away", () => {
    const store = opened();
    const path = { kind: "path", from: "a", to: "b" } as const;
    store.getState().setView({ selection: [{ kind: "construct", id: "a" }, path, { kind: "item", construct: "b", column: "y" }], renaming: "b" });
    store.getState().edit("delete", (d) => deleteTargets(d, [{ kind: "construct", id: "b" }]));
    expect(store.getState()).toMatchObject({ selection: [{ kind: "construct", id: "a" }], renaming: undefined });
    const { selection } = store.getState();
    store.getState().undo();
    expect(store.getState().selection).toBe(selection);
  });
});

describe("any sequence of edits", () => {
  it("is undone to its start and redone to its end", () =>
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
        const store = createStudioStore();
        const start = store.getState().document;
        for (const edit of edits) store.getState().edit("edit", edit);
        const end = store.getState().document;
        while (canUndo(store.getState())) store.getState().undo();
        expect(store.getState().document).toBe(start);
        while (canRedo(store.getState())) store.getState().redo();
        expect(store.getState().document).toBe(end);
      }),
    ));
});
