import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { parseCsv } from "../../src/data/csv/parseCsv";
import type { Dataset } from "../../src/data/dataset";
import { treat } from "../../src/data/missing";
import type { Input } from "../../src/methods/method";
import { defaultPlsOptions } from "../../src/methods/pls/options";
import { parseModelText } from "../../src/model/syntax";
import type { Construct, Path, PathModel } from "../../src/model/types";
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
  const blocks = Array.from({ length: constructs }, (_, j): Construct => ({ id: `c${j}`, name: `C${j}`, direction: "reflective", weighting: "modeA", items: Array.from({ length: items }, (_item, k) => `x${j}_${k}`) }));
  const paths = blocks.flatMap(({ id }, j) => [j - 1, j - 2].filter((i) => i >= 0).map((i): Path => ({ from: `c${i}`, to: id })));
  const model = { constructs: blocks, paths };
  return { model, data: surveyOf(model, rows) };
}

/** Answers of so many cases to any model without loops whose causes are named before their effects. */
export function surveyOf({ constructs, paths }: PathModel, rows: number): Dataset {
  const next = stream(7);
  const noise = (): number => next() + next() + next() - 1.5;
  const factors = new Map<string, Float64Array>();
  const columns = constructs.flatMap(({ id, items }) => {
    const causes = paths.filter(({ to }) => to === id).map(({ from }) => factors.get(from)!);
    const own = Float64Array.from({ length: rows }, (_, row) => noise() + causes.reduce((sum, cause) => sum + 0.35 * cause[row]!, 0));
    factors.set(id, own);
    return items.map((name) => ({ name, values: own.map((f) => f + noise()), scale: "metric" as const }));
  });
  return { name: "survey", rows, columns };
}

/** Opens a project in the built page and waits for its numbers. */
export async function openProject(page: Page, text: string): Promise<void> {
  page.on("filechooser", () => undefined);
  await page.addInitScript(() => {
    for (const name of ["showOpenFilePicker", "showSaveFilePicker"]) Reflect.deleteProperty(window, name);
  });
  await page.reload();
  await page.getByRole("button", { name: "Start with an empty canvas" }).click();
  await page.getByRole("button", { name: "Project menu" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("menuitem", { name: "Open a project…" }).click();
  await (await chooser).setFiles({ name: "big.sentier.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.locator("footer.status").getByText("Estimated").waitFor();
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
