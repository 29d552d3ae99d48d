import { describe, expect, it } from "vitest";
import { arrange } from "../../src/draw/autoLayout";
import { drawScene, type SceneOptions } from "../../src/draw/drawScene";
import { isRedrawable, redraw } from "../../src/draw/redraw";
import { defaultDisplay, type Scene } from "../../src/draw/scene";
import { tiedTo } from "../../src/draw/tied";
import type { Document } from "../../src/model/document";
import { moveConstructs } from "../../src/model/editLayout";
import type { PathModel } from "../../src/model/types";
import { modelOf } from "../methods/pls/given";
import { inferenceFor } from "./inference";
import { generatedModel, overlayFor } from "./models";

const documentOf = (model: PathModel): Document => ({ title: "Redrawn", model, layout: arrange(model) }) as Document;
const plain = documentOf(generatedModel(14, 3));
const styled: Document = { ...plain, layout: { ...plain.layout, styles: Object.fromEntries(plain.model.paths.map(({ from, to }) => [`${from}->${to}`, { lineWidth: 2, line: "rose" } as const])) } };
const moderated = documentOf(modelOf("X =~ x1 + x2 + x3\nM =~ m1 + m2 + m3\nZ =~ z1 + z2 + z3\nY =~ y1 + y2 + y3\nV =~ v1 + v2\nW =~ w1 + w2\nY ~ X + M + Z + X:M + Z:Z + X:M:Z\nV ~ Y\nW ~ V"));
const nested = documentOf(modelOf("Price =~ pri1 + pri2\nTangibles =~ tan1 + tan2\nReliability =~ rel1 + rel2\nSatisfaction =~ sat1 + sat2\nLoyalty =~ loy1 + loy2\nServqual =~ Tangibles + Reliability\nServqual ~ Price\nSatisfaction ~ Servqual\nLoyalty ~ Satisfaction"));

const numbers = ({ model }: Document): SceneOptions => ({ overlay: overlayFor(model), display: defaultDisplay, language: "en" });
const withInference = (document: Document): SceneOptions => ({ ...numbers(document), inference: inferenceFor(document.model) });
const withPreview = (document: Document): SceneOptions => ({ ...numbers(document), preview: { after: overlayFor(document.model, 2), ghosts: new Set(), removed: new Set(), ave: 0.5 } });

interface Case {
  readonly what: string;
  readonly document: Document;
  readonly options: SceneOptions;
}
const cases: readonly Case[] = [
  { what: "constructs and paths", document: plain, options: numbers(plain) },
  { what: "paths with a line of their own", document: styled, options: numbers(styled) },
  { what: "interactions", document: moderated, options: numbers(moderated) },
  { what: "a higher order", document: nested, options: numbers(nested) },
  { what: "cards with intervals", document: plain, options: withInference(plain) },
  { what: "cards and interactions", document: moderated, options: withInference(moderated) },
  { what: "a preview of what is pruned", document: plain, options: withPreview(plain) },
];

const shifted = (document: Document, ids: readonly string[], by: number): Document =>
  moveConstructs(document, Object.fromEntries(ids.map((id) => [id, { x: document.layout.positions[id]!.x + by, y: document.layout.positions[id]!.y + by / 2 }])));

const idOf = (element: { readonly id: string } | { readonly of: string }): string => ("id" in element ? element.id : element.of);
const LISTS = ["constructs", "items", "arrows", "junctions", "labels", "plates", "chips"] as const;

describe.each(cases)("the picture while the hand moves constructs: $what", ({ document, options }) => {
  const before = drawScene(document, options);
  const ids = document.model.constructs.map(({ id }) => id);

  it.each([...ids.slice(0, 7).map((id) => [id]), [ids[1]!, ids[4]!]])("draws %s with all that hangs on them where the whole picture has them", (...moved) => {
    const there = shifted(document, moved, 37);
    const part = redraw(before, there, moved, options);
    const whole = drawScene(there, options);
    const { near, has } = tiedTo(document.model, moved);
    const mine = <T,>(list: readonly T[], owner: (element: T) => string): readonly T[] => list.filter((element) => near.has(owner(element)));
    expect(mine(part.constructs, ({ id }) => id)).toEqual(mine(whole.constructs, ({ id }) => id));
    expect(mine(part.items, ({ construct }) => construct)).toEqual(mine(whole.items, ({ construct }) => construct));
    // Which way a path bends depends on items that are not drawn; products stand where their paths pass.
    const straight = ({ arrows }: Scene) => arrows.filter(({ id, kind, bend }) => has(kind, id) && bend === undefined && !id.includes("*c"));
    const known = new Set(straight(whole).map(({ id }) => id));
    expect(straight(part).filter(({ id }) => known.has(id))).toEqual(straight(whole).filter(({ id }) => straight(part).some((one) => one.id === id)));
    expect(known.size).toBeGreaterThan(0);
    for (const [k, { of, box }] of part.plates.entries()) if (has("structural", of)) expect(Math.hypot(box.x - whole.plates[k]!.box.x, box.y - whole.plates[k]!.box.y), of).toBeLessThan(250);
  });

  it("leaves all else as it was, object for object, and nothing out", () => {
    for (const id of ids) {
      const { near, has } = tiedTo(document.model, [id]);
      const part = redraw(before, shifted(document, [id], 37), [id], options);
      for (const list of LISTS) {
        const [old, now] = [before[list] ?? [], part[list] ?? []];
        expect(now.map(idOf)).toEqual(old.map(idOf));
        for (const [k, element] of now.entries()) {
          if (element === old[k]) continue;
          const key = idOf(element);
          const kind = "kind" in element ? element.kind : "structural";
          const isMine = list === "constructs" || list === "chips" ? near.has(key) : list === "items" ? near.has(key.split("/")[0]!) : has(kind, key);
          expect(isMine, `${list} ${key} while ${id} moves`).toBe(true);
        }
      }
      expect(part.axis).toEqual(before.axis);
    }
  });

  it("moves the arrows of what is held, and the bars of all cards keep one axis", () => {
    const moved = ids.find((id) => document.model.paths.some(({ from }) => from === id))!;
    const part = redraw(before, shifted(document, [moved], 60), [moved], options);
    const { has } = tiedTo(document.model, [moved]);
    const gone = part.arrows.filter((arrow, k) => arrow !== before.arrows[k]);
    expect(gone.some(({ kind }) => kind === "structural")).toBe(true);
    for (const { kind, id } of before.arrows) if (kind === "structural" && has(kind, id)) expect(gone.some((arrow) => arrow.id === id), id).toBe(true);
    const shares = new Set(part.plates.flatMap(({ bar }) => (bar === undefined ? [] : [Math.round(((bar.zero - bar.from) / (bar.to - bar.from)) * 1000)])));
    expect(shares.size).toBeLessThanOrEqual(1);
  });

  it("is the picture at rest where nothing has moved far enough to matter", () => {
    const [id] = ids;
    const part = redraw(before, shifted(document, [id!], 0), [id!], options);
    expect(part.items).toEqual(before.items);
    expect(part.constructs).toEqual(before.constructs);
  });
});

it("many constructs are drawn with the whole picture", () => {
  expect(isRedrawable(["c3"])).toBe(true);
  expect(isRedrawable(plain.model.constructs.map(({ id }) => id))).toBe(false);
});
