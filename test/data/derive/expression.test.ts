import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/data/dataset";
import { evaluate, rowsWhere } from "../../../src/data/derive/evaluate";
import { columnsOf, parseExpression } from "../../../src/data/derive/parseExpression";
import { ExpressionError } from "../../../src/data/derive/tokens";

const numbers = (name: string, values: readonly number[]) => ({ name, scale: "metric" as const, values: Float64Array.from(values) });
const data: Dataset = {
  name: "d", rows: 4,
  columns: [
    numbers("a", [1, 2, 3, NaN]),
    numbers("b", [4, 0, -1, 2]),
    numbers("my var", [10, 20, 30, 40]),
    { ...numbers("gender", [1, 2, 1, NaN]), valueLabels: [{ value: 1, label: "Female" }, { value: 2, label: "Male" }] },
    { name: "région", scale: "nominal", values: new Float64Array(4).fill(NaN), texts: ["Nord", "Sud", "", "Nord"] },
  ],
};
const values = (expression: string): number[] => [...evaluate(expression, data)];
const rows = (expression: string): number[] => [...rowsWhere(expression, data)];
const mistake = (expression: string): [string, number, string] => {
  try {
    evaluate(expression, data);
  } catch (error) {
    if (error instanceof ExpressionError) return [error.reason, error.at, error.word];
  }
  throw new Error("no mistake found");
};

describe("arithmetic", () => {
  it.each([["1 + 2 * 3", 7], ["(1 + 2) * 3", 9], ["2 ^ 3 ^ 2", 512], ["-2 ^ 2", -4], ["7 % 4", 3], ["--3", 3], ["1e2 + .5", 100.5], ["2 - 3 - 4", -5], ["8 / 4 / 2", 1], ["2 ^ -1", 0.5]])("%s is %d", (text, value) => expect(values(text)[0]).toBe(value));

  it("takes columns, quoted where their names need it; missing stays missing, and so does what has no value", () => {
    expect(values("a + b")).toEqual([5, 2, 2, NaN]);
    expect(values("[my var] / `my var`")).toEqual([1, 1, 1, 1]);
    expect(values("a / b")).toEqual([0.25, NaN, -3, NaN]);
    expect(values("sqrt(b)")[2]).toBeNaN();
  });

  it("agrees with JavaScript on any sum and product", () => {
    const tree = fc.letrec<{ tree: string; leaf: string }>((tie) => ({
      leaf: fc.integer({ min: 0, max: 99 }).map(String),
      tree: fc.oneof({ maxDepth: 4 }, tie("leaf"), fc.tuple(tie("tree"), fc.constantFrom("+", "-", "*"), tie("tree")).map(([l, s, r]) => `(${l} ${s} ${r})`), fc.tuple(tie("leaf"), fc.constantFrom("+", "-", "*"), tie("leaf"), fc.constantFrom("+", "-", "*"), tie("leaf")).map((parts) => parts.join(" "))),
    })).tree;
    fc.assert(fc.property(tree, (text) => {
      // oxlint-disable-next-line no-new-func
      expect(values(text)[0]).toBe((new Function(`return ${text}`)() as number) + 0);
    }));
  });
});

describe("conditions", () => {
  it("compare and combine, three-valued", () => {
    expect(values("a >= 2")).toEqual([0, 1, 1, NaN]);
    expect(values("a > 1 and b < 0")).toEqual([0, 0, 1, 0]);
    expect(values("a > 1 and b > 100")).toEqual([0, 0, 0, 0]);
    expect(values("a > 1 or b > 1")).toEqual([1, 1, 1, 1]);
    expect(values("not a = 2")).toEqual([1, 0, 1, NaN]);
    expect(rows("!(a == 2) && b <> 4")).toEqual([2]);
  });

  it("know texts and value labels", () => {
    expect(rows('région = "Nord"')).toEqual([0, 3]);
    expect(rows("région != 'Nord'")).toEqual([1]);
    expect(rows('"Female" = gender')).toEqual([0, 2]);
    expect(rows("gender != 'Female'")).toEqual([1]);
    expect([rows("missing(région)"), rows("missing(a)"), rows("gender = 2")]).toEqual([[2], [3], [1]]);
  });
});

describe("functions", () => {
  it("across a case pass over missing values", () => {
    expect(values("mean(a, b)")).toEqual([2.5, 1, 1, 2]);
    expect(values("count(a; b)")).toEqual([2, 2, 2, 1]);
    expect([values("sum(a)")[3], values("max(a, b)"), values("sd(a, b)")[0]]).toEqual([NaN, [4, 2, 3, 2], Math.sqrt(4.5)]);
    expect(values("if(a > 1, 10, 20)")).toEqual([20, 10, 10, NaN]);
    expect([values("round(2.345, 2)")[0], values("round(-1.5)")[0], values("between(a, 2, 3)"), values("coalesce(a, 0)")]).toEqual([2.35, -1, [0, 1, 1, NaN], [1, 2, 3, 0]]);
  });

  it("of a whole column are the same in every case", () => {
    expect(values("a - average(a)")).toEqual([-1, 0, 1, NaN]);
    expect(values("(a - average(a)) / deviation(a)")).toEqual([-1, 0, 1, NaN]);
    expect([values("largest(b)")[0], values("smallest(b)")[0]]).toEqual([4, -1]);
  });
});

describe("mistakes", () => {
  it.each<[string, [string, number, string]]>([
    ["a +", ["end", 3, ""]], ["a + + + *", ["unexpected", 8, "*"]], ["(a", ["end", 2, ""]], ["a b", ["unexpected", 2, "b"]], ["x + 1", ["name", 0, "x"]], ["foo(a)", ["function", 0, "foo"]], ["abs(a, b)", ["arguments", 0, "abs"]],
    ["a = 'u", ["unclosed", 4, "'"]], ["a $ 2", ["sign", 2, "$"]], ["région + 1", ["text", 0, "région"]], ["a > 'u'", ["text", 4, "u"]], ["()", ["unexpected", 0, "("]], ["", ["end", 0, ""]], ["constructor(a)", ["function", 0, "constructor"]], ["average(a, b)", ["arguments", 0, "average"]],
  ])("%j is named with its place", (text, expected) => expect(mistake(text)).toEqual(expected));

  it("of any kind never run and never crash", () => {
    const piece = fc.constantFrom("a", "b", "(", ")", "+", "-", "*", "/", "^", "=", "<", "and", "or", "not", "!", "1", "2.5", "'t'", "mean", "if", ",", " ", "[", "]", "`", "__proto__", "globalThis");
    fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      try {
        expect(evaluate(pieces.join(" "), data)).toHaveLength(4);
      } catch (error) {
        expect(error).toBeInstanceOf(ExpressionError);
      }
    }), { numRuns: 2000 });
    expect(() => parseExpression("(".repeat(100_000))).toThrow(ExpressionError);
    expect(() => parseExpression("-".repeat(100_000))).toThrow(ExpressionError);
  });

  it("the columns of an expression are known", () => expect(columnsOf(parseExpression("a + mean(b, [my var]) * a > -b"))).toEqual(["a", "b", "my var"]));
});
