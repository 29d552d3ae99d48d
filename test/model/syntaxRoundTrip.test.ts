import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseModelText } from "../../src/model/syntax";
import { writeModelText } from "../../src/model/syntaxWriter";
import type { Construct, PathModel } from "../../src/model/types";

const WORDS = ["Qualité perçue", "Q4/a", "Größe", "質問", "a.b", "x_1", "1", "# no comment", "=~", "a+b", "A;B", "“q”", "  pad ", "X:M", "back\\slash"];
const name = fc.oneof(fc.constantFrom(...WORDS), fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }));
const writable = name.filter((n) => n.trim() !== "" && !/[`\r\n]/.test(n) && !n.startsWith("\uFEFF"));

/** Models as the language can say them: unique names, no item named like a construct; some constructs are still without items. */
const models: fc.Arbitrary<PathModel> = fc
  .uniqueArray(writable, { minLength: 2, maxLength: 24 })
  .chain((names) => fc.tuple(fc.constant(names), fc.integer({ min: 1, max: Math.floor(names.length / 2) })))
  .chain(([names, count]) =>
    fc.record({
      constructs: fc.tuple(...names.slice(0, count).map((own, i) => constructs(own, `c${i + 1}`, names.slice(count).filter((_, k) => k % (count + 1) === i)))),
      pairs: fc.uniqueArray(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { selector: ([a, b]) => `${a}>${b}` }),
    }),
  )
  .map(({ constructs, pairs }) => ({ constructs, paths: pairs.map(([from, to]) => ({ from: `c${from + 1}`, to: `c${to + 1}` })) }));

const constructs = (own: string, id: string, items: readonly string[]): fc.Arbitrary<Construct> =>
  fc
    .record({
      label: fc.option(fc.string({ unit: "binary" }), { nil: undefined }),
      direction: fc.constantFrom("reflective", "formative"),
      weighting: fc.constantFrom("modeA", "modeB", "sum", "pca", "fixed"),
      weights: fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }).map((w) => w + 0), { minLength: items.length, maxLength: items.length }),
    })
    .map(({ label, direction, weighting, weights }) => ({
      id,
      name: own,
      ...(label === undefined ? {} : { label }),
      direction,
      weighting,
      items,
      ...(weighting === "fixed" ? { fixedWeights: Object.fromEntries(items.map((item, i) => [item, weights[i]!])) } : {}),
    }));

describe("model text", () => {
  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(models, (model) => {
        const written = writeModelText(model);
        if (!("text" in written)) throw new Error(JSON.stringify(written.problems));
        expect(parseModelText(written.text)).toEqual({ model, mentioned: [] });
      }),
      { numRuns: 500 },
    );
  });

  it("never throws, whatever the text", () => {
    const pieces = fc.constantFrom("A", "b1", "=~", "<~", "~", "~~", ":=", "+", "*", ":", "`", "\n", ";", "#", " ", "0.5", "(", '"', "label", "é");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.array(pieces).map((p) => p.join(""))), (text) => {
        const parsed = parseModelText(text);
        if ("problems" in parsed) for (const p of parsed.problems) expect(p.at[0]).toMatchObject({ kind: "text", line: expect.any(Number) });
      }),
      { numRuns: 2000 },
    );
  });
});

describe("what cannot be written", () => {
  const construct = (own: string, items: readonly string[]): Construct => ({ id: own, name: own, direction: "reflective", weighting: "modeA", items });
  it.each([
    ["a backtick in a construct", [construct("a`b", ["x"])], "unwritable"],
    ["a line break in an item", [construct("A", ["x\ny"])], "unwritable"],
    ["an item named like another construct", [construct("A", ["B"]), construct("B", ["b"])], "itemNamedLikeConstruct"],
  ])("%s", (_, list, reason) => {
    const written = writeModelText({ constructs: list, paths: [] });
    expect("problems" in written && written.problems[0]?.detail["reason"]).toBe(reason);
    expect("problems" in written && written.problems[0]?.at[0]?.kind).toBe("construct");
  });
});
