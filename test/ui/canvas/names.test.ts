import { describe, expect, it } from "vitest";
import type { Overlay } from "../../../src/report/overlay";
import { translator } from "../../../src/text/i18n";
import { accessibleName } from "../../../src/ui/canvas/names";
import { document } from "./model";

const none = { r2Adjusted: null, ave: null, cronbachAlpha: null, rhoA: null, rhoC: null };
const overlay: Overlay = {
  constructs: { c1: { r2: null, ...none }, c2: { r2: 0.4742, ...none }, c3: { r2: 0.2, ...none } },
  items: { "c1/Q1": { loading: 0.7551, weight: 0.4 } },
  paths: { "c1->c2": { coefficient: -0.1234, f2: 0.2, totalEffect: -0.1234 } },
};
const naming = (language: "en" | "fr", numbers: Overlay | undefined) => ({ model: document.model, overlay: numbers, format: { language, decimals: 3 }, t: translator(language).t });

describe("accessibleName", () => {
  it("says of a construct what it is, how much is explained, and what hangs on it", () => {
    const construct = { kind: "construct", id: "c2" } as const;
    expect(accessibleName(construct, naming("en", overlay))).toBe("Satisfaction, construct, R² .474, 2 indicators, 1 path in, 1 out");
    expect(accessibleName(construct, naming("en", undefined))).toBe("Satisfaction, construct, 2 indicators, 1 path in, 1 out");
    expect(accessibleName(construct, naming("fr", overlay))).toBe("Satisfaction, construit, R² 0,474, 2 indicateurs, 1 relation entrante, 1 sortante");
    expect(accessibleName({ kind: "construct", id: "c1" }, naming("en", overlay))).toBe("Quality, construct, 3 indicators, 0 paths in, 2 out");
  });

  it("says of items and paths to what they belong, and their number", () => {
    expect(accessibleName({ kind: "item", construct: "c1", column: "Q1" }, naming("en", overlay))).toBe("Q1, indicator of Quality, loading .755");
    expect(accessibleName({ kind: "path", from: "c1", to: "c2" }, naming("en", overlay))).toBe("Path from Quality to Satisfaction, β −.123");
    expect(accessibleName({ kind: "path", from: "c1", to: "c3" }, naming("en", overlay))).toBe("Path from Quality to Loyalty");
  });
});
