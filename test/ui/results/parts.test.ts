import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultDisplay } from "../../../src/draw/scene";
import { levelOf } from "../../../src/draw/statistic";
import { itemKey, pathKey } from "../../../src/report/overlay";
import { sectionOf } from "../../../src/ui/shared/table/explanations";
import { loadingLevel, loadingSentence } from "../../../src/report/loadings";
import { judged } from "../../../src/report/judge";
import { flagsOf } from "../../../src/ui/shared/table/level";
import { nextOrder, ordered } from "../../../src/ui/shared/table/order";
import { rowKey, targetOf } from "../../../src/ui/shared/table/target";
import { sayText, type Translate } from "../../../src/report/write/words";
import type { Text } from "../../../src/report/text";
import { translator } from "../../../src/text/i18n";
import { english, wordsIn } from "../../report/write/fixture";
import { htmt, loadingList, measurement, number } from "./fixture";

const say = (text: Text, language: "en" | "fr"): string => sayText(text, translator(language).t as Translate);

describe("flags", () => {
  it("count the numbers to look at, once", () => {
    expect(flagsOf([measurement])).toEqual({ count: 2, worst: "act" });
    expect(flagsOf([loadingList])).toEqual({ count: 6, worst: "act" });
    expect(flagsOf([htmt])).toEqual({ count: 1, worst: "watch" });
    expect(flagsOf([])).toEqual({ count: 0, worst: "good" });
  });
});

describe("the researcher's thresholds", () => {
  it("judge loadings and strips again", () => {
    const strict = { act: 0.5, watch: 0.8 };
    expect(flagsOf([judged(loadingList, strict)]).count).toBe(17);
    const strip = judged(measurement, strict).rows[1]!.cells[1]!;
    expect(strip.kind === "strip" && strip.values.map((v) => v.level)).toEqual(["good", "good", "watch", "watch", "act"]);
  });

  it("leave other statistics and unjudged loadings as they are", () => {
    const unjudged = { ...loadingList, rows: [{ id: "r", cells: [number(0), number(0), number(0.1), number(0)] }] };
    expect(judged(unjudged, { act: 0.4, watch: 0.7 })).toEqual(unjudged);
    expect(judged(loadingList, { act: 0.2, watch: 0.6 }).columns[2]!.threshold).toEqual({ relation: "≥", value: 0.6 });
    expect(judged(htmt, { act: 0.99, watch: 0.99 })).toEqual(htmt);
  });

  it("speak in the sentence under the table as well", () => {
    const spoken = { ...loadingList, reading: [loadingSentence([], { act: 0.4, watch: 0.7 }), { key: "statistics:readings.loadingsGood", values: { watch: 0.7 } }, { key: "statistics:readings.aveGood" }] };
    const strict = { act: 0.5, watch: 0.8 };
    const [first, loadings, last] = judged(spoken, strict).reading;
    expect(first).toEqual(spoken.reading[0]);
    expect(last).toEqual({ key: "statistics:readings.aveGood", values: { limit: 0.5 } });
    const weak = loadingList.rows.filter((row) => row.cells[2]!.kind === "number" && row.cells[2]!.level !== undefined && row.cells[2]!.value! < 0.8);
    expect(loadings?.values).toMatchObject({ count: weak.length, act: 0.5, watch: 0.8 });
    expect(say(loadings!, "en")).toContain("below .80");
    expect(say(loadings!, "fr")).toContain("sous 0,80");
  });

  it("are passed by a loading that reaches them; a negative loading never does", () => {
    const thresholds = { act: 0.4, watch: 0.7 };
    expect([0.39, 0.4, 0.69, 0.7, -0.75].map((value) => loadingLevel(value, thresholds))).toEqual(["act", "watch", "watch", "good", "act"]);
    expect(loadingLevel(1, thresholds)).toBe("good");
    expect(loadingLevel(1.02, thresholds)).toBe("act");
    expect(loadingSentence([{ item: "x", value: 0.8 }, { item: "y", value: -0.8 }], thresholds)).toMatchObject({ key: "statistics:readings.loadingsVeryWeak", values: { count: 1, names: "y", below: "y" } });
  });
});

describe("the rule of the loadings", () => {
  it("is that of the diagram", () => {
    fc.assert(
      fc.property(fc.double({ min: -1.2, max: 1.2, noNaN: true }), (loading) => {
        expect(loadingLevel(loading, defaultDisplay.thresholds)).toBe(levelOf(loading, "reflective", defaultDisplay));
      }),
    );
  });
});

describe("order", () => {
  it("goes up, down, and back", () => {
    const up = nextOrder(undefined, 2);
    const down = nextOrder(up, 2);
    expect([up, down, nextOrder(down, 2), nextOrder(up, 3)]).toEqual([
      { column: 2, direction: "ascending" }, { column: 2, direction: "descending" }, undefined, { column: 3, direction: "ascending" },
    ]);
  });

  it("is a permutation with absent values last, whichever way", () => {
    const value = fc.option(fc.double({ min: -1, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value), fc.constantFrom("ascending" as const, "descending" as const), (values, direction) => {
        const rows = values.map((v, index) => ({ id: String(index), cells: [number(v)] }));
        const result = ordered(rows, { column: 0, direction }, wordsIn(english));
        expect(new Set(result)).toEqual(new Set(rows));
        const sorted = result.map((row) => values[Number(row.id)]!);
        const present = sorted.filter((v) => v !== null);
        expect(sorted.slice(present.length).every((v) => v === null)).toBe(true);
        const sign = direction === "ascending" ? 1 : -1;
        expect(present.every((v, index) => index === 0 || sign * (v - present[index - 1]!) >= 0)).toBe(true);
      }),
    );
  });

  it("puts item 2 before item 10", () => {
    const rows = ["X10", "X2", "é", "E"].map((text) => ({ id: text, cells: [{ kind: "text" as const, text }] }));
    expect(ordered(rows, { column: 0, direction: "ascending" }, wordsIn(english)).map((row) => row.id)).toEqual(["é", "E", "X2", "X10"]);
  });
});

describe("the target of a row", () => {
  it("reads back what the report wrote, whatever a column is called", () => {
    const row = (kind: "item" | "path" | "construct", key: string) => ({ id: "r", target: { kind, key }, cells: [] });
    const item = targetOf(row("item", itemKey("c1", "a/b->c")))!;
    expect(item).toEqual({ kind: "item", construct: "c1", column: "a/b->c" });
    expect(rowKey(item)).toBe("item c1/a/b->c");
    const path = targetOf(row("path", pathKey("c1", "c2")))!;
    expect(path).toEqual({ kind: "path", from: "c1", to: "c2" });
    expect(rowKey(path)).toBe("path c1->c2");
    expect(targetOf(row("construct", "c9"))).toEqual({ kind: "construct", id: "c9" });
    expect(targetOf({ id: "r", cells: [] })).toBeUndefined();
  });
});

describe("the explanation of a statistic", () => {
  const page = "# PLS\n\nIntro\n\n## rhoA\n\nFirst.\n\n### Range\n\nSecond.\n\n## rhoC: composite reliability\n\nThird.\n";

  it("is the part under its heading, with lesser headings", () => {
    expect(sectionOf(page, "rhoA")).toBe("First.\n\n### Range\n\nSecond.");
    expect(sectionOf(page, "rhoC")).toBe("Third.");
  });

  it("is absent where there is no such heading", () => {
    expect(sectionOf(page, "rho")).toBeUndefined();
    expect(sectionOf(page, "PLS")).toBeUndefined();
  });
});
