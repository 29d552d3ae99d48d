import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { EDGE, REFERENCE } from "./files";
import { expect, test, type Studio } from "./studio";

const SATISFACTION = join(REFERENCE, "simulated/satisfaction.csv");
const SAV = join(REFERENCE, "spss/t_byte.sav");

/** The cells of a row of the grid, from 0 below the names. */
async function cells(studio: Studio, row: number): Promise<string[]> {
  const line = studio.page.getByRole("table", { name: "Table of the data" }).getByRole("row").nth(row + 1);
  await line.waitFor();
  return line.getByRole("cell").allTextContents();
}
const card = (studio: Studio, name: string) => studio.page.getByRole("complementary", { name: `Statistics of ${name}` });

async function openIn(studio: Studio, name: string, bytes: Buffer): Promise<void> {
  await studio.openEmpty();
  await studio.dropFile(name, bytes);
  await studio.confirmImport();
  await studio.mode("Data");
}

test("an SPSS file keeps its labels, its codes for missing and its dates", async ({ studio, page }) => {
  await studio.openEmpty();
  await studio.dropFile("survey.sav", readFileSync(SAV));
  await expect(studio.dialog.getByRole("status")).toHaveText("300 cases · 7 variables · 112 missing values");
  await expect(studio.dialog.getByRole("region", { name: "First rows" }).getByRole("row").nth(1)).toContainText("2026-01-01");
  await studio.confirmImport();
  await studio.mode("Data");
  await expect.poll(async () => (await cells(studio, 1))[5]).toBe("2026-01-02");
  const codes = (await cells(studio, 0))[1];
  await page.getByRole("switch", { name: "Value labels" }).click();
  await expect.poll(async () => (await cells(studio, 0))[1]).toBe(codes === "1" ? "Male" : "Female");
  await page.getByRole("button", { name: "pq1", exact: true }).click();
  await expect(card(studio, "pq1")).toContainText("Qualité perçue 1");
  await expect(card(studio, "pq1").getByRole("figure")).toContainText("7 · Tout à fait");
  await expect(card(studio, "pq1")).toContainText("5 (1.7 %)");
});

test("cases are sorted and filtered as a view; the data and what is saved of them stay whole", async ({ studio, page }) => {
  await openIn(studio, "small.csv", Buffer.from("who,age,city\nAnn,31,Orléans\nBob,28,\nCyd,44,Tours\nDan,31,Orléans\nEve,NA,Tours\n"));
  const first = () => cells(studio, 0).then((row) => row[0]);
  await page.getByRole("button", { name: "Sort and filter by age" }).click();
  await page.getByRole("button", { name: "Largest first" }).click();
  await expect.poll(first).toBe("Cyd");
  expect((await cells(studio, 4))[0]).toBe("Eve");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Sort and filter by city" }).click();
  await page.getByRole("checkbox", { name: "Tours" }).click();
  await expect(page.getByText("3 of 5 cases")).toBeVisible();
  await page.getByRole("checkbox", { name: "missing" }).click();
  await expect(page.getByText("2 of 5 cases")).toBeVisible();
  await page.keyboard.press("Escape");
  expect([await cells(studio, 0), await cells(studio, 1)].map((row) => row[0])).toEqual(["Ann", "Dan"]);
  await expect(page.getByRole("complementary", { name: "Statistics of city" })).toContainText("Values4");

  await page.getByRole("button", { name: "Save…" }).click();
  await studio.dialog.getByRole("button", { name: "CSV text (.csv)" }).click();
  await studio.dialog.getByRole("switch", { name: /Only the 2 of 5 cases/ }).click();
  const part = await studio.download(() => studio.dialog.getByRole("button", { name: "Save", exact: true }).click());
  expect(part).toMatchObject({ name: "small.csv", text: "\ufeffwho,age,city\nAnn,31,Orléans\nDan,31,Orléans\n" });
  await expect(studio.dialog).toHaveCount(0);

  await page.getByRole("button", { name: "Show all as in the file" }).click();
  await expect.poll(first).toBe("Ann");
  await expect(page.getByText("of 5 cases")).toHaveCount(0);
});

test("the keyboard goes over every cell, to the last case, and opens a column's menu", async ({ studio, page }) => {
  await openIn(studio, "satisfaction.csv", readFileSync(SATISFACTION));
  const grid = page.getByRole("region", { name: "Table of the data" });
  await grid.focus();
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "Control+End"]) await page.keyboard.press(key);
  await expect(card(studio, "CUSL3")).toBeVisible();
  await expect(grid.getByRole("row").last()).toContainText("250");
  await page.keyboard.press("Control+Home");
  await expect(card(studio, "id")).toBeVisible();
  for (const key of ["ArrowRight", "Alt+ArrowDown"]) await page.keyboard.press(key);
  await expect(page.getByRole("dialog", { name: "gender: sort and filter" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(grid).toBeFocused();
});

test("variables have their statistics, are found by label and sorted; normality as SmartPLS shows it", async ({ studio, page }) => {
  await openIn(studio, "satisfaction.csv", readFileSync(SATISFACTION));
  await page.getByRole("button", { name: "Variables" }).click();
  const table = page.getByRole("table", { name: "Variables" });
  // nortest::cvm.test of R: W = 0.7358, p = 3.5e-08
  await expect(table.getByRole("row", { name: /^IMAG1/ })).toContainText("0.736");
  await expect(table.getByRole("row", { name: /^IMAG1/ })).toContainText("< .001");
  await page.getByRole("searchbox", { name: "Name or label" }).fill("cusl");
  await expect(table.getByRole("rowheader")).toHaveText(["CUSL1", "CUSL2", "CUSL3"]);
  await table.getByRole("button", { name: "Mean" }).click();
  await table.getByRole("button", { name: "Mean" }).click();
  const means = await table.getByRole("row").evaluateAll((rows) => rows.slice(1).map((row) => Number(row.querySelectorAll("[role=cell]")[7]!.textContent)));
  expect(means).toEqual(means.toSorted((a, b) => b - a));
  await page.getByRole("combobox", { name: "Show variables of type" }).selectOption({ label: "Category" });
  await expect(page.getByText("0 of 27 variables")).toBeVisible();
});

test("labels are given to a variable and its values, and shown in the grid", async ({ studio, page }) => {
  await openIn(studio, "small.csv", Buffer.from("sex,q1,q2\n1,2,3\n2,4,5\n2,1,2\n1,5,4\n"));
  await page.getByRole("button", { name: "Edit labels" }).click();
  await studio.dialog.getByRole("textbox", { name: "Label of the variable" }).fill("Sex of the respondent");
  await studio.dialog.getByRole("textbox", { name: "Label of 1" }).fill("Woman");
  await studio.dialog.getByRole("textbox", { name: "Label of 2" }).fill("Man");
  await studio.dialog.getByRole("button", { name: "Save" }).click();
  await expect(card(studio, "sex")).toContainText("Sex of the respondent");
  await page.getByRole("switch", { name: "Value labels" }).click();
  await expect.poll(() => cells(studio, 1)).toEqual(["Man", "4", "5"]);
});

test("the heat map is of chosen variables, and says each pair in words", async ({ studio, page }) => {
  await openIn(studio, "satisfaction.csv", readFileSync(SATISFACTION));
  await page.getByRole("button", { name: "Correlations" }).click();
  const map = page.getByRole("table", { name: "Heat map of correlations" });
  await page.getByRole("button", { name: "None", exact: true }).click();
  await expect(page.getByText("Choose at least two variables.")).toBeVisible();
  for (const name of ["IMAG1", "CUEX2", "PERQ7"]) await page.getByRole("checkbox", { name }).check();
  await expect(map.getByRole("rowheader")).toHaveText(["IMAG1", "CUEX2", "PERQ7"]);
  // cor() of R with pairwise.complete.obs: .3018 of 248 cases
  await map.getByRole("row").nth(1).getByRole("cell").nth(1).hover();
  await expect(page.getByText("IMAG1 and CUEX2: r = .302, n = 248, p < .001")).toBeVisible();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy" }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\tIMAG1\tCUEX2\tPERQ7\nIMAG1\t1\t0\.301760093/);
});

test("one press makes constructs of the names, laid out, and one undo takes them away", async ({ studio, page }) => {
  await studio.openEmpty();
  await studio.dropFile("satisfaction.csv", readFileSync(SATISFACTION));
  await studio.confirmImport();
  await page.getByRole("button", { name: "Propose 6 constructs" }).click();
  const list = studio.dialog.getByRole("list", { name: "Constructs proposed by the names" });
  await expect(list.getByRole("listitem")).toHaveCount(6);
  await list.getByRole("textbox", { name: "Name for CUSL" }).fill("IMAG");
  await expect(studio.dialog.getByRole("button", { name: "Make them" })).toBeDisabled();
  await list.getByRole("textbox", { name: "Name for CUSL" }).fill("Loyalty");
  await list.getByRole("checkbox", { name: "Make CUEX" }).uncheck();
  await list.getByRole("button", { name: "Leave out IMAG2" }).click();
  await expect(studio.dialog).toContainText("5 constructs of 19 variables");
  await studio.dialog.getByRole("button", { name: "Make them" }).click();
  await expect(studio.constructs).toHaveCount(5);
  await expect(studio.item("CUSL3")).toBeVisible();
  await expect(studio.item("IMAG2")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(studio.constructs).toHaveCount(0);
  await page.keyboard.press("Control+y");
  await expect(studio.constructs).toHaveCount(5);
});

test("a workbook: the sheet and the row of names are chosen; what is saved comes back", async ({ studio, page }) => {
  await openIn(studio, "formula-injection.csv", readFileSync(join(EDGE, "formula-injection.csv")));
  await page.getByRole("button", { name: "Save…" }).click();
  const started = page.waitForEvent("download");
  await studio.dialog.getByRole("button", { name: "Save", exact: true }).click();
  const path = await (await started).path();
  const saved = readFileSync(path);
  const sheet = strFromU8(unzipSync(saved)["xl/worksheets/sheet1.xml"]!);
  expect(sheet).toContain("=cmd");
  expect(sheet).not.toContain("<f>");

  await studio.dropFile("saved.xlsx", saved);
  await expect(studio.dialog.getByRole("combobox", { name: "Sheet" }).getByRole("option")).toHaveCount(2);
  await expect(studio.dialog.getByRole("status")).toContainText("30 cases · 6 variables");
  await studio.dialog.getByRole("combobox", { name: "Sheet" }).selectOption("Variables");
  await expect(studio.dialog.getByRole("status")).toContainText("6 cases");
  await studio.dialog.getByRole("combobox", { name: "Sheet" }).selectOption("Data");
  await studio.confirmImport();
  expect((await cells(studio, 0)).length).toBe(6);

  const titled = zipSync({ ...unzipSync(saved), "xl/worksheets/sheet1.xml": strToU8(sheet.replaceAll(/(<row r="|<c r="[A-Z]+)(\d+)/g, (_, head: string, row: string) => head + (Number(row) + 2)).replace("<sheetData>", '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Survey of 2026</t></is></c></row>')) });
  await studio.dropFile("titled.xlsx", Buffer.from(titled));
  await expect(studio.dialog.getByRole("combobox", { name: "The table begins in row" }).locator("option:checked")).toContainText("(detected)");
  await expect(studio.dialog.getByRole("status")).toContainText("30 cases · 6 variables");
});

test("a matrix is estimated without cases, and says what that rules out", async ({ studio, page }) => {
  const matrix = ["", "a1,1,.6,.3,.25", "a2,.6,1,.35,.3", "b1,.3,.35,1,.7", "b2,.25,.3,.7,1"].join("\n").replace(/^/, ",a1,a2,b1,b2");
  await studio.openEmpty();
  await studio.dropFile("matrix.csv", Buffer.from(matrix));
  await expect(studio.dialog.getByText("Say from how many cases the matrix was computed.")).toBeVisible();
  await studio.dialog.getByRole("spinbutton", { name: "Number of cases behind it" }).fill("200");
  await expect(studio.dialog.getByText(/This is a matrix, not cases/)).toBeVisible();
  await studio.confirmImport();
  await page.getByRole("button", { name: "Propose 2 constructs" }).click();
  await studio.dialog.getByRole("button", { name: "Make them" }).click();
  const names = await studio.constructs.evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-construct")!));
  await studio.connect(names[0]!, names[1]!);
  await studio.estimated();
  await expect(studio.status).toContainText("n = 200");
  await studio.mode("Data");
  await expect(page.getByRole("table", { name: "Heat map of correlations" }).getByRole("row").nth(1)).toContainText(".60");
});
