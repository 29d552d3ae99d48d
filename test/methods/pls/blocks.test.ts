import { describe, expect, it } from "vitest";
import { blockNames, blocksOf } from "../../../src/methods/pls/blocks";
import { crm, dataOf, estimate, modelOf } from "./given";

type Numbers = Readonly<Record<string, number>>;

const chain = {
  model: modelOf("QUAL =~ qual_1 + qual_2 + qual_3\nCOMP =~ comp_1 + comp_2 + comp_3\nLIKE =~ like_1 + like_2 + like_3\nCUSA =~ cusa\nCOMP ~ QUAL\nLIKE ~ QUAL + COMP\nCUSA ~ QUAL + COMP + LIKE"),
  data: dataOf({ file: "simulated/reputation.csv" }),
};

describe("blocks", () => {
  const result = estimate(chain);
  const blocks = blocksOf(result, chain.data);

  it("are those of the contract, but for the run", () => {
    expect(Object.keys(blocks)).toEqual(blockNames.filter((name) => name !== "run"));
  });

  it("split every indirect effect into its routes", () => {
    const routes = Object.entries(blocks.specificIndirectEffects as Numbers);
    const sums: Record<string, number> = {};
    for (const [route, value] of routes) {
      const stops = route.split(" -> ");
      const ends = `${stops[0]} -> ${stops.at(-1)}`;
      sums[ends] = (sums[ends] ?? 0) + value;
    }
    expect(routes.map(([route]) => route)).toContain("QUAL -> COMP -> LIKE -> CUSA");
    const indirect = blocks.indirectEffects as Numbers;
    expect(Object.keys(sums).sort()).toEqual(Object.keys(indirect).sort());
    for (const [ends, sum] of Object.entries(sums)) expect(sum).toBeCloseTo(indirect[ends]!, 12);
  });

  it("list pairs in the order of the constructs", () => {
    expect(Object.keys(blocks.htmt as Numbers)).toEqual(["QUAL <-> COMP", "QUAL <-> LIKE", "QUAL <-> CUSA", "COMP <-> LIKE", "COMP <-> CUSA", "LIKE <-> CUSA"]);
    expect((blocks.fornellLarcker as { correlations: Numbers }).correlations["COMP <-> LIKE"]).toBe((blocks.constructCorrelations as Record<string, Numbers>)["COMP"]!["LIKE"]);
  });

  it("survive JSON as they are: no NaN, no infinity, no undefined", () => {
    const input = { model: modelOf("A =~ a1 + a2 + a4\nB =~ b1 + b2 + b3\nB ~ A"), data: dataOf({ file: "simulated/edge/collinear.csv" }) };
    const collinear = blocksOf(estimate(input), input.data);
    expect(JSON.parse(JSON.stringify(collinear))).toEqual(collinear);
    expect((collinear.vifOuter as Record<string, Numbers>)["A"]!["a1"]).toBeNull();
  });

  it("count rows within the filter, and leave gaps where cases are dropped", () => {
    const rows = ["1,2,1,x", "2,1,2,y", "3,4,3,x", ",5,4,x", "5,4,6,x", "6,7,6,x", "7,6,5,x"];
    const input = { model: modelOf("A =~ a1 + a2\nB =~ b\nB ~ A"), data: dataOf({ csv: `a1,a2,b,g\n${rows.join("\n")}\n` }) };
    const filtered = estimate(input, { missing: "casewise", filter: { column: "g", equals: "x" } });
    expect((blocksOf(filtered, input.data).scores as { rows: number[] }).rows).toEqual([1, 2, 4, 5, 6]);
  });

  it("name constructs by name, not by label or id", () => {
    const { model, data } = crm();
    expect(Object.keys(blocksOf(estimate({ model, data }), data).ave as Numbers)).toEqual(["GRC_Analytique", "GRC_Operationnelle", "Performance"]);
  });

  it("print what a run with given options found", () => {
    const raw = { model: modelOf("F =~ female\nY =~ y1 + y2 + y3 + y4\nY ~ F"), data: dataOf({ file: "simulated/moderation.csv" }) };
    const [plain, scaled] = (["standardised", "raw"] as const).map((binaryIndicators) => blocksOf(estimate(raw, { binaryIndicators }), raw.data));
    const sd = estimate(raw).items[0]!.sd;
    for (const block of ["pathCoefficients", "totalEffects"] as const)
      expect((scaled![block] as Numbers)["F -> Y"]).toBeCloseTo((plain![block] as Numbers)["F -> Y"]! / sd, 12);
    expect(scaled!.r2).toEqual(plain!.r2);
  });
});
