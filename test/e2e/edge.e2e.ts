import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EDGE } from "./files";
import { expect, test, type Studio } from "./studio";

interface Expected {
  /** as the foot of the dialog says it; absent: the file is refused */
  readonly size?: string;
  /** names of the columns; the six usual ones where absent */
  readonly columns?: readonly string[];
  /** sentences that must be said, all of them; "Nothing unusual was found." where absent */
  readonly says?: readonly string[];
}

const USUAL = ["a1", "a2", "a3", "b1", "b2", "b3"];
const REGIONS = ["id", "Opérationnelle", "Fidélité", "région"];
const CLEAN = "30 cases · 6 variables";

/** What the README beside the files asks of a sensible program. */
const files: Readonly<Record<string, Expected>> = {
  "blank-header.csv": { size: CLEAN, columns: ["a1", "V2", "a3", "b1", "b2", "b3"], says: ["A column without a name is now V2."] },
  "collinear.csv": { size: "30 cases · 7 variables", columns: [...USUAL, "a4"] },
  "constant-column.csv": { size: CLEAN, says: ["a2 has the same value in every row, so it can’t be estimated."] },
  "cr-only-line-ends.csv": { size: CLEAN },
  "duplicate-column-values.csv": { size: "30 cases · 7 variables", columns: [...USUAL, "b4"], says: ["b1, b4 hold the same values in every row"] },
  "duplicate-headers.csv": { size: CLEAN, columns: ["a1", "a2", "a2_2", "b1", "b1_2", "b3"], says: ["Names occur more than once: the later columns are now a2_2, b1_2."] },
  "empty-lines.csv": { size: CLEAN, says: ["Row 11 holds no value and was left out.", "4 blank lines were skipped."] },
  "empty.csv": { says: ["The file is empty. Nothing was changed."] },
  "fewer-rows-than-indicators.csv": { size: "4 cases · 6 variables", says: ["There are 4 rows for 6 numeric variables: estimates will be unstable or impossible."] },
  "formula-injection.csv": { size: CLEAN, columns: ["a1", "=cmd|'/c calc'!A1", "<img src=x onerror=alert(1)>", "b1", "b2", "b3"] },
  "header-only.csv": { says: ["The file has column names but no rows with values. Nothing was changed."] },
  "latin1-crlf.csv": { size: "20 cases · 4 variables", columns: REGIONS },
  "missing-99.csv": { size: CLEAN, says: ["-99 stands 4 times, far outside the other values (a1, a3, b1, b3). Is it a code for missing?"] },
  "missing-mixed-codes.csv": { size: `${CLEAN} · 4 missing values` },
  "no-final-newline.csv": { size: CLEAN },
  "no-header.csv": { size: CLEAN, columns: ["V1", "V2", "V3", "V4", "V5", "V6"], says: ["The first row looks like data, so columns are named V1, V2 …"] },
  "odd-numbers.csv": {
    size: "31 cases · 6 variables · 2 missing values",
    says: ["a2 is infinite in row 31; that is read as missing.", "b2 holds text in row 31: “0x1F”.", "b3 holds text in row 31: “1,000”.", "b3 holds numbers written like 1,000. Choose a sign for thousands to read them."],
  },
  "one-row.csv": { size: "1 case · 6 variables", says: ["There is 1 row for 6 numeric variables: estimates will be unstable or impossible."] },
  "quoted-newlines.csv": { size: "30 cases · 7 variables", columns: [...USUAL, "comment"] },
  "ragged-rows.csv": { size: `${CLEAN} · 3 missing values`, says: ["Row 5 has too few cells; those at its end are missing.", "Row 6 has more cells than there are columns; those beyond were cut."] },
  "semicolon-decimal-comma.csv": { size: CLEAN },
  "tab-separated.tsv": { size: CLEAN },
  "text-in-numeric.csv": { size: CLEAN, says: ["a3 holds text in row 7: “about five”.", "b2 holds text in row 15: “n/a”."] },
  "utf16le-bom.csv": { size: "20 cases · 4 variables", columns: REGIONS },
  "utf8-bom-crlf.csv": { size: "20 cases · 4 variables", columns: REGIONS },
};

const drop = (studio: Studio, name: string): Promise<void> => studio.dropFile(name, readFileSync(join(EDGE, name)));

test("every hostile file is read as it should be, or refused in words; what was open stays as it was", async ({ studio, page }) => {
  expect(readdirSync(EDGE).filter((name) => /\.[ct]sv$/.test(name))).toEqual(Object.keys(files));
  await studio.openSample("CRM in industrial clusters");
  await studio.mode("Build");
  await studio.item("OI2").click();
  await page.keyboard.press("Delete");
  await expect(studio.loadings).toHaveCount(18);
  // with the numbers of the model without it
  await expect(studio.loading("CC1")).toHaveText(".818");
  const before = { picture: await studio.picture(), numbers: await studio.loadings.allTextContents() };
  for (const [name, { size, columns = USUAL, says = ["Nothing unusual was found."] }] of Object.entries(files)) {
    await test.step(name, async () => {
      await drop(studio, name);
      await expect(studio.dialog.getByRole("heading", { name: `Import ${name}` })).toBeVisible();
      for (const sentence of says) await expect(studio.dialog.getByText(sentence, { exact: false })).toBeVisible();
      const confirm = studio.dialog.getByRole("button", { name: "Import", exact: true });
      if (size === undefined) {
        await expect(confirm).toBeDisabled();
        await expect(studio.dialog.getByRole("table")).toHaveCount(0);
      } else {
        await expect(studio.dialog.getByRole("status")).toContainText(size);
        await expect(confirm).toBeFocused();
        expect(await studio.dialog.locator("thead th span.ellipsis").allTextContents()).toEqual(columns);
      }
      await page.keyboard.press("Escape");
      await expect(studio.dialog).toHaveCount(0);
    });
  }
  expect({ picture: await studio.picture(), numbers: await studio.loadings.allTextContents() }).toEqual(before);
  await expect(page.getByRole("complementary", { name: "Data" })).toContainText("crm-clusters.csv");
  // the history, too
  await page.keyboard.press("Control+z");
  await expect(studio.loadings).toHaveCount(19);
});

/** Imports a hostile file over an empty project and draws A -> B of the given columns. */
async function study(studio: Studio, name: string, a: readonly string[], b: readonly string[]): Promise<void> {
  await studio.openEmpty();
  await drop(studio, name);
  await studio.confirmImport();
  for (const [columns, x] of [[a, 250], [b, 650]] as const) {
    for (const [index, column] of columns.entries()) await studio.variable(column).click(index === 0 ? {} : { modifiers: ["Control"] });
    await studio.drag(studio.variable(columns[0]!), await studio.at(x, 420));
    await expect(studio.item(columns.at(-1)!)).toBeVisible();
  }
  const names = await studio.constructs.evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-construct")!));
  await studio.connect(names[0]!, names[1]!);
}

test("a constant column is named when it is used, and nothing is estimated", async ({ studio }) => {
  await study(studio, "constant-column.csv", ["a1", "a2", "a3"], ["b1", "b2", "b3"]);
  await expect(studio.status).toContainText("a2 has the same value in all 30 cases, so it can’t be estimated.");
  await expect(studio.loadings).toHaveCount(0);
  await studio.item("a2").click();
  await studio.page.keyboard.press("Delete");
  await studio.estimated();
  await expect(studio.loadings).toHaveCount(5);
});

test("a single case is refused when it is to be estimated", async ({ studio }) => {
  await study(studio, "one-row.csv", ["a1", "a2", "a3"], ["b1", "b2", "b3"]);
  await expect(studio.status.locator("button.state")).toContainText(/Too few cases: 1;|same value in all 1 case/);
  await expect(studio.loadings).toHaveCount(0);
});

test("a column that follows from others: infinite VIF in Mode A, refused by name in Mode B", async ({ studio }) => {
  await study(studio, "collinear.csv", ["a1", "a2", "a3", "a4"], ["b1", "b2", "b3"]);
  await studio.estimated();
  await studio.mode("Results");
  await studio.drawer.getByRole("tab", { name: /^Loadings/ }).click();
  for (const item of ["a1", "a2", "a4"]) await expect(studio.drawer.getByRole("row", { name: new RegExp(`^${item}`) })).toContainText("∞");
  await studio.mode("Build");
  await studio.constructs.first().click();
  await studio.inspector.getByRole("radio", { name: /Formative/ }).click();
  await expect(studio.status).toContainText(/The items .*a1.*a2.*a4.* carry the same information\./);
});

test("cells are what the file says: decimal comma, accents, line breaks, a formula as plain text", async ({ studio, page }) => {
  const cell = (row: number, column: number) => studio.page.getByRole("table", { name: "Table of the data" }).getByRole("row").nth(row).getByRole("cell").nth(column);
  await studio.openEmpty();
  await drop(studio, "semicolon-decimal-comma.csv");
  await studio.confirmImport();
  await studio.mode("Data");
  await expect(cell(1, 0)).toHaveText("4.51");
  for (const name of ["latin1-crlf.csv", "utf16le-bom.csv", "utf8-bom-crlf.csv"]) {
    await drop(studio, name);
    await studio.confirmImport();
    await expect(cell(1, 3)).toHaveText("Île-de-France");
  }
  await drop(studio, "quoted-newlines.csv");
  await studio.confirmImport();
  await studio.mode("Build");
  await expect(studio.variable("comment")).toHaveAttribute("title", /is text/);
  await drop(studio, "formula-injection.csv");
  await studio.confirmImport();
  await studio.drag(studio.variables.getByRole("option").nth(2), await studio.at(300, 300));
  await expect(page.getByRole("group", { name: /^<img src=x onerror=alert\(1\)>, indicator/ })).toBeVisible();
  await expect(page.locator(".boxes text")).toHaveText(/^<img src/);
  await expect(page.locator("img[src=x]")).toHaveCount(0);
  await studio.mode("Data");
  await page.getByRole("button", { name: "Save…" }).click();
  await studio.dialog.getByRole("button", { name: "CSV text (.csv)" }).click();
  const saved = await studio.download(() => studio.dialog.getByRole("button", { name: "Save", exact: true }).click());
  expect(saved.text).not.toMatch(/(^|,|")=cmd/);
});
