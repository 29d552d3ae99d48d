import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CRM, EDGE } from "./files";
import { expect, test } from "./studio";

const TABLE = "x1\tx2\ty1\n1\t2\t3\n4\t5\t6\n7\t8\t8\n2\t9\t1\n";

test("by the button of the start page, by the panel, by the data view and by Ctrl+O", async ({ studio, page }) => {
  await studio.start();
  await studio.chooseFile(CRM);
  await expect(studio.dialog.getByRole("status")).toHaveText("72 cases · 19 variables");
  await studio.confirmImport();
  await expect(studio.variables.getByRole("option")).toHaveCount(19);
  await expect(studio.status).toContainText("Data are ready. Place a first construct.");

  for (const open of [
    () => page.getByRole("button", { name: "Open a data file" }).click(),
    () => page.keyboard.press("Control+o"),
    async () => {
      await studio.mode("Data");
      await page.getByRole("button", { name: "Open a file" }).click();
    },
  ]) {
    const chooser = page.waitForEvent("filechooser");
    await open();
    await (await chooser).setFiles(join(EDGE, "tab-separated.tsv"));
    await expect(studio.dialog.getByRole("heading", { name: "Import tab-separated.tsv" })).toBeVisible();
    await page.keyboard.press("Escape");
  }
});

test("by drop anywhere: start page, canvas, panels", async ({ studio, page }) => {
  await studio.start();
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["a,b\n1,2\n3,4\n"], "small.csv"));
    return data;
  });
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await expect(page.getByText("Drop to open")).toBeVisible();
  await page.dispatchEvent("h1", "drop", { dataTransfer: transfer });
  await expect(studio.dialog.getByRole("status")).toHaveText("2 cases · 2 variables");
  await expect(page.getByText("Drop to open")).toHaveCount(0);
  await studio.confirmImport();
  for (const place of [".react-flow__pane", ".data-panel", "footer.status"]) {
    await page.dispatchEvent(place, "dragover", { dataTransfer: transfer });
    await page.dispatchEvent(place, "drop", { dataTransfer: transfer });
    await expect(studio.dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(studio.dialog).toHaveCount(0);
  }
});

test("by paste: keys on the page, and the button; a text that is no table is left alone", async ({ studio, page }) => {
  await studio.openEmpty();
  await studio.paste("not a table");
  await expect(studio.dialog).toHaveCount(0);
  await page.getByRole("button", { name: "Paste data" }).click();
  await expect(page.getByText("The clipboard holds no table.")).toBeVisible();
  await studio.paste(TABLE);
  await expect(studio.dialog.getByRole("heading", { name: "Import Pasted data" })).toBeVisible();
  await expect(studio.dialog.getByRole("combobox", { name: "Columns separated by" })).toHaveValue("\t");
  await page.keyboard.press("Enter");
  await expect(studio.variables.getByRole("option")).toHaveCount(3);
  await studio.mode("Data");
  await page.getByRole("button", { name: "Paste data" }).click();
  await expect(studio.dialog.getByRole("status")).toHaveText("4 cases · 3 variables");
});

test("what was detected can be changed, and the preview follows", async ({ studio }) => {
  const { dialog } = studio;
  const heads = dialog.locator("thead th span.ellipsis");
  await studio.openEmpty();
  await studio.dropFile("umfrage.csv", Buffer.from("alter;größe\n31;1,75\n44;1,62\n28;1,80\n", "latin1"));
  await expect(dialog.getByRole("combobox", { name: "Encoding" })).toHaveValue(/windows-1252|iso-8859-1/i);
  await expect(dialog.getByRole("combobox", { name: "Encoding" }).locator("option:checked")).toContainText("(detected)");
  await expect(heads).toHaveText(["alter", "größe"]);
  await expect(dialog.getByRole("combobox", { name: "Decimal sign" })).toHaveValue(",");

  await dialog.getByRole("combobox", { name: "Encoding" }).selectOption({ label: "UTF-8" });
  await expect(dialog.getByText(/characters? makes? no sense in utf-8/i)).toBeVisible();
  await dialog.getByRole("combobox", { name: "Encoding" }).selectOption({ label: "WINDOWS-1252 (detected)" });
  await expect(heads).toHaveText(["alter", "größe"]);

  await dialog.getByRole("combobox", { name: "Columns separated by" }).selectOption(",");
  await expect(heads).not.toHaveText(["alter", "größe"]);
  await dialog.getByRole("combobox", { name: "Columns separated by" }).selectOption(";");
  await expect(heads).toHaveText(["alter", "größe"]);

  await dialog.getByRole("switch", { name: "First row holds the names" }).click();
  await expect(heads).toHaveText(["V1", "V2"]);
  await expect(dialog.getByRole("status")).toContainText("4 cases");
  await dialog.getByRole("switch", { name: "First row holds the names" }).click();

  await dialog.getByRole("combobox", { name: "Type of alter" }).selectOption({ label: "Category" });
  await studio.confirmImport();
  await expect(studio.variable("alter")).toHaveAttribute("aria-label", /Category/);
  await expect(studio.variable("größe")).toHaveAttribute("aria-label", /Number/);
});

test("missing codes are proposed and can be added and taken away; text can be read as missing", async ({ studio, page }) => {
  const { dialog } = studio;
  await studio.openEmpty();
  await studio.dropFile("missing-99.csv", readFileSync(join(EDGE, "missing-99.csv")));
  await dialog.getByRole("button", { name: "Read as missing" }).click();
  await expect(dialog.getByRole("status")).toHaveText("30 cases · 6 variables · 4 missing values");
  await dialog.getByRole("button", { name: "No longer read -99 as missing" }).click();
  await expect(dialog.getByRole("status")).toHaveText("30 cases · 6 variables");
  await dialog.getByRole("textbox", { name: "Add a code" }).fill("-99");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status")).toHaveText("30 cases · 6 variables · 4 missing values");
  await studio.confirmImport();
  await page.getByRole("button", { name: "Missing 4" }).click();
  await expect(studio.variables.getByRole("option")).toHaveCount(4);

  await studio.dropFile("text-in-numeric.csv", readFileSync(join(EDGE, "text-in-numeric.csv")));
  await dialog.getByRole("listitem").filter({ hasText: "about five" }).getByRole("button", { name: "Read as missing" }).click();
  await expect(dialog.getByText("a3: text in row 7 (“about five”) is read as missing.")).toBeVisible();
  await dialog.getByRole("button", { name: "Keep as text" }).click();
  await dialog.getByRole("button", { name: "Read all of it as missing" }).click();
  await expect(dialog.getByRole("status")).toHaveText("30 cases · 6 variables · 2 missing values");
  await studio.confirmImport();
  await expect(studio.variable("a3")).toHaveAttribute("aria-label", /Rating 1–7.*3.3 % missing/);
});

test("other data for the same model: the indicators are found by name, absent ones are said before", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  const csv = readFileSync(CRM, "utf8").split(/\r?\n/).filter(Boolean);
  const fewer = csv.map((row) => row.split(",").slice(1).join(",")).slice(0, 60).join("\n");
  await studio.dropFile("second wave.csv", Buffer.from(fewer));
  await expect(studio.dialog.getByText("The data now open (crm-clusters.csv) are replaced.")).toBeVisible();
  await expect(studio.dialog.getByText("CC1 is used and is not in this file.")).toBeVisible();
  await studio.dialog.getByRole("button", { name: "Import", exact: true }).click();
  await studio.dialog.getByRole("button", { name: "Leave as it is" }).click();
  await expect(studio.status).toContainText("The data have no column CC1");
  await studio.item("CC1").click();
  await page.keyboard.press("Delete");
  await expect(studio.status).toContainText("n = 59");
});
