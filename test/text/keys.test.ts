import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { en } from "../../src/text/en/catalogue";
import { baseKey, flatten } from "./flatten";

const SRC = join(import.meta.dirname, "..", "..", "src");
const NAMESPACES = Object.keys(en).join("|");

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return /text\/(en|fr)$/.test(path) ? [] : filesUnder(path);
    return /\.(ts|tsx)$/.test(name) ? [path] : [];
  });
}

/** Comments name keys as examples. */
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");

const sources = filesUnder(SRC).map((path) => ({ file: relative(SRC, path), text: withoutComments(readFileSync(path, "utf8")) }));
const keys = [...flatten(en).keys()];
const bases = new Set(keys.map(baseKey));

describe("keys in the sources", () => {
  it("exist in the catalogues", () => {
    const literal = new RegExp(`["'\`]((?:${NAMESPACES}):[\\w.]+)["'\`]`, "g");
    const unknown = sources.flatMap(({ file, text }) => [...text.matchAll(literal)].filter((m) => !bases.has(m[1]!)).map((m) => `${file}: ${m[1]}`));
    expect(unknown).toEqual([]);
  });

  it("begin like some of the catalogues where a part of them is computed", () => {
    const template = new RegExp(`\`((?:${NAMESPACES}):[\\w.]*)\\$\\{`, "g");
    const unknown = sources.flatMap(({ file, text }) => [...text.matchAll(template)].filter((m) => !keys.some((key) => key.startsWith(m[1]!))).map((m) => `${file}: ${m[1]}…`));
    expect(unknown).toEqual([]);
  });

  it("are all used: none lies forgotten in a catalogue", () => {
    const all = sources.map((s) => s.text).join("\n");
    const prefixes = [...all.matchAll(new RegExp(`\`((?:${NAMESPACES}):[\\w.]*)\\$\\{`, "g"))].map((m) => m[1]!);
    const unused = [...bases].filter((key) => !all.includes(key) && !prefixes.some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });
});
