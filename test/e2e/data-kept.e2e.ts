import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { REFERENCE } from "./files";
import { expect, test, type Page } from "./studio";

const SPSS = join(REFERENCE, "spss");
const card = (page: Page, name: string) => page.getByRole("complementary", { name: `Statistics of ${name}` });

test("a project file keeps labels, codes for missing, steps and groups of a .zsav", async ({ studio, page }) => {
  await studio.openEmpty();
  await studio.dropFile("survey.zsav", readFileSync(join(SPSS, "t.zsav")));
  await expect(studio.dialog.getByRole("status")).toHaveText("300 cases · 7 variables · 112 missing values");
  await studio.dialog.getByRole("button", { name: "Codes for missing in gender" }).click();
  await page.getByRole("textbox", { name: "Add a code" }).last().fill("2");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(studio.dialog.getByRole("status")).not.toHaveText("300 cases · 7 variables · 112 missing values");
  const said = await studio.dialog.getByRole("status").textContent();
  await studio.confirmImport();
  await studio.mode("Data");
  await page.getByRole("button", { name: "Groups", exact: true }).click();
  await page.getByRole("button", { name: "Make groups" }).click();
  await studio.dialog.getByRole("combobox", { name: "Variable" }).selectOption("city");
  await studio.dialog.getByRole("button", { name: "Make them" }).click();
  await page.getByRole("button", { name: "Steps", exact: true }).click();
  await page.getByRole("button", { name: "Add a step" }).click();
  await page.getByRole("menuitem", { name: /Standardise/ }).click();
  await studio.dialog.getByRole("checkbox", { name: "x", exact: true }).check();
  await studio.dialog.getByRole("button", { name: "Add step" }).click();
  const file = await studio.download(() => page.keyboard.press("Control+s"));

  await studio.menu("New project");
  await expect(page.getByText("No data yet.").first()).toBeVisible();
  await studio.openProject(file.name, file.bytes);
  await studio.mode("Data");
  await page.getByRole("button", { name: "Cases", exact: true }).click();
  await page.getByRole("button", { name: "pq1", exact: true }).click();
  await expect(card(page, "pq1")).toContainText("Qualité perçue 1");
  await expect(card(page, "pq1").getByRole("figure")).toContainText("7 · Tout à fait");
  await expect(card(page, "pq1")).toContainText("5 (1.7 %)");
  await expect(card(page, "pq1").getByRole("button", { name: "No longer read 99 as missing" })).toBeVisible();
  await page.getByRole("button", { name: "gender", exact: true }).click();
  await expect(card(page, "gender").getByRole("button", { name: "No longer read 2 as missing" })).toBeVisible();
  expect(said).toContain(`${112 + Number((await card(page, "gender").locator("dt", { hasText: "Missing" }).locator("+ dd").textContent())!.split(" ")[0])} missing values`);
  // what a code took is there again where the code goes
  await card(page, "pq1").or(card(page, "gender")).getByRole("button", { name: "No longer read 2 as missing" }).click();
  await expect(card(page, "gender").locator("dt", { hasText: "Missing" }).locator("+ dd")).toHaveText("0");
  await page.getByRole("button", { name: "Steps", exact: true }).click();
  await expect(page.getByRole("region", { name: "Steps" }).getByRole("listitem")).toHaveText([/Standardise x, adding _z/, /Missing in gender: –/]);
  await page.getByRole("button", { name: "Groups", exact: true }).click();
  await expect(page.getByRole("region", { name: "Groups", exact: true }).getByRole("listitem", { name: "city" })).toContainText("Besançon");
});

test("a matrix is kept, and what needs cases says that there are none", async ({ studio, page }) => {
  const matrix = ["", "a1,1,.6,.3,.25", "a2,.6,1,.35,.3", "b1,.3,.35,1,.7", "b2,.25,.3,.7,1"].join("\n").replace(/^/, ",a1,a2,b1,b2");
  await studio.openEmpty();
  await studio.dropFile("matrix.csv", Buffer.from(matrix));
  await studio.dialog.getByRole("spinbutton", { name: "Number of cases behind it" }).fill("200");
  await studio.confirmImport();
  await page.getByRole("button", { name: "Propose 2 constructs" }).click();
  await studio.dialog.getByRole("button", { name: "Make them" }).click();
  const names = await studio.constructs.evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-construct")!));
  await studio.connect(names[0]!, names[1]!);
  await studio.estimated();
  const numbers = await studio.loadings.allTextContents();
  const file = await studio.download(() => page.keyboard.press("Control+s"));
  await studio.menu("New project");
  await studio.openProject(file.name, file.bytes);
  await expect(studio.status).toContainText("n = 200");
  await expect.poll(() => studio.loadings.allTextContents()).toEqual(numbers);
  await page.getByRole("navigation", { name: "Mode" }).getByRole("button", { name: "Bootstrap" }).click();
  await expect(page.getByText("The data are a matrix: the model is estimated, but there are no cases to draw from.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Start", exact: true })).toBeDisabled();
  await studio.mode("Data");
  await expect(page.getByRole("button", { name: "Groups", exact: true })).toHaveCount(0);
});

test("what the import finds has its remedy beside it", async ({ studio, page }) => {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const level = 1 + ((i * 5) % 7);
    const other = Math.min(7, Math.max(1, level + (i % 3) - 1));
    const more = [1, 2, 3, 4, 5, 6].map((k) => 1 + ((i * (k + 2)) % 7));
    return [i + 1, level, other, 8 - level, 3, other, ...more].join(",");
  });
  rows[7] = "8,4,4,4,3,4,4,4,4,4,4,4";
  await studio.openEmpty();
  await studio.dropFile("found.csv", Buffer.from(`nr,q1,q2,q3,same,twin,a,b,c,d,e,f\n${rows.join("\n")}\n`));
  const { dialog } = studio;
  const line = (text: RegExp) => dialog.getByRole("listitem").filter({ hasText: text });
  await expect(line(/q3 runs against the other items/)).toBeVisible();
  await expect(line(/The case of row 8 gave one and the same answer/)).toBeVisible();
  await line(/The case of row 8 gave/).getByRole("button", { name: "Leave them out" }).click();
  await expect(dialog.getByRole("status")).toContainText("39 cases · 12 variables · left out: 1 case");
  await line(/same has the same value in every row/).getByRole("button", { name: "Leave out" }).click();
  await expect(dialog.getByRole("status")).toContainText("left out: 1 case, 1 variable");
  await expect(line(/q2, twin hold the same values/)).toBeVisible();
  await line(/same is left out/).getByRole("button", { name: "Take them in" }).click();
  await expect(dialog.getByRole("status")).toContainText("left out: 1 case");
  await dialog.getByRole("checkbox", { name: "Import twin" }).click();
  await expect(dialog.getByRole("status")).toContainText("left out: 1 case, 1 variable");
  await studio.confirmImport();
  await expect(studio.variables.getByRole("option")).toHaveCount(11);
  await expect(studio.variable("nr")).toHaveAttribute("aria-label", /Identifier/);
  await expect(page.getByText("39 cases · 11 variables").first()).toBeVisible();
});

test("bombs, damaged and very wide files: a clear word or a right import, and what was open stays", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  const before = await studio.picture();
  const bomb = zipSync({
    "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="S" sheetId="1" r:id="r0"/></sheets></workbook>'),
    "xl/_rels/workbook.xml.rels": strToU8('<Relationships><Relationship Id="r0" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="s.xml"/><Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="t.xml"/></Relationships>'),
    "_rels/.rels": strToU8('<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
    "xl/t.xml": new Uint8Array(60_000_000).fill(32),
    "xl/s.xml": strToU8("<worksheet><sheetData/></worksheet>"),
  }, { level: 9 });
  // It says that it unpacks to three gigabytes, as one that does would.
  const entry = Buffer.from(bomb).lastIndexOf("xl/t.xml") - 46;
  new DataView(bomb.buffer, bomb.byteOffset).setUint32(entry + 24, 3_000_000_000, true);
  for (const [name, bytes] of [["bomb.xlsx", Buffer.from(bomb)], ["cut.sav", readFileSync(join(SPSS, "t_byte.sav")).subarray(0, 900)], ["cut.xlsx", Buffer.from(bomb.subarray(0, 3000))]] as const) {
    await studio.dropFile(name, bytes);
    await expect(studio.dialog.getByText(/Nothing was changed/)).toBeVisible({ timeout: 30_000 });
    await expect(studio.dialog.getByRole("button", { name: "Import", exact: true })).toBeDisabled();
    await page.keyboard.press("Escape");
    await expect(studio.dialog).toHaveCount(0);
  }
  expect(await studio.picture()).toEqual(before);

  const wide = (columns: number, rows: number): Buffer => Buffer.from(Array.from({ length: rows + 1 }, (_, row) => Array.from({ length: columns }, (__, column) => (row === 0 ? `v${column + 1}` : (row * (column + 3)) % 7)).join(",")).join("\n"));
  await studio.dropFile("200 by 10.csv", wide(200, 10));
  await expect(studio.dialog.getByText("There are 10 rows for 200 numeric variables")).toBeVisible();
  await page.keyboard.press("Escape");
  await studio.dropFile("wide.csv", wide(10_000, 30));
  await expect(studio.dialog.getByRole("status")).toContainText("30 cases · 10,000 variables", { timeout: 30_000 });
  await studio.dialog.getByRole("button", { name: "Import", exact: true }).click();
  await expect(studio.dialog.getByRole("heading", { name: "Match the columns" })).toBeVisible({ timeout: 20_000 });
  await studio.dialog.getByRole("button", { name: "Leave as it is" }).click();
  await studio.mode("Data");
  await page.getByRole("region", { name: "Table of the data" }).focus();
  await page.keyboard.press("Control+End");
  await expect(card(page, "v10000").or(page.getByRole("button", { name: "v10000", exact: true })).first()).toBeVisible();
});
