import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyses } from "../../src/methods/registry";

export const ROOT = join(import.meta.dirname, "..", "..");
const text = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** What is estimated, by which paper, and against what it was compared: docs/estimates.json. */
interface Entry {
  readonly method: string;
  /** of an analysis of the menu */
  readonly id?: string;
  readonly paper: string;
  readonly against: string;
  /** of docs/methods */
  readonly page: string;
  /** whose differences stand in docs/parity.md */
  readonly blocks?: readonly string[];
  /** or the difference that this test allows */
  readonly stated?: string;
  readonly test?: string;
}

interface Group {
  readonly group: string;
  readonly entries: readonly Entry[];
}

export const groups = (): readonly Group[] => JSON.parse(text("docs/estimates.json")) as readonly Group[];

/** Largest difference of each block, as an exponent of ten, from docs/parity.md. */
export function parity(): ReadonlyMap<string, number> {
  const [blocks = ""] = text("docs/parity.md").split("| case | blocks |");
  return new Map([...blocks.matchAll(/^\| ([^|]+?) \| \d+ \| \d+ \| (0|≤ 1e(-?\d+)) \|$/gm)].map(([, block, , exponent]) => [block!, exponent === undefined ? -Infinity : Number(exponent)]));
}

const exponentOf = (stated: string): number => Number(/1e(-\d+)/.exec(stated)?.[1]);

/** @returns undefined where nothing was compared */
function differenceOf({ blocks = [], stated }: Entry, known: ReadonlyMap<string, number>): number | undefined {
  const found = blocks.flatMap((block) => known.get(block) ?? []);
  if (found.length > 0) return Math.max(...found);
  return stated === undefined ? undefined : exponentOf(stated);
}

const said = (exponent: number | undefined): string => (exponent === undefined ? "see page" : exponent === -Infinity ? "0" : `≤ 1e${exponent}`);

/** Analyses of the menu that no entry names: known by their page alone. */
function unnamed(): readonly Entry[] {
  const named = new Set(groups().flatMap(({ entries }) => entries.flatMap(({ id }) => id ?? [])));
  return Object.keys(analyses).filter((id) => !named.has(id)).map((id): Entry => {
    const page = existsSync(join(ROOT, "docs", "methods", `${id}.md`)) ? text(`docs/methods/${id}.md`) : "";
    const [, source = ""] = /\*\*Source\*\*: ([^\n]+)/.exec(page) ?? [];
    const papers = [...source.matchAll(/(?:^|; )([^;(]+\(\d{4}\))/g)].map(([, paper]) => paper!);
    return { id, method: /^# (.+)$/m.exec(page)?.[1] ?? id, paper: papers.join("; "), against: "see page", page: id };
  });
}

const all = (): readonly Group[] => {
  const rest = unnamed();
  return rest.length === 0 ? groups() : [...groups(), { group: "Further analyses", entries: rest }];
};

const linked = (label: string, page: string, from: string): string => (existsSync(join(ROOT, "docs", "methods", `${page}.md`)) ? `[${label}](${from}methods/${page}.md)` : label);
const joined = (list: readonly string[]): string => [...new Set(list.flatMap((one) => one.split(/[;,] (?![^(]*\))/)).filter((one) => one !== "" && one !== "see page"))].join(", ");

/** docs/estimates.md: a row for each method. */
export function page(): string {
  const known = parity();
  const rows = all().flatMap(({ group, entries }) => entries.map((entry, k) => `| ${k === 0 ? group : ""} | ${linked(entry.method, entry.page, "")} | ${entry.paper} | ${entry.against} | ${said(differenceOf(entry, known))} |`));
  return `# What is estimated, and against what it is checked

Written from \`docs/estimates.json\` and [parity.md](parity.md) by \`UPDATE_DOCS=1 npx vitest run test/docs\`; do not edit. The largest difference is to another program's
or a reference script's number for the same data, model and settings, divided by that number where it is above one. Where chance decides (resamples, folds, permutations),
the same draws were given to both; what cannot be given is compared within its Monte Carlo error in the tests that each page names.

| | method | paper | checked against | largest difference |
|---|---|---|---|---|
${rows.join("\n")}
`;
}

/** The same for the README: a row for each group. */
export function table(): string {
  const known = parity();
  const rows = all().map(({ group, entries }) => {
    const differences = entries.flatMap((entry) => differenceOf(entry, known) ?? []);
    const methods = entries.map(({ method, page: own }) => linked(method, own, "docs/")).join("; ");
    return `| **${group}**: ${methods} | ${joined(entries.map(({ paper }) => paper))} | ${joined(entries.map(({ against }) => against))} | ${said(differences.length === 0 ? undefined : Math.max(...differences))} |`;
  });
  return `| method | paper | checked against | largest difference |\n|---|---|---|--:|\n${rows.join("\n")}`;
}

const [START, END] = ["<!-- estimates: written by test/docs -->", "<!-- /estimates -->"] as const;

/** The README with the present table in its place. */
export function readme(): string {
  const [before, after] = text("README.md").split(START);
  return `${before}${START}\n${table()}\n${END}${after?.split(END)[1] ?? ""}`;
}
