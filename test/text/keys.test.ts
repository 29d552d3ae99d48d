import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { analyses as enAnalyses } from "../../src/text/en/analyses";
import { en as enBase } from "../../src/text/en/catalogue";
import { analyses } from "../../src/methods/registry";
import { baseKey, flatten } from "./flatten";

const en = { ...enBase, ...enAnalyses };

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

const folders = new Map<string, string>();
function folderOf(namespace: string): string {
  const known = folders.get(namespace) ?? sources.filter(({ file }) => file.startsWith(`methods/${namespace}/`)).map(({ text }) => text).join("\n");
  folders.set(namespace, known);
  return known;
}
/** Keys that the menu, its form and its results make up from the name of an analysis. */
const ofAnalysis = (key: string): boolean => Object.hasOwn(analyses, key.split(":")[0]!) && /^\w+:(title|explanation|fields\..*|help\..*|choices\..*)$/.test(key);

/** Whether the folder of an analysis has the key, or a part of it up to something computed, without its namespace, as its `say` is given it. */
function called(key: string): boolean {
  const [namespace, name] = key.split(":") as [string, string];
  if (namespace === "analysis" && name.startsWith("problems.")) return sources.some(({ text }) => text.includes(`ofAnalysis("analysis", "${name.split(".")[1]}"`));
  if (!Object.hasOwn(analyses, namespace)) return false;
  const folder = folderOf(namespace);
  if (name.startsWith("problems.")) return folder.includes(`"${name.split(".")[1]}"`);
  const parts = name.split(".");
  return [`"${name}"`, ...parts.map((_, i) => `\`${parts.slice(0, i).map((part) => `${part}.`).join("")}\${`).filter((start) => start !== "`${")].some((form) => folder.includes(form));
}

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
    const written = new Set([...all.matchAll(new RegExp(`(?:${NAMESPACES}):[\\w.]+`, "g"))].map(([found]) => found));
    const unused = [...bases].filter((key) => !ofAnalysis(key) && !written.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)) && !called(key) && !all.includes(key));
    expect(unused).toEqual([]);
  }, 60_000);

  it("of every analysis are its title, its explanation and those of its fields, no more and no less", () => {
    const wanted = Object.entries(analyses).flatMap(([id, { fields }]) => [
      `${id}:title`, `${id}:explanation`,
      ...fields.flatMap((field) => [`${id}:fields.${field.id}`, `${id}:help.${field.id}`, ...(field.kind === "choice" ? field.choices.map((choice) => `${id}:choices.${field.id}.${choice}`) : [])]),
    ]);
    expect([...bases].filter(ofAnalysis).toSorted()).toEqual(wanted.toSorted());
  });
});
