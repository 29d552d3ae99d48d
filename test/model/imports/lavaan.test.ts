import { describe, expect, it } from "vitest";
import { importModel, looksLikeModel } from "../../../src/model/imports/importModel";
import type { ImportedModel } from "../../../src/model/imports/imported";

function read(source: string): ImportedModel {
  const imported = importModel(source, "model.txt");
  if ("problems" in imported) throw new Error(JSON.stringify(imported.problems));
  return imported;
}
const blocks = ({ model }: ImportedModel) => model.constructs.map((c) => `${c.name} ${c.weighting}: ${c.items.join(" ")}`);
const paths = ({ model }: ImportedModel) => model.paths.map(({ from, to }) => [from, to].map((id) => model.constructs.find((c) => c.id === id)!.name).join(">"));
const notes = ({ notes: all }: ImportedModel) => all.map(({ key }) => key.split(".")[1]);

describe("lavaan and cSEM text", () => {
  it("is read as it stands", () => {
    const imported = read("# measurement\nind60 =~ x1 + x2 + x3\ndem60 <~ y1 + y2\n# structure\ndem60 ~ ind60\n");
    expect(blocks(imported)).toEqual(["ind60 modeA: x1 x2 x3", "dem60 modeB: y1 y2"]);
    expect(paths(imported)).toEqual(["ind60>dem60"]);
    expect(notes(imported)).toEqual([]);
  });
  it("loses what only covariance-based models know, and says so once each", () => {
    const imported = read("! lavaan comment\nA =~ NA*a1 + 1*a2 + la*a3\nB =~ start(0.8)*b1 + c(v1, v2)*b2\nB ~ beta*A\na1 ~~ a2; b1 ~ 1\nA ~~ 1*A\nab := beta*2\nla > 0\nv1 == v2");
    expect(blocks(imported)).toEqual(["A modeA: a1 a2 a3", "B modeA: b1 b2"]);
    expect(paths(imported)).toEqual(["A>B"]);
    expect(notes(imported).toSorted()).toEqual(["constraint", "covariance", "definition", "intercept", "modifier"]);
  });
  it("takes an observed variable of a regression for a construct with one item, unless it is an item already", () => {
    const imported = read("A =~ a1 + a2\nage ~ A\nA ~ income");
    expect(blocks(imported)).toEqual(["A modeA: a1 a2", "age modeA: age", "income modeA: income"]);
    expect(notes(imported)).toEqual(["observed"]);
  });
  it("is found in an R script, and its mistakes by the line of the script", () => {
    const script = `library(lavaan)\n# model <- 'X =~ no'\nmodel <- '\n  visual =~ x1 + x2\n  textual =~ x4 + x5 # it\\'s a comment\n  textual ~ visual\n'\nfit <- sem(model, data = "file.csv")\n`;
    expect(blocks(read(script))).toEqual(["visual modeA: x1 x2", "textual modeA: x4 x5"]);
    const wrong = importModel(script.replace("x4 + x5", "x4 +"), "script.R");
    expect("problems" in wrong && wrong.problems[0]?.at).toEqual([{ kind: "text", line: 5, column: expect.any(Number) }]);
  });
  it("that is none is refused", () => {
    for (const source of ["", "hello\nworld", "a;b\n1;2", "x <- 1 + 2"]) expect(importModel(source, "notes.txt")).toHaveProperty("problems");
  });
  it("is told from data", () => {
    expect(looksLikeModel("A =~ a1\nB ~ A")).toBe(true);
    expect(looksLikeModel("fit <- sem('\n  `My trust` =~ a1 + a2\n', data)")).toBe(true);
    for (const data of ["CC1;CC2\n1;2", "answer;text\n1;he wrote a =~ b, I think", "x,y\n1,~2"]) expect(looksLikeModel(data)).toBe(false);
  });
});
