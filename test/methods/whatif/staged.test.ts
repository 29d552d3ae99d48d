import { describe, expect, it } from "vitest";
import type { Input } from "../../../src/methods/method";
import { lowerStages, withoutProducts } from "../../../src/methods/pls/combined";
import type { PlsOptions } from "../../../src/methods/pls/options";
import { report as reportPls } from "../../../src/methods/pls/report";
import type { PlsResult } from "../../../src/methods/pls/result";
import { consequencesOf, higherOf } from "../../../src/methods/whatif/consequence";
import { states, type WhatIfResult } from "../../../src/methods/whatif/result";
import { itemKey, pathKey, type Overlay } from "../../../src/report/overlay";
import { nested } from "../../../src/model/hierarchy";
import { dataOf, estimate, modelOf } from "../pls/given";
import { whatIf, without } from "./given";

const moderated = (): Input => ({ model: modelOf("X =~ x1 + x2 + x3 + x4\nM =~ m1 + m2 + m3\nY =~ y1 + y2 + y3 + y4\nY ~ X + M + X:M"), data: dataOf({ file: "simulated/moderation.csv" }) });
const higher = (): Input => ({ model: modelOf("Price =~ pri1 + pri2 + pri3\nTangibles =~ tan1 + tan2 + tan3 + tan4\nReliability =~ rel1 + rel2 + rel3 + rel4\nSatisfaction =~ sat1 + sat2 + sat3\nQ =~ Tangibles + Reliability\nQ ~ Price\nSatisfaction ~ Q"), data: dataOf({ file: "simulated/higher-order.csv" }) });
const plain = (): Input => ({ ...moderated(), model: modelOf("X =~ x1 + x2 + x3 + x4\nM =~ m1 + m2 + m3\nY =~ y1 + y2 + y3 + y4\nY ~ X + M") });

/** The same with empty cells and with weights for the cases. */
function gappy(): Input {
  const { model, data } = moderated();
  const columns = data.columns.map((column, c) => ({ ...column, values: column.values.map((value, row) => ((row + 7 * c) % 41 === 0 ? Number.NaN : value)) }));
  return { model, data: { ...data, columns: [...columns, { name: "weight", scale: "metric", values: Float64Array.from({ length: data.rows }, (_, row) => 1 + (row % 3)) }] } };
}

const cases: readonly (readonly [string, () => Input, Partial<PlsOptions>])[] = [
  ["interaction, two stages", moderated, {}],
  ["interaction of indicators", moderated, { interactions: "productIndicator" }],
  ["interaction free of its factors", moderated, { interactions: "orthogonalising" }],
  ["interaction, weighted cases with empty cells, casewise", gappy, { missing: "casewise", weightColumn: "weight" }],
  ["interaction, weighted cases with empty cells, by the mean", gappy, { missing: "mean", weightColumn: "weight" }],
  ["higher order, disjoint", higher, {}],
  ["higher order, embedded", higher, { higherOrder: "embedded" }],
  ["higher order, repeated", higher, { higherOrder: "repeated" }],
  ["higher order, consistent", higher, { estimator: "plsc" }],
  ["one stage, consistent", plain, { estimator: "plsc" }],
  ["one stage, units of the items", plain, { results: "unstandardised" }],
];

const ghosts: Readonly<Record<string, readonly string[]>> = { x1: ["x2", "y4"], pri1: ["tan2", "sat3"] };
const ghostsOf = ({ model }: Input): readonly string[] => ghosts[model.constructs[0].items[0]];

/** 1e-9, relative to numbers above 1. */
function near(value: number, other: number | null | undefined, what: string): void {
  if (other === null || other === undefined) return expect(value, what).toBeNaN();
  expect(Math.abs(value - other), `${what}: ${value} and ${other}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(other)));
}

/** A row against the numbers that the diagram shows of the smaller model, estimated by itself. */
function compare({ model, data }: Input, pls: Partial<PlsOptions>, found: WhatIfResult, { row, out }: { readonly row: number; readonly out: readonly string[] }): Overlay {
  const smaller = { model: without(model, out), data };
  const alone = estimate(smaller, pls);
  const { overlay } = reportPls(alone, smaller);
  const { rows, constructs, columns, constructOf, paths } = found;
  const [p, J, P] = [columns.length, constructs.length, paths.length];
  expect(rows.state[row]).toBe(states.converged);
  expect(rows.n[row]).toBe(alone.nUsed);
  for (const [k, column] of columns.entries())
    for (const [values, key] of [[rows.loadings, "loading"], [rows.weights, "weight"]] as const) near(values[row * p + k], overlay.items[itemKey(constructs[constructOf[k]].id, column)]?.[key], `${key} ${column}`);
  for (const [j, { id }] of constructs.entries()) {
    for (const key of ["ave", "rhoC", "rhoA", "cronbachAlpha", "r2"] as const) near(rows[key][row * J + j], overlay.constructs[id]?.[key], `${key} ${id}`);
    near(rows.htmt[row * J + j], highestHtmt(alone, model, id), `htmt ${id}`);
  }
  for (const [t, { from, to }] of paths.entries()) {
    const path = overlay.paths[pathKey(constructs[from].id, constructs[to].id)];
    near(rows.paths[row * P + t], path?.coefficient, `path ${t}`);
    near(rows.f2[row * P + t], path?.f2, `f² ${t}`);
  }
  near(rows.srmr[row], alone.fit.compositeModel.estimated.SRMR, "srmr");
  return overlay;
}

/** Over the tables of discriminant validity that the report has, but for pairs that measure each other. */
function highestHtmt(result: PlsResult, model: Input["model"], id: string): number | null {
  const ratios = [withoutProducts(result), ...lowerStages(result)].flatMap(({ constructs, htmt }) => {
    const pairs = constructs.flatMap((a, i) => constructs.slice(i + 1).map((b) => [a, b] as const));
    return pairs.flatMap(([a, b], at) => {
      const ratio = htmt[at];
      const judged = [a, b].every(({ direction, itemCount }) => direction === "reflective" && itemCount > 1);
      const related = nested(model, a.id).includes(b.id) || nested(model, b.id).includes(a.id);
      return judged && !related && (a.id === id || b.id === id) && ratio !== null ? [ratio] : [];
    });
  });
  return ratios.length === 0 ? null : Math.max(...ratios);
}

describe("what if, where an estimate takes several stages or another view", () => {
  it.each(cases)("%s: every row is the estimate of the smaller model by itself, with ghosts and without", (_, given, pls) => {
    const input = given();
    for (const ghosted of [[], ghostsOf(input)]) {
      const found = whatIf(input, { pls, ghosted });
      expect(found.columns).toEqual(input.model.constructs.flatMap(({ items }) => items));
      for (let i = 0; i <= ghosted.length; i++) {
        const overlay = compare(input, pls, found, { row: i, out: ghosted.slice(0, i) });
        if (i === ghosted.length) expect(found.overlay).toEqual(overlay);
      }
      for (const [item, column] of found.columns.entries()) {
        const out = ghosted.includes(column) ? ghosted.filter((ghost) => ghost !== column) : [...ghosted, column];
        compare(input, pls, found, { row: found.toggled[item], out });
      }
    }
  }, 60_000);

  it.each([["in stages", higher], ["in one stage", plain]] as const)("%s, the weakest items alone are answered first, with the same numbers", (_, given) => {
    const input = given();
    const ghosted = ghostsOf(input).slice(0, 1);
    const whole = whatIf(input, { ghosted });
    const first = whatIf(input, { ghosted, weakest: 3 });
    expect([whole.isPartial, first.isPartial]).toEqual([false, true]);
    const loading = (item: number): number => whole.rows.loadings[whole.base * whole.columns.length + item];
    const weakest = [...whole.columns.keys()].filter((item) => !whole.ghosted.includes(item)).sort((a, b) => loading(a) - loading(b)).slice(0, 3);
    const asked = [...first.toggled.keys()].filter((item) => first.toggled[item] >= 0);
    expect(asked).toEqual([...weakest, ...whole.ghosted].sort((a, b) => a - b));
    const byItem = new Map(consequencesOf(whole).map(({ rows: _rows, ...one }) => [one.item, one]));
    for (const { rows: _rows, ...one } of consequencesOf(first)) expect(one).toEqual(byItem.get(one.item));
    expect(first.overlay).toEqual(whole.overlay);
  });

  it("speaks of the paths that are drawn, products among them, and of what constructs of higher order explain", () => {
    const product = consequencesOf(whatIf(moderated()))[0];
    expect(higherOf(whatIf(moderated()), product.rows)).toEqual([]);
    expect(product.paths).toHaveLength(3);
    expect(product.paths.every(({ before, after }) => before !== null && after !== null && before !== after)).toBe(true);
    for (const higherOrder of ["disjoint", "embedded", "repeated"] as const) {
      const found = whatIf(higher(), { pls: { higherOrder } });
      const q = found.constructs.findIndex(({ name }) => name === "Q");
      expect(found.constructs[q].itemCount).toBe(0);
      expect(found.paths.some(({ from, to }) => to === q && found.columns.includes("tan1") && found.constructOf[3] === from)).toBe(false);
      const tangible = consequencesOf(found).find(({ column }) => column === "tan1")!;
      const [above] = higherOf(found, tangible.rows);
      expect([above.construct, above.ave.before === above.ave.after, above.rhoC.after === null]).toEqual([q, false, false]);
      expect(tangible.r2.find(({ construct }) => found.constructs[construct].name === "Satisfaction")!.after).toBeGreaterThan(0);
    }
  });
});
