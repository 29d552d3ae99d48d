import { describe, expect, it } from "vitest";
import { importModel } from "../../../src/model/imports/importModel";
import type { ImportedModel } from "../../../src/model/imports/imported";

function read(source: string): ImportedModel {
  const imported = importModel(source, "model.R");
  if ("problems" in imported) throw new Error(JSON.stringify(imported.problems));
  return imported;
}
const blocks = ({ model }: ImportedModel) => model.constructs.map((c) => `${c.name} ${c.direction}/${c.weighting}: ${c.items.join(" ")}`);
const paths = ({ model }: ImportedModel) => model.paths.map(({ from, to }) => [from, to].map((id) => model.constructs.find((c) => c.id === id)!.name).join(">"));

const script = `
library(seminr) # constructs(composite("No", "no"))
mobi_mm <- constructs(
  composite("Image",        multi_items("IMAG", 1:5)),
  composite('Expectation',  multi_items("CUEX", c(1, 3)), weights = mode_A),
  composite("Value", multi_items("PERV", 1:2, suffix = "_w", mid = "."), weights = mode_B),
  reflective("Satisfaction", c("CUSA1", "CUSA2")),
  composite("Complaints", single_item("CUSCO"), weights = unit_weights),
  composite("Regression", "reg1", regression_weights)
)
mobi_sm <- relationships(
  paths(from = "Image",       to = c("Expectation", "Satisfaction")),
  paths(to = "Complaints", from = c("Satisfaction", "Value")),
  paths("Expectation", "Value")
)
model <- estimate_pls(data = mobi, measurement_model = mobi_mm, structural_model = mobi_sm)
`;

describe("seminr's R code", () => {
  it("is read: blocks, weights, items by range, single, list and name", () => {
    expect(blocks(read(script))).toEqual([
      "Image reflective/modeA: IMAG1 IMAG2 IMAG3 IMAG4 IMAG5",
      "Expectation reflective/modeA: CUEX1 CUEX3",
      "Value formative/modeB: PERV.1_w PERV.2_w",
      "Satisfaction reflective/modeA: CUSA1 CUSA2",
      "Complaints reflective/sum: CUSCO",
      "Regression formative/modeB: reg1",
    ]);
    expect(paths(read(script))).toEqual(["Image>Expectation", "Image>Satisfaction", "Satisfaction>Complaints", "Value>Complaints", "Expectation>Value"]);
    expect(read(script).notes).toEqual([]);
  });
  it("brings interactions, quadratic terms and higher orders along; associations are lost, and it says so", () => {
    const imported = read(`constructs(composite("A", multi_items("a", 1:2)), composite("B", single_item("b")), composite("C", single_item("c")), composite("D", single_item("d")), composite("E", single_item("e")),
  interaction_term(iv = "A", moderator = "B", method = two_stage), quadratic_term("A"), interaction_term(iv = "A", moderator = "C"), higher_composite("H", dimensions = c("D", "E"), method = two_stage, weights = mode_B))
relationships(paths(from = c("A", "B", "A*B", "A*A"), to = "C"), paths(from = "C", to = "H"))
associations(item_errors("a1", "a2"))`);
    expect(blocks(imported)).toHaveLength(6);
    expect(paths(imported)).toEqual(["A>C", "B>C", "C>H"]);
    const names = new Map(imported.model.constructs.map(({ id, name }) => [id, name]));
    expect(imported.model.interactions?.map(({ of, to }) => `${of.map((id) => names.get(id)).join(":")}>${names.get(to)}`)).toEqual(["A:B>C", "A:A>C"]);
    expect(imported.model.constructs.at(-1)).toMatchObject({ name: "H", direction: "formative", weighting: "modeB", items: [], dimensions: ["c4", "c5"] });
    expect(imported.notes.map(({ key }) => key).toSorted()).toEqual(["canvas:imported.associations", "canvas:imported.interaction"]);
  });
  it("that cannot be read is refused with its line", () => {
    const wrong = (source: string) => {
      const imported = importModel(source, "model.R");
      return "problems" in imported ? imported.problems.map(({ detail }) => [detail["reason"], detail["line"]]) : [];
    };
    expect(wrong('m <- constructs(\n  composite("A", multi_items("a", 1:2)),\n  my_composites[[1]]\n)')).toEqual([["seminrConstruct", 3]]);
    expect(wrong('constructs(\ncomposite("A", multi_items("a", n)))')).toEqual([["seminrConstruct", 2]]);
    expect(wrong('constructs(composite("A", single_item("a")))\nrelationships(\n paths(from = "A", to = targets))')).toEqual([["seminrPaths", 3]]);
    expect(wrong('constructs(composite("A", multi_items("a", 1:999999)))')).toEqual([["seminrConstruct", 1]]);
  });
});
