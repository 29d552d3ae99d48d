import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../src/model/document";
import { emptyDocument } from "../../src/model/document";
import { setStyle } from "../../src/model/editStyle";
import { parseModelText } from "../../src/model/syntax";
import type { SaidModel } from "../../src/model/syntaxModel";
import { writeModelText } from "../../src/model/syntaxWriter";
import { sameModel, withModelOfText, type PlaceNew } from "../../src/model/textEdit";
import { mergedText } from "../../src/model/textMerge";
import { readModelText } from "../../src/model/textPlaces";
import type { PathModel } from "../../src/model/types";
import { anyEdit } from "./anyEdit";
import { construct, documentOf, modelOf } from "./models";

const place: PlaceNew = (_, ids) => Object.fromEntries(ids.map((id, k) => [id, { x: 1000 + k, y: 1000 }]));
const saidBy = (text: string): SaidModel => {
  const parsed = readModelText(text);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed;
};
const typed = (document: Document, text: string): Document => withModelOfText(document, saidBy(text), place);
const textOf = (model: PathModel): string => {
  const written = writeModelText(model);
  return "text" in written ? written.text : "";
};
const before = setStyle(documentOf(modelOf([construct("c1", ["x1", "x2"], { name: "A", label: "Ä" }), construct("c2", ["y1"], { name: "B" }), construct("c7", ["z1"], { name: "C" })], "c1>c2 c2>c7")), ["c2"], { fill: "rose" });
const source = '# label A "Ä"\nA =~ x1 + x2\nB =~ y1\nC =~ z1\nB ~ A\nC ~ B\n';

describe("what is typed", () => {
  it("changes nothing where it says what is there", () => expect(typed(before, source)).toBe(before));
  it("keeps ids, places and looks of what is still there", () => {
    const after = typed(before, source.replace("B =~ y1", "B <~ y1 + y2"));
    expect(after.model.constructs[1]).toMatchObject({ id: "c2", direction: "formative", items: ["y1", "y2"] });
    expect(after.layout).toEqual(before.layout);
  });
  it("recognises a construct whose name was changed by its items, and by being the only one left", () => {
    const renamed = typed(before, source.replace(/\bB\b/g, "Bee"));
    expect(renamed.model.constructs.map((c) => [c.id, c.name])).toEqual([["c1", "A"], ["c2", "Bee"], ["c7", "C"]]);
    expect(renamed.layout.styles).toEqual({ c2: { fill: "rose" } });
    const both = typed(before, source.replace("C =~ z1", "See =~ q1").replace("C ~ B", "See ~ B"));
    expect(both.model.constructs[2]).toMatchObject({ id: "c7", name: "See", items: ["q1"] });
  });
  it("recognises it too while the old name still stands in a path", () => {
    const halfway = typed(before, source.replace("B =~ y1", "Bee =~ y1"));
    expect(halfway.model.constructs.map((c) => [c.id, c.name])).toEqual([["c1", "A"], ["c2", "Bee"], ["c7", "C"], ["c8", "B"]]);
    const done = typed(halfway, source.replace(/\bB\b/g, "Bee"));
    expect(done.model.constructs.map((c) => [c.id, c.name])).toEqual([["c1", "A"], ["c2", "Bee"], ["c7", "C"]]);
    expect(done.layout).toEqual(before.layout);
  });
  it("gives an item to another without taking one for the other, where both are written", () => {
    const moved = typed(before, source.replace("B =~ y1", "# construct B\nD =~ y1"));
    expect(moved.model.constructs.map((c) => [c.id, c.name, c.items])).toEqual([["c1", "A", ["x1", "x2"]], ["c2", "B", []], ["c8", "D", ["y1"]], ["c7", "C", ["z1"]]]);
  });
  it("brings back what was taken out not long ago, with its place and looks", () => {
    const without = typed(before, "A =~ x1 + x2\nC =~ z1");
    const read = (text: string, earlier: readonly Document[]) => withModelOfText(without, saidBy(text), place, earlier);
    const back = read("A =~ x1 + x2\nC =~ z1\nB =~ y1 + y2\nB ~ A", [before]);
    expect(back.model.constructs.map((c) => [c.id, c.name])).toEqual([["c1", "A"], ["c7", "C"], ["c2", "B"]]);
    expect(back.layout.positions).toEqual(before.layout.positions);
    expect(back.layout.styles).toEqual(before.layout.styles);
    // an id that is another's by now stays that one's
    const taken = { ...before, model: modelOf([construct("c7", ["y1"], { name: "B" })], "") };
    expect(read("A =~ x1 + x2\nC =~ z1\nB =~ y1", [taken]).model.constructs.map((c) => c.id)).toEqual(["c1", "c7", "c8"]);
  });
  it("places what is new and forgets what is gone", () => {
    const after = typed(before, "A =~ x1 + x2\nD =~ d1\nA ~ D");
    expect(after.model.constructs.map((c) => c.id)).toEqual(["c1", "c8"]);
    expect(after.layout.positions).toEqual({ c1: { x: 0, y: 0 }, c8: { x: 1000, y: 1000 } });
    expect(after.layout).not.toHaveProperty("styles");
  });
  it("is refused where the structure is wrong, at the word that is wrong", () => {
    const at = (text: string) => {
      const parsed = readModelText(text);
      return "problems" in parsed ? parsed.problems.map(({ code, at: [first] }) => [code, first?.kind === "text" ? `${first.line}:${first.column}` : ""]) : [];
    };
    expect(at("A =~ a\nB =~ b\nB ~ A\nA ~ B")).toEqual([["E_CYCLE", "4:5"]]);
    expect(at("A =~ a\nB =~ b\nB ~ A + A")).toEqual([["E_DUPLICATE_PATH", "3:9"]]);
    expect(at("A =~ a\nA ~ A")).toEqual([["E_SELF_PATH", "2:5"]]);
    expect(at("A =~ x\nB =~ y + x\nB ~ A")).toEqual([["E_SHARED_ITEM", "2:10"]]);
    expect(at("A =~ x +")).toEqual([["E_SYNTAX", "1:9"]]);
    expect(at("A =~ x +\nB =~ y\nB ~ A")).toEqual([["E_SYNTAX", "1:8"]]);
    expect(at("A =~ x\n# construct B")).toEqual([]);
  });
});

describe("what is drawn", () => {
  const own = "# my model\n\nA =~ x1 +\n     x2   # two items\nB =~ y1\n\n# structure\nB ~ A\n";
  const drawn = documentOf(modelOf([construct("c1", ["x1", "x2"], { name: "A" }), construct("c2", ["y1"], { name: "B" })], "c1>c2"));
  const merge = (model: PathModel) => mergedText(own, model, textOf(model));
  it("leaves the text alone where it says the same", () => expect(merge(drawn.model)).toBe(own));
  it("is written into its place, comments and blank lines kept", () => {
    const changed = { ...drawn.model, constructs: [{ ...drawn.model.constructs[0]!, items: ["x1", "x2", "x3"] }, drawn.model.constructs[1]!, construct("c3", [], { name: "New one" })], paths: [...drawn.model.paths, { from: "c2", to: "c3" }] };
    expect(merge(changed)).toBe("# my model\n\nA =~ x1 + x2 + x3\nB =~ y1\n# construct `New one`\n\n# structure\nB ~ A\n`New one` ~ B\n");
  });
  it("takes out what is gone", () => expect(merge({ constructs: [drawn.model.constructs[1]!], paths: [] })).toBe("# my model\n\nB =~ y1\n\n# structure\n"));
  it("turns into the program's own way of writing where lines cannot be told apart", () => {
    expect(mergedText("A =~ x1 + x2; B =~ y1", drawn.model, textOf(drawn.model))).toBe("A =~ x1 + x2\nB =~ y1\nB ~ A\n");
    expect(mergedText("", drawn.model, "canonical")).toBe("canonical");
  });
});

describe("text and canvas", () => {
  it("stay in step through any edits, from any text", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 25 }), fc.array(anyEdit, { maxLength: 8 }), (first, then) => {
        const one = first.reduce((d, edit) => edit(d), emptyDocument);
        const two = then.reduce((d, edit) => edit(d), one);
        // a model that cannot be written has no text to be in step with
        fc.pre("text" in writeModelText(two.model));
        const written = `# kept\n${textOf(one.model)}`;
        const merged = mergedText(written, two.model, textOf(two.model));
        const parsed = parseModelText(merged);
        if ("problems" in parsed) throw new Error(merged);
        // read again, the text says the model that was drawn: nothing to do
        expect(withModelOfText(two, parsed, place)).toBe(two);
      }),
      { numRuns: 400 },
    );
  });
  it("change nothing that is not said: any text over any document gives that text's model", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 25 }), fc.array(anyEdit, { maxLength: 25 }), (a, b) => {
        const [one, two] = [a, b].map((edits) => edits.reduce((d, edit) => edit(d), emptyDocument)) as [Document, Document];
        fc.pre("text" in writeModelText(two.model));
        const after = withModelOfText(one, saidBy(textOf(two.model)), place);
        const names = (model: PathModel) => ({ ...model, constructs: model.constructs.map((c) => ({ ...c, id: c.name })), paths: model.paths.map(({ from, to }) => ({ from: model.constructs.find((c) => c.id === from)!.name, to: model.constructs.find((c) => c.id === to)!.name })) });
        expect(sameModel(names(after.model), names(two.model))).toBe(true);
        expect(Object.keys(after.layout.positions).toSorted()).toEqual(after.model.constructs.map((c) => c.id).toSorted());
      }),
      { numRuns: 300 },
    );
  });
});
