import { describe, expect, it } from "vitest";
import { parseModelText } from "../../src/model/syntax";
import type { PathModel } from "../../src/model/types";

const modelOf = (text: string): PathModel => {
  const parsed = parseModelText(text);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.model;
};
const problemsOf = (text: string) => {
  const parsed = parseModelText(text);
  return "problems" in parsed ? parsed.problems.map((p) => `${p.detail["line"]}:${p.detail["column"]} ${p.detail["reason"]} ${p.detail["found"]}`) : [];
};
const blocks = (model: PathModel) => model.constructs.map((c) => `${c.id} ${c.name} ${c.direction}/${c.weighting}: ${c.items.join(",")}`);
const paths = (model: PathModel) => model.paths.map((p) => `${p.from}>${p.to}`);

describe("model text", () => {
  it("reads measurement and paths", () => {
    const model = modelOf("A =~ a1 + a2\nB <~ b1\nC=~c1\nC ~ A + B\n");
    expect(blocks(model)).toEqual(["c1 A reflective/modeA: a1,a2", "c2 B formative/modeB: b1", "c3 C reflective/modeA: c1"]);
    expect(paths(model)).toEqual(["c1>c3", "c2>c3"]);
  });

  it("ends statements at line ends of every kind and at semicolons", () => {
    for (const end of ["\n", "\r\n", "\r", ";", " ; \n\n;"]) expect(blocks(modelOf(["A =~ a1", "B =~ b1", "B ~ A"].join(end)))).toHaveLength(2);
  });

  it("goes on after +, =~, <~ and ~, over comments and empty lines", () => {
    const model = modelOf("A =~ # items\n  a1 +\n\n # more\n a2\nB <~\n b1\nB ~\n A");
    expect(blocks(model)).toEqual(["c1 A reflective/modeA: a1,a2", "c2 B formative/modeB: b1"]);
    expect(paths(model)).toEqual(["c1>c2"]);
  });

  it("takes letters of any language, digits, _ and . and anything between backticks", () => {
    const model = modelOf("\uFEFFQualité_1.a =~ Größe + 質問1 + `Q4/a` + `# ; =~`\n`Qualité perçue` =~ 1 + 2");
    expect(model.constructs.map((c) => [c.name, c.items])).toEqual([
      ["Qualité_1.a", ["Größe", "質問1", "Q4/a", "# ; =~"]],
      ["Qualité perçue", ["1", "2"]],
    ]);
  });

  it("reads labels and weightings from comments, and leaves other comments alone", () => {
    const model = modelOf(`# label A "Qualité \\"perçue\\""\nA =~ a1 + a2 # label of nothing\n# weighting A fixed a1 0.5 a2 -1e-1\nB <~ b1 # weighting B pca`);
    expect(model.constructs[0]).toMatchObject({ label: 'Qualité "perçue"', weighting: "fixed", fixedWeights: { a1: 0.5, a2: -0.1 } });
    expect(model.constructs[1]).toEqual({ id: "c2", name: "B", direction: "formative", weighting: "pca", items: ["b1"] });
  });

  it("joins the blocks of one construct, and lets an item be named like its own construct", () => {
    expect(blocks(modelOf("A =~ a1\nA =~ a2\nage =~ age"))).toEqual(["c1 A reflective/modeA: a1,a2", "c2 age reflective/modeA: age"]);
  });

  it("keeps a construct that only stands in paths, without items", () => {
    expect(blocks(modelOf("A =~ a1\nB ~ A"))).toEqual(["c1 A reflective/modeA: a1", "c2 B reflective/modeA: "]);
  });

  it("reads nothing from nothing", () => {
    expect(modelOf(" \n# only a comment\n;;\n")).toEqual({ constructs: [], paths: [] });
  });
});

describe("refusals", () => {
  it.each([
    ["A =~ a1\na1 ~~ a2", ["2:4 covariance ~~"]],
    ["A =~ a1\nab := a*b", ["2:4 definition :="]],
    ["A =~ 1*a1 + a2", ["1:6 fixedValue 1*a1"]],
    ["A =~ a1\nB =~ b1\n  B ~ p*A", ["3:7 pathLabel p*A"]],
    ["X =~ x:m\nY =~ y\nY ~ X", ["1:6 product x:m"]],
    ["X =~ x\nY =~ y\nY ~ X + X:", ["3:11 unfinished "]],
    ["A =~ a1\nA <~ a2", ["2:1 twoDirections A"]],
    ["A =~ `a1 + a2\nB =~ b1", ["1:6 unclosedName a1 + a2"]],
    ["A =~ a1 + (a2)", ["1:11 character ("]],
    ["A =~ a1 +", ["1:10 unfinished "]],
    ["A =~ a1 + ; B =~ b", ["1:11 unfinished ;"]],
    ["A", ["1:2 unfinished "]],
    ["A =~ a1 a2", ["1:9 unexpected a2"]],
    ["=~ a1", ["1:1 unexpected =~"]],
    ["A + B ~ C", ["1:3 unexpected +"]],
    ["A =~ ``", ["1:6 character ``"]],
    ["A ~~ B\nC =~ 2*c\nD =~ d", ["1:3 covariance ~~", "2:6 fixedValue 2*c"]],
  ])("%j", (text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  it("lets a dotted name be, where it is no product of constructs", () => {
    expect(problemsOf("X.M =~ x\nX =~ x1\nM =~ m\nY =~ y\nY ~ X.M")).toEqual([]);
    expect(problemsOf("Y =~ y\nY ~ q.a")).toEqual([]);
  });
});
