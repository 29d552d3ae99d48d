import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { filesToKeep, serviceWorker } from "../../src/build/offline";

const source = readFileSync(join(import.meta.dirname, "../../src/build/serviceWorker.js"), "utf8");
const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function site(sample: string): string {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  folders.push(folder);
  for (const name of ["assets", "samples"]) mkdirSync(join(folder, name));
  for (const [path, text] of Object.entries({ "index.html": "<!doctype html>", "assets/index-abc.js": "1", "samples/a b.csv": sample, "sw.js": "old" })) writeFileSync(join(folder, path), text);
  return folder;
}

describe("the service worker", () => {
  it("keeps every file beside the page but itself; the page by its folder", () => {
    const files = filesToKeep(site("1,2"));
    expect(Object.keys(files)).toEqual(["assets/index-abc.js", "", "samples/a b.csv"]);
    expect(files["assets/index-abc.js"]).toBe("");
    expect(files[""]).toMatch(/^[0-9a-f]{12}$/);
  });

  it("is another one exactly where a file is another one", () => {
    const of = (sample: string) => serviceWorker(source, filesToKeep(site(sample)));
    expect(of("1,2")).toBe(of("1,2"));
    expect(of("1,2")).not.toBe(of("1,3"));
    expect(of("1,2")).toContain('"samples/a b.csv"');
  });

  it("stays small", () => {
    expect(source.length).toBeLessThan(4000);
  });
});
