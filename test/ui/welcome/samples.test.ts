import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/model/document";
import { samples } from "../../../src/ui/welcome/samples";

const folder = join(import.meta.dirname, "..", "..", "..", "public", "samples");

describe.each(samples)("sample $id", ({ id, constructs, indicators, cases }) => {
  const { model, layout } = JSON.parse(readFileSync(join(folder, `${id}.model.json`), "utf8")) as Document;
  const lines = readFileSync(join(folder, `${id}.csv`), "utf8").trimEnd().split(/\r?\n/);

  it("holds what its card says", () => {
    const counted = { constructs: model.constructs.length, indicators: model.constructs.flatMap((c) => c.items).length, cases: lines.length - 1 };
    expect(counted).toEqual({ constructs, indicators, cases });
  });

  it("has a column for every indicator and a place for every construct", () => {
    const header = new Set(lines[0]!.split(/[,;\t]/).map((name) => name.replace(/^\uFEFF?"?|"$/g, "")));
    expect(model.constructs.flatMap((c) => c.items).filter((item) => !header.has(item))).toEqual([]);
    expect(Object.keys(layout.positions).sort()).toEqual(model.constructs.map((c) => c.id).sort());
  });
});
