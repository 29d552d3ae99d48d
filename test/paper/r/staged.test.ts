import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { PlsOptions } from "../../../src/methods/pls/options";
import { rScript } from "../../../src/paper/r/rScript";
import type { Twin } from "../../../src/paper/r/twin";
import { unbalanced } from "./balanced";
import { modelOf, scriptOf, SIMULATED, twinInput } from "./given";

const MODERATED = "X =~ x1 + x2 + x3 + x4\nM =~ m1 + m2 + m3\nZ =~ z1 + z2 + z3\nY =~ y1 + y2 + y3 + y4\nY ~ X + M + Z + X:M";
const SECOND_ORDER = "Price =~ pri1 + pri2 + pri3\nTangibles =~ tan1 + tan2 + tan3 + tan4\nReliability =~ rel1 + rel2 + rel3 + rel4\nResponse =~ res1 + res2 + res3\nAssurance =~ ass1 + ass2 + ass3\nSatisfaction =~ sat1 + sat2 + sat3\nServqual =~ Tangibles + Reliability + Response + Assurance\nServqual ~ Price\nSatisfaction ~ Servqual";
const tight = { tolerance: 1e-12 } as const;
const given = (file: string, text: string, options: Partial<PlsOptions> = {}) => twinInput(join(SIMULATED, file), modelOf(text), { ...tight, ...options });
const moderated = (options: Partial<PlsOptions> = {}, text = MODERATED) => given("moderation.csv", text, options);
const secondOrder = (options: Partial<PlsOptions> = {}, text = SECOND_ORDER) => given("higher-order.csv", text, options);
const keysOf = (twin: Twin): readonly string[] => (twin.kind === "script" ? [] : twin.reasons.map(({ key }) => key));

type Block = { readonly values: { readonly pathCoefficients: Readonly<Record<string, number>> } };
const expected = (file: string): Record<string, Block & Record<string, Block>> => (JSON.parse(readFileSync(join(SIMULATED, "..", "expected", `${file}.json`), "utf8")) as { expected: Record<string, Block & Record<string, Block>> }).expected;
/** The numbers that a script asserts under the name of a block. */
function asserted(script: string, block: string): ReadonlyMap<string, number> {
  const [, list = ""] = new RegExp(`^  ${block} = c\\(\\n([\\s\\S]*?)\\n *\\)`, "m").exec(script) ?? [];
  return new Map([...list.matchAll(/"([^"]+)" = (-?[\d.e+-]+)/g)].map(([, name, value]) => [name!, Number(value)]));
}

describe("scripts for seminr of models in several stages", () => {
  it.each([["twoStage", "two_stage", "twoStageSeminr"], ["productIndicator", "product_indicator", "productIndicatorSeminr"], ["orthogonalising", "orthogonal", "orthogonalisingSeminr"]] as const)("interactions by %s are seminr's own, with its numbers", (interactions, method, block) => {
    const script = scriptOf("seminr", moderated({ interactions }));
    expect(script).toContain(`interaction_term(iv = "X", moderator = "M", method = ${method}, weights = mode_A)`);
    expect(script).toContain('paths(from = "X*M", to = "Y")');
    expect(unbalanced(script)).toBeUndefined();
    const { pathCoefficients } = expected("moderation-xm")[block]!.values;
    const paths = asserted(script, "paths");
    expect(paths.size).toBe(4);
    for (const [name, value] of Object.entries(pathCoefficients)) expect(paths.get(name), name).toBeCloseTo(value, 7);
    expect(asserted(script, "loadings").size).toBe(14);
    expect(script).not.toContain("_intxn");
  });

  it.each([["=~", "mode_A", "higher-order-reflective"], ["<~", "mode_B", "higher-order-formative"]])("a construct of constructs (%s) is higher_composite, with seminr's numbers", (sign, mode, file) => {
    const script = scriptOf("seminr", secondOrder({}, SECOND_ORDER.replace("Servqual =~", `Servqual ${sign}`)));
    expect(script).toContain(`higher_composite("Servqual", c("Tangibles", "Reliability", "Response", "Assurance"), method = two_stage, weights = ${mode})`);
    expect(script).toContain('composite("Tangibles", c("tan1", "tan2", "tan3", "tan4"), weights = mode_A)');
    expect(unbalanced(script)).toBeUndefined();
    const { pathCoefficients } = expected(file)["disjointTwoStage"]!["stage2"]!.values;
    for (const [name, value] of Object.entries(pathCoefficients)) expect(asserted(script, "paths").get(name), name).toBeCloseTo(value, 7);
    expect([...asserted(script, "loadings").keys()]).toEqual(expect.arrayContaining(["pri1", "Tangibles", "sat3"]));
    expect(script).not.toContain("_score");
  });

  it("both at once", () => {
    const script = scriptOf("seminr", secondOrder({}, `${SECOND_ORDER} + Price + Price:Servqual`));
    expect(script).toContain('interaction_term(iv = "Price", moderator = "Servqual", method = two_stage, weights = mode_A)');
    expect(asserted(script, "paths").has("Price*Servqual -> Satisfaction")).toBe(true);
  });

  it("what is estimated otherwise is said, by name", () => {
    expect(keysOf(rScript("csem", moderated()))).toEqual(["report:r.lacks.interactions.csem"]);
    expect(keysOf(rScript("lavaan", secondOrder()))).toEqual(["report:r.lacks.higherOrder.lavaan"]);
    expect(keysOf(rScript("seminr", secondOrder({ higherOrder: "repeated" })))).toEqual(["report:r.lacks.higherOrder.seminr"]);
    expect(keysOf(rScript("seminr", moderated({}, MODERATED.replace("X:M", "X:X"))))).toEqual(["report:r.lacks.products"]);
    expect(keysOf(rScript("seminr", moderated({ signs: "dominant" })))).toEqual(["report:r.lacks.signs"]);
  });
});
