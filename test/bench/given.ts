import { readFileSync } from "node:fs";
import { parseCsv } from "../../src/data/csv/parseCsv";
import { treat } from "../../src/data/missing";
import type { Input } from "../../src/methods/method";
import { defaultPlsOptions } from "../../src/methods/pls/options";
import { parseModelText } from "../../src/model/syntax";
import type { Construct, Path } from "../../src/model/types";
import { stream } from "../methods/pls/randomRuns";

/** The satisfaction model of the reference cases: 7 constructs, 24 items, 12 paths, n = 250. Benches run from the project's root. */
export function satisfaction(): Input {
  const text = (JSON.parse(readFileSync("test/reference/expected/satisfaction-path-mean.json", "utf8")) as { readonly model: { readonly lavaan: string } }).model.lavaan;
  const parsed = parseModelText(text);
  const { dataset: data } = parseCsv(readFileSync("test/reference/simulated/satisfaction.csv"), "satisfaction.csv");
  if ("problems" in parsed || !data) throw new Error("the reference case cannot be read");
  return { model: parsed.model, data };
}

/** Constructs of `items` items each, every one explained by up to two before it. */
export function survey({ constructs, items, rows }: { readonly constructs: number; readonly items: number; readonly rows: number }): Input {
  const next = stream(7);
  const noise = (): number => next() + next() + next() - 1.5;
  const columns: Record<string, Float64Array> = {};
  const blocks: Construct[] = [];
  const paths: Path[] = [];
  const factors: Float64Array[] = [];
  for (let j = 0; j < constructs; j++) {
    const before = [j - 1, j - 2].filter((i) => i >= 0);
    for (const i of before) paths.push({ from: `c${i}`, to: `c${j}` });
    factors.push(Float64Array.from({ length: rows }, (_, row) => noise() + before.reduce((sum, i) => sum + 0.35 * factors[i]![row]!, 0)));
    const names = Array.from({ length: items }, (_, k) => `x${j}_${k}`);
    for (const item of names) columns[item] = factors[j]!.map((f) => f + noise());
    blocks.push({ id: `c${j}`, name: `C${j}`, direction: "reflective", weighting: "modeA", items: names });
  }
  return { model: { constructs: blocks, paths }, data: { name: "survey", rows, columns: Object.entries(columns).map(([name, values]) => ({ name, values, scale: "metric" as const })) } };
}

/** What the C program reads: n p J, block of each item, J × J paths, n × p standardised values. */
export function forC({ model, data }: Input): string {
  const { constructs, paths } = model;
  const at = new Map(constructs.map(({ id }, j) => [id, j]));
  const { sample, moments } = treat(data, constructs.flatMap(({ items }) => items), defaultPlsOptions);
  const p = sample.columns.length;
  const matrix = constructs.map((_, i) => constructs.map((__, j) => (paths.some(({ from, to }) => at.get(from) === i && at.get(to) === j) ? 1 : 0)));
  const cell = (row: number, k: number): number => (Number.isNaN(sample.columns[k]![row]!) ? 0 : (sample.columns[k]![row]! - moments.means[k]!) / moments.sds[k]!);
  return [
    `${sample.rows.length} ${p} ${constructs.length}`,
    constructs.flatMap(({ items }, j) => items.map(() => j)).join(" "),
    ...matrix.map((row) => row.join(" ")),
    ...Array.from(sample.rows, (row) => Array.from({ length: p }, (_, k) => cell(row, k)).join(" ")),
  ].join("\n");
}
