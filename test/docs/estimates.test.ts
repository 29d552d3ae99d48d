import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyses } from "../../src/methods/registry";
import { groups, page, parity, readme, ROOT, table } from "./estimates";

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** UPDATE_DOCS=1 npx vitest run test/docs writes both anew. */
describe("what is estimated, and against what it is checked", () => {
  it("stands in the README and in the documentation as data and parity table have it", () => {
    if (process.env["UPDATE_DOCS"] === "1") {
      writeFileSync(join(ROOT, "docs", "estimates.md"), page());
      writeFileSync(join(ROOT, "README.md"), readme());
    }
    expect(read("docs/estimates.md")).toBe(page());
    expect(read("README.md")).toBe(readme());
  });

  it("names blocks that were compared, or a test that allows no more", () => {
    const known = parity();
    expect(known.size).toBeGreaterThan(25);
    for (const { method, blocks = [], stated, test } of groups().flatMap(({ entries }) => entries)) {
      if (stated === undefined) expect(blocks.filter((block) => !known.has(block)), method).toEqual([]);
      else {
        expect(existsSync(join(ROOT, test!)), test).toBe(true);
        const digits = /1e-(\d+)/.exec(stated)![1]!;
        expect(read(test!), method).toMatch(new RegExp(`1e-0?${digits}\\b|, ${digits}\\)|\\b0\\.0{${Number(digits) - 1}}1\\b`));
      }
    }
  });

  it("has a line for every analysis of the menu", () => {
    const whole = page();
    for (const id of Object.keys(analyses)) expect(whole.includes(`methods/${id}.md)`) || groups().some(({ entries }) => entries.some((entry) => entry.id === id)), id).toBe(true);
  });

  it("keeps the README on one screen", () => {
    const lines = read("README.md").split("\n");
    expect(lines.length).toBeLessThanOrEqual(75);
    expect(table().split("\n").length).toBeLessThanOrEqual(16);
    for (const [, file] of read("README.md").matchAll(/\]\(((?!https?:)[^)#]+)\)/g)) expect(existsSync(join(ROOT, file!)), file).toBe(true);
  });
});
