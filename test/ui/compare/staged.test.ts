import { describe, expect, it } from "vitest";
import { drawScene } from "../../../src/draw/drawScene";
import type { Input } from "../../../src/methods/method";
import type { PlsOptions } from "../../../src/methods/pls/options";
import { report } from "../../../src/methods/pls/report";
import { withInteractions } from "../../../src/model/interactions";
import type { Document } from "../../../src/model/document";
import { pathKey } from "../../../src/report/overlay";
import { defaultDisplay } from "../../../src/draw/scene";
import { aligned } from "../../../src/ui/compare/align";
import { caveatsOf } from "../../../src/ui/compare/caveats";
import { differencesOf } from "../../../src/ui/compare/differences";
import { picturesOf } from "../../../src/ui/compare/scenes";
import { valuesOf } from "../../../src/ui/compare/values";
import { dataOf, estimate, modelOf } from "../../methods/pls/given";
import { without } from "../../methods/whatif/given";

const moderated: Input = { model: modelOf("X =~ x1 + x2 + x3 + x4\nM =~ m1 + m2 + m3\nY =~ y1 + y2 + y3 + y4\nY ~ X + M + X:M"), data: dataOf({ file: "simulated/moderation.csv" }) };
const higher: Input = { model: modelOf("Price =~ pri1 + pri2 + pri3\nTangibles =~ tan1 + tan2 + tan3 + tan4\nReliability =~ rel1 + rel2 + rel3 + rel4\nSatisfaction =~ sat1 + sat2 + sat3\nQ =~ Tangibles + Reliability\nQ ~ Price\nSatisfaction ~ Q"), data: dataOf({ file: "simulated/higher-order.csv" }) };
const thresholds = { ave: 0.5, rhoC: 0.7, htmt: 0.9, loading: { watch: 0.7, act: 0.4 }, format: { language: "en", decimals: 3 } as const };
const of = (input: Input, options: Partial<PlsOptions> = {}) => valuesOf(estimate(input, options));
const rowsOf = (a: ReturnType<typeof of>, b: ReturnType<typeof of>) => new Map(differencesOf(a, b, thresholds).flatMap(({ rows }) => rows.map((row) => [row.id, row] as const)));
const documentOf = ({ model }: Input): Document => ({ title: "", model, layout: { positions: Object.fromEntries(model.constructs.map(({ id }, i) => [id, { x: 420 * i, y: 260 * (i % 2) }])), sides: {} } });
const compared = (input: Input, document = documentOf(input)) => {
  const result = estimate(input);
  return { key: "", document, result, overlay: report(result, input).overlay };
};

describe("comparisons of models in stages", () => {
  it("an interaction: its effect as on the arrow, with the model that has none", () => {
    const plain: Input = { ...moderated, model: withInteractions(moderated.model, []) };
    const rows = rowsOf(of(moderated), of(plain));
    const effect = [...rows.values()].find(({ id, name }) => id.startsWith("coefficient") && String(name.values?.["from"]).includes("×"))!;
    expect(effect.left).toBe(compared(moderated).overlay.paths["c1*c2->c3"]!.coefficient);
    expect(effect.right).toBeNull();
    expect(rows.get("indicators")).toMatchObject({ left: 11, right: 11 });
    expect([...rows.keys()].some((id) => id.startsWith("ave") && id.includes("×"))).toBe(false);
    // the same items explain: no caveat
    expect(caveatsOf(of(moderated), of(plain), ["a", "b"])).toEqual([]);
  });

  it.each(["disjoint", "embedded", "repeated"] as const)("higher orders (%s): both orders are measured, loadings between them stand in the table, and R² says when it rests on other items below", (higherOrder) => {
    const [whole, less] = [of(higher, { higherOrder }), of({ ...higher, model: without(higher.model, ["tan2"]) }, { higherOrder })];
    const rows = rowsOf(whole, less);
    expect([...rows.keys()].filter((id) => id.startsWith("ave"))).toHaveLength(5);
    expect(rows.get("ave Tangibles")!.right).not.toBe(rows.get("ave Tangibles")!.left);
    expect(rows.get("indicators")).toMatchObject({ left: 14, right: 13 });
    const loading = [...rows.values()].find(({ id, name }) => id.startsWith("dimension") && name.values?.["to"] === "Tangibles")!;
    const { items } = report(estimate(higher, { higherOrder }), higher).overlay;
    expect(loading.left).toBeCloseTo(items["c5/*c2"]!.loading, 12);
    expect([...rows.keys()].filter((id) => id.startsWith("dimension"))).toHaveLength(2);
    expect(caveatsOf(whole, less, ["a", "b"]).map(({ values }) => values?.["name"])).toContain("Q");
    // nothing is an effect between a construct and what measures it
    const names = [...rows.values()].flatMap(({ id, name: { values } }) => (/^(coefficient|htmt)/.test(id) ? [[values?.["from"] ?? values?.["a"], values?.["to"] ?? values?.["b"]].join(" ")] : []));
    expect(names.filter((pair) => /^Q (Tangibles|Reliability)$|^(Tangibles|Reliability) Q$/.test(pair))).toEqual([]);
  });

  it("PLS and PLSc of a model of higher order: each by its own estimator", () => {
    const rows = rowsOf(of(higher), of(higher, { estimator: "plsc" }));
    expect(rows.get("ave Price")!.right!).toBeLessThan(rows.get("ave Price")!.left!);
    expect(rows.get("r2 Satisfaction")!.right!).toBeGreaterThan(rows.get("r2 Satisfaction")!.left!);
  });
});

describe("two models in one picture", () => {
  const plain: Input = { ...moderated, model: withInteractions(moderated.model, []) };

  it("has the effects of both, and a dash for one that a side does not have", () => {
    const [left, right] = [compared(plain), compared(moderated)];
    const { overlaid } = picturesOf(left, right, defaultDisplay, "en");
    const label = overlaid.labels.find(({ of: id }) => id === "c1*c2->c3")!;
    expect(label).toMatchObject({ was: "–" });
    expect(picturesOf(right, left, defaultDisplay, "en").overlaid.labels.find(({ of: id }) => id === "c1*c2->c3")).toMatchObject({ text: "–" });
    // alone, a coefficient that is awaited shows none
    expect(drawScene(left.document, { overlay: left.overlay, display: defaultDisplay, language: "en" }).labels.some(({ text }) => text === "–")).toBe(false);
  });

  it("knows the same construct under another id, and another under the same", () => {
    const text = "Y =~ y1 + y2 + y3 + y4\nX =~ x1 + x2 + x3 + x4\nM =~ m1 + m2 + m3\nY ~ X + M + X:M";
    const [left, other] = [compared(moderated), compared({ ...moderated, model: modelOf(text) })];
    expect(other.document.model.constructs.map(({ id, name }) => `${id} ${name}`)).toEqual(["c1 Y", "c2 X", "c3 M"]);
    const right = aligned(left.document, other);
    expect(right.document.model.constructs.map(({ id, name }) => `${id} ${name}`)).toEqual(["c3 Y", "c1 X", "c2 M"]);
    for (const key of [pathKey("c1", "c3"), pathKey("c1*c2", "c3")]) expect(right.overlay.paths[key]!.coefficient).toBeCloseTo(left.overlay.paths[key]!.coefficient, 6);
    expect(right.overlay.items["c1/x1"]!.loading).toBeCloseTo(left.overlay.items["c1/x1"]!.loading, 6);
    const { overlaid } = picturesOf(left, other, defaultDisplay, "en");
    expect(overlaid.items.some(({ state }) => state !== undefined)).toBe(false);
    expect(overlaid.constructs).toHaveLength(3);
  });
});
