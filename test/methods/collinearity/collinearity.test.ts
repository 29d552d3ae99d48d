import { describe, expect, it } from "vitest";
import { drain } from "../../../src/jobs/job";
import { collinearity } from "../../../src/methods/collinearity";
import type { CollinearityOptions } from "../../../src/methods/collinearity/options";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { EstimationError } from "../../../src/report/problem";
import { inputOf, readCase } from "../bootstrap/given";

const options: CollinearityOptions = { limit: 3.3, pls: { ...defaultPlsOptions, tolerance: 1e-12 } };
const reference = readCase("advanced/full-collinearity.json");
const valuesOf = (block: string) => (reference.expected as Record<string, { readonly values: Record<string, number> }>)[block]!.values;

describe("full collinearity VIF", () => {
  it.each([
    ["fullCollinearityVif", reference],
    ["fullCollinearityVifReputation", readCase("expected/reputation-path.json")],
  ])("%s equals lm of R 4.2.2 to 1e-8", (block, given) => {
    const input = inputOf(given);
    const { fullCollinearityVif } = collinearity.blocks(drain(collinearity.run(input, options)), input) as { fullCollinearityVif: Record<string, number> };
    const wanted = valuesOf(block);
    expect(Object.keys(fullCollinearityVif)).toEqual(Object.keys(wanted));
    for (const [name, value] of Object.entries(wanted)) expect(Math.abs(fullCollinearityVif[name]! - value)).toBeLessThan(1e-8);
  });

  it("does not depend on the order of the cases or the unit of a column, nor on the arrows' directions between the same constructs", () => {
    const input = inputOf(reference);
    const vif = drain(collinearity.run(input, options)).vif;
    const turned = input.data.columns.map((column, k) => ({ ...column, values: column.values.toReversed().map((value) => (k % 2 === 0 ? 10 * value + 3 : value)) }));
    const other = drain(collinearity.run({ ...input, data: { ...input.data, columns: turned } }, options)).vif;
    for (const [j, value] of vif.entries()) expect(other[j]).toBeCloseTo(value, 9);
    expect(Math.min(...vif)).toBeGreaterThan(1);
  });

  it("marks what is above the limit, and says so in the table, in the chart and on the diagram", () => {
    const input = inputOf(reference);
    const strict = { ...options, limit: 2 };
    const { tables, charts, overlay } = collinearity.report(drain(collinearity.run(input, strict)), input);
    const marked = tables[0]!.rows.filter(({ cells }) => cells[1]!.kind === "number" && cells[1]!.level === "watch").map(({ cells }) => (cells[0]!.kind === "text" ? cells[0]!.text : ""));
    expect(marked).toEqual(["Quality", "Satisfaction"]);
    expect(tables[0]!.reading[0]).toEqual({ key: "collinearity:readings.high", values: { count: 2, names: "Quality, Satisfaction", limit: "2" } });
    expect(charts![0]!.series[0]!.points.filter(({ level }) => level === "watch")).toHaveLength(2);
    expect(Object.values(overlay.own!.constructs!).map(({ level }) => level)).toEqual(["good", "good", "watch", "good", "watch", "good", "good"]);
  });

  it("refuses scores that are a combination of others, by name", () => {
    const { model, data } = inputOf(reference);
    const twin = { ...data.columns.find(({ name }) => name === "CUSCO")!, name: "TWIN" };
    const twins = { constructs: [...model.constructs, { id: "t", name: "Twin", direction: "reflective" as const, weighting: "modeA" as const, items: ["TWIN"] }], paths: [...model.paths, { from: model.constructs[4]!.id, to: "t" }] };
    const refuse = () => drain(collinearity.run({ model: twins, data: { ...data, columns: [...data.columns, twin] } }, options));
    expect(refuse).toThrow(EstimationError);
    try {
      refuse();
    } catch (error) {
      expect((error as EstimationError).problems[0]).toMatchObject({ code: "E_ANALYSIS", detail: { analysis: "collinearity", reason: "dependent", name: "Twin" } });
    }
  });
});
