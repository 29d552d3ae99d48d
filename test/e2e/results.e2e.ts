import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "@playwright/test";
import { REFERENCE } from "./files";
import { expect, test } from "./studio";

/** Results of R packages for this study; every number on the page is held against them. */
const known = JSON.parse(readFileSync(join(REFERENCE, "expected/crm-first.json"), "utf8")) as {
  readonly model: { readonly constructs: readonly { readonly id: string; readonly label: string; readonly indicators: readonly string[] }[] };
  readonly expected: Record<string, { readonly values: Record<string, unknown> }>;
};
const of = (block: string, ...keys: string[]): number => keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], known.expected[block]!.values) as number;
const constructs = known.model.constructs;
const labelOf = (id: string): string => constructs.find((one) => one.id === id)!.label;

/** As the page writes numbers: bounded ones without the leading zero. */
const bounded = (value: number): string => value.toFixed(3).replace(/^(-?)0\./, "$1.").replace("-", "−");
const plain = (value: number): string => value.toFixed(3).replace("-", "−");

/** The cells of a table by row head and column head, without marks. */
async function cells(table: Locator): Promise<Record<string, Record<string, string>>> {
  return table.evaluate((element) => {
    const words = (cell: Element): string => {
      const copy = cell.cloneNode(true) as Element;
      copy.querySelectorAll(".cue, .sr-only, em, .explain, svg").forEach((mark) => mark.remove());
      return (copy.textContent ?? "").trim();
    };
    const heads = [...element.querySelectorAll("thead th")].map(words);
    return Object.fromEntries([...element.querySelectorAll("tbody tr:not(.gap)")].map((row) => [words(row.querySelector("th")!), Object.fromEntries([...row.children].map((cell, at) => [heads[at] ?? "", words(cell)]))]));
  });
}

test.beforeEach(async ({ studio }, { title }) => studio.openSample(title.startsWith("indirect") ? "Customer satisfaction" : "CRM in industrial clusters"));

test("construct quality: α, rho_A, rho_c and AVE are those of R, weak ones marked", async ({ studio, page }) => {
  const table = studio.drawer.getByRole("table", { name: "Constructs" });
  const shown = await cells(table);
  expect(Object.keys(shown)).toEqual(constructs.map(({ label }) => label));
  for (const { id, label } of constructs) {
    expect(shown[label]).toMatchObject({ α: bounded(of("cronbachAlpha", id)), ρA: bounded(of("rhoA", id)), ρc: bounded(of("rhoC", id)), AVE: bounded(of("ave", id)) });
  }
  await expect(table.locator("td .cue")).toHaveCount(0);

  // three weak items alone make a weak construct: what falls short of its threshold is marked, and nothing else
  for (const item of ["CC1", "CC3", "PC2", "PC3", "OI1"]) {
    await studio.item(item).click();
    await page.keyboard.press("Delete");
  }
  await expect(studio.loadings).toHaveCount(14);
  const judged = await table.locator("tbody tr").evaluateAll((rows) =>
    rows.flatMap((row) => [...row.querySelectorAll(".gauge")].map((gauge, at) => ({ value: Number.parseFloat(gauge.textContent ?? ""), least: at === 3 ? 0.5 : 0.7, marked: gauge.querySelector(".cue") !== null }))),
  );
  expect(judged).toHaveLength(12);
  expect(judged.some(({ marked }) => marked)).toBe(true);
  for (const { value, least, marked } of judged) expect(marked, String(value)).toBe(value < least);
});

test("loadings, weights, VIF and cross-loadings are those of R; exactly the five weak items are marked", async ({ studio, page }) => {
  await studio.drawer.getByRole("tab", { name: /^Loadings/ }).click();
  const items = studio.drawer.getByRole("table", { name: "Indicators" });
  const shown = await cells(items);
  for (const { id, indicators } of constructs) {
    for (const item of indicators) expect(shown[item], item).toMatchObject({ Loading: bounded(of("outerLoadings", id, item)), Weight: bounded(of("outerWeights", id, item)), VIF: plain(of("vifOuter", id, item)) });
  }
  const marked = items.locator("tbody tr").filter({ has: page.locator("td:nth-child(3) .cue") });
  expect((await marked.locator("th").allTextContents()).sort()).toEqual(["CC2", "OI2", "PC1", "PRO1", "PRO2"]);

  await studio.drawer.getByRole("radio", { name: /^Cross-loadings/ }).click();
  const crossed = await cells(studio.drawer.getByRole("table", { name: "Cross-loadings" }));
  for (const item of Object.keys(known.expected["crossLoadings"]!.values)) {
    for (const { id, label } of constructs) expect(crossed[item]?.[label], `${item} ${label}`).toBe(bounded(of("crossLoadings", item, id)));
  }
});

test("paths, effects, R² and f² are those of R", async ({ studio }) => {
  await studio.drawer.getByRole("tab", { name: /^Structural/ }).click();
  const paths = await cells(studio.drawer.getByRole("table", { name: "Paths" }));
  const effects = async () => cells(studio.drawer.getByRole("table", { name: "Direct, indirect and total effects" }));
  const routes = ["GRC_Analytique", "GRC_Operationnelle"].map((from) => ({ key: `${from} -> Performance`, shown: `${labelOf(from)} → ${labelOf("Performance")}` }));
  for (const { key, shown } of routes) {
    expect(paths[shown], shown).toMatchObject({ β: bounded(of("pathCoefficients", key)), "f²": plain(of("f2", key)), VIF: plain(of("vifInner", key)) });
  }
  const explained = await cells(studio.drawer.getByRole("table", { name: "Explained variance" }));
  expect(explained[labelOf("Performance")]).toMatchObject({ "R²": bounded(of("r2", "Performance")), "R² adjusted": bounded(of("r2Adjusted", "Performance")) });

  await studio.drawer.getByRole("radio", { name: /^Direct, indirect and total effects/ }).click();
  const total = await effects();
  for (const { key, shown } of routes) expect(total[shown]).toMatchObject({ Direct: bounded(of("pathCoefficients", key)), Indirect: "", Total: bounded(of("totalEffects", key)) });
});

test("indirect effects of a chain are those of R", async ({ studio }) => {
  const { values } = (JSON.parse(readFileSync(join(REFERENCE, "expected/satisfaction-path-mean.json"), "utf8")) as typeof known).expected["indirectEffects"]!;
  await studio.drawer.getByRole("tab", { name: /^Structural/ }).click();
  await studio.drawer.getByRole("radio", { name: /^Direct, indirect and total effects/ }).click();
  const effects = await cells(studio.drawer.getByRole("table", { name: "Direct, indirect and total effects" }));
  const shown = Object.entries(effects).flatMap(([route, { Indirect }]) => (Indirect === "" ? [] : [[route.replace("→", "->"), Indirect]]));
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(Object.entries(values).map(([route, value]) => [route, bounded(value as number)])));
});

test("HTMT and Fornell–Larcker are those of R", async ({ studio }) => {
  await studio.drawer.getByRole("tab", { name: /^Discriminant validity/ }).click();
  const htmt = await cells(studio.drawer.getByRole("table", { name: "HTMT ratio" }).first());
  for (const pair of Object.keys(known.expected["htmt"]!.values)) {
    const [first, second] = pair.split(" <-> ").map(labelOf) as [string, string];
    expect(htmt[second]?.[first], pair).toBe(bounded(of("htmt", pair)));
  }
  await studio.drawer.getByRole("radio", { name: /^Fornell–Larcker/ }).click();
  const criterion = await cells(studio.drawer.getByRole("table", { name: "Fornell–Larcker" }).first());
  for (const [row, { id, label }] of constructs.entries()) {
    expect(criterion[label]?.[label], label).toBe(bounded(of("fornellLarcker", "sqrtAve", id)));
    for (const other of constructs.slice(0, row)) expect(criterion[label]?.[other.label]).toBe(bounded(of("constructCorrelations", id, other.id)));
  }
});

test("a row selects its element on the diagram, and the element its row", async ({ studio }) => {
  await studio.drawer.getByRole("row", { name: /GRC Opérationnelle/ }).first().click();
  await expect(studio.construct("GRC_Operationnelle")).toHaveAttribute("aria-current", "true");
  await studio.drawer.getByRole("tab", { name: /^Structural/ }).click();
  await studio.drawer.getByRole("table", { name: "Paths" }).getByRole("button", { name: /GRC Analytique →/ }).click();
  await expect(studio.arrow("GRC_Analytique", "Performance")).toHaveAttribute("aria-current", "true");
  await studio.drawer.getByRole("tab", { name: /^Loadings/ }).click();
  await studio.item("VA1").click();
  await expect(studio.drawer.getByRole("row", { name: /^VA1/ })).toHaveClass(/sel/);
  await expect(studio.drawer.getByRole("row", { name: /^VA1/ })).toBeInViewport();
});

test("a table can be sorted, searched, explained, copied and saved", async ({ studio, page }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await studio.drawer.getByRole("tab", { name: /^Loadings/ }).click();
  const items = studio.drawer.getByRole("table", { name: "Indicators" });
  const order = () => items.locator("tbody th").allTextContents();
  await items.getByRole("button", { name: "Loading", exact: true }).click();
  await expect(items.getByRole("columnheader", { name: /^Loading/ })).toHaveAttribute("aria-sort", "ascending");
  expect((await order()).slice(0, 5).sort()).toEqual(["CC2", "OI2", "PC1", "PRO1", "PRO2"]);
  await studio.drawer.getByRole("searchbox", { name: "Filter rows" }).fill("pco");
  await expect.poll(order).toHaveLength(2);
  await studio.drawer.getByRole("searchbox", { name: "Filter rows" }).fill("");

  await items.getByRole("button", { name: "How is Loading computed?" }).click();
  await expect(page.getByRole("dialog", { name: "How was this computed?" })).toContainText(/correlation/i);
  await page.keyboard.press("Escape");

  await studio.drawer.getByRole("button", { name: "Copy table" }).click();
  await page.getByRole("menuitem", { name: "For a spreadsheet" }).click();
  await expect(page.getByText("“Indicators” copied.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split(/\r?\n/)[0]).toMatch(/^Indicator\t.*Loading\t/);
  expect(copied).toContain("VPC2");

  await studio.drawer.getByRole("button", { name: "Copy table" }).click();
  const saved = await studio.download(() => page.getByRole("menuitem", { name: "Save as CSV file" }).click());
  expect(saved.name).toBe("Indicators.csv");
  expect(saved.text).toMatch(/^\uFEFF.*Loading/);
  await studio.menu(/Export results tables/);
  await studio.dialog.getByRole("radio", { name: "CSV" }).click();
  const tables = await studio.download(() => studio.dialog.getByRole("button", { name: "Save as CSV" }).click());
  for (const title of ["Constructs", "Cross-loadings", "HTMT ratio", "Explained variance"]) expect(tables.text).toContain(title);
});

test("French numbers have a comma everywhere", async ({ studio, page }) => {
  await page.getByRole("radio", { name: "Français" }).click();
  await expect(studio.path("GRC_Analytique", "Performance")).toHaveText("0,652");
  await expect(studio.loading("CC1")).toHaveText("0,817");
  await expect(page.getByRole("region", { name: "Résultats" }).getByRole("row", { name: /GRC Analytique/ }).first()).toContainText(/0,\d{3}/);
});
