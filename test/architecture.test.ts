import { readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** Which folder of src may import which; a folder always sees itself. Type imports count. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  app: ["data", "model", "report", "draw", "methods", "paper", "jobs", "store", "ui", "text"],
  cli: ["data", "model", "report", "draw", "methods", "paper", "jobs", "text"],
  ui: ["data", "model", "report", "draw", "methods", "paper", "store", "text"],
  store: ["data", "model", "report", "draw", "methods", "jobs"],
  jobs: ["math", "data", "model", "report", "methods"],
  methods: ["math", "data", "model", "report", "sem"],
  paper: ["data", "model", "report", "draw", "methods"],
  sem: ["math", "model", "report"],
  draw: ["model", "report"],
  data: ["math", "report"],
  model: ["report"],
  report: [],
  math: [],
  text: ["report"],
  build: [],
};

/** Single files that a folder may import beyond the table: the command line reads project files as the studio does. */
const ALSO: Record<string, readonly string[]> = { cli: ["store/figureFile", "store/fingerprint", "store/project", "store/projectArchive", "store/projectFile", "store/trailTable"] };

/** Subfolders that stand alone: each sees itself and the shared place named here, never a sibling. */
const STANDALONE: Record<string, string> = { ui: "shared" };

const SRC = join(import.meta.dirname, "..", "src");

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return /\.(ts|tsx)$/.test(name) ? [path] : [];
  });
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g)].map((m) => m[1]!);
  return found.map((path) => relative(SRC, normalize(join(dirname(file), path.replace(/\?.*$/, "")))));
}

const edges = filesUnder(SRC).flatMap((file) => importsOf(file).map((to) => ({ from: relative(SRC, file), to })));

describe("layers", () => {
  it("lets every folder import only what the table allows", () => {
    const wrong = edges.filter(({ from, to }) => {
      const [a, b] = [from.split("/")[0]!, to.split("/")[0]!];
      return a !== b && !(MAY_IMPORT[a] ?? []).includes(b) && !(ALSO[a] ?? []).includes(to);
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it("keeps panels apart", () => {
    const wrong = edges.filter(({ from, to }) => {
      const [a, sub] = from.split("/");
      const [b, other] = to.split("/");
      return a === b && STANDALONE[a!] !== undefined && sub !== other && other !== STANDALONE[a!];
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it("has no import cycle", () => {
    const next = new Map<string, string[]>();
    const bare = (path: string) => path.replace(/\.(ts|tsx)$/, "");
    for (const { from, to } of edges) next.set(bare(from), [...(next.get(bare(from)) ?? []), bare(to)]);
    const state = new Map<string, "open" | "closed">();
    const cycles: string[] = [];
    const visit = (file: string, trail: string[]): void => {
      if (state.get(file) === "closed") return;
      if (state.get(file) === "open") return void cycles.push([...trail, file].join(" → "));
      state.set(file, "open");
      for (const to of next.get(file) ?? []) visit(to, [...trail, file]);
      state.set(file, "closed");
    };
    for (const file of next.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });
});

describe("size", () => {
  it("keeps every hand-written file within 300 lines", () => {
    const long = [...filesUnder(SRC), ...filesUnder(import.meta.dirname)]
      .map((file) => ({ file: relative(join(SRC, ".."), file), lines: readFileSync(file, "utf8").split("\n").length }))
      .filter(({ lines }) => lines > 301);
    expect(long).toEqual([]);
  });
});
