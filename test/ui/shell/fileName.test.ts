import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileName } from "../../../src/ui/shell/fileName";

describe("fileName", () => {
  it("keeps a title readable", () => {
    expect(fileName("GRC et performance : étude n° 2", "svg")).toBe("GRC et performance étude n° 2.svg");
    expect(fileName("  ", "csv")).toBe("model.csv");
  });

  it("holds nothing that a file system refuses", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (title) => {
      const name = fileName(title, "svg");
      expect(name).toMatch(/^[^\\/:*?"<>|]+\.svg$/);
      expect(name).not.toMatch(/\p{Cc}|^[.\s]/u);
      expect(name.length).toBeLessThanOrEqual(104);
    }));
  });
});
