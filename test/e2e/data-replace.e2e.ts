import { readFileSync } from "node:fs";
import { CRM } from "./files";
import { expect, test } from "./studio";

const rows = readFileSync(CRM, "utf8").split(/\r?\n/).filter(Boolean).map((row) => row.split(","));
/** The CRM study with other names, cases or values. */
function crm(change: (rows: string[][]) => string[][]): Buffer {
  return Buffer.from(change(rows.map((row) => [...row])).map((row) => row.join(",")).join("\n"));
}
const renamed = crm(([names, ...cases]) => [names!.map((name) => ({ CC1: "w2_cc1", CC2: "cc_2", VA1: "quality" })[name] ?? name), ...cases.slice(0, 60)]);
const importIt = "Import";

test("a second wave under other names: matched in a dialog, estimated, and undone", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  const before = await studio.picture();
  await studio.dropFile("wave 2.csv", renamed);
  await expect(studio.dialog.getByText("CC1, CC2, VA1 are used and are not in this file.")).toBeVisible();
  await studio.dialog.getByRole("button", { name: importIt, exact: true }).click();
  await expect(studio.dialog.getByRole("heading", { name: "Match the columns" })).toBeVisible();
  await expect(studio.dialog.getByRole("combobox", { name: "Column for CC1" })).toHaveValue("w2_cc1");
  await expect(studio.dialog.getByRole("combobox", { name: "Column for CC2" })).toHaveValue("cc_2");
  await expect(studio.dialog.getByRole("combobox", { name: "Column for VA1" })).toHaveValue("");
  await expect(studio.dialog.getByRole("status")).toHaveText("1 name is still without a column.");
  await studio.dialog.getByRole("button", { name: "Match 2 columns" }).click();
  // nothing was deleted: what is left is marked where it is
  await expect(studio.status).toContainText("The data have no column VA1");
  await expect(studio.item("VA1")).toBeVisible();
  await expect(page.getByRole("img", { name: /The data have no column VA1/ }).first()).toBeVisible();
  await page.getByRole("button", { name: /The data have no column VA1/ }).click();
  await page.getByRole("button", { name: "Match the columns…" }).last().click();
  await studio.dialog.getByRole("combobox", { name: "Column for VA1" }).selectOption("quality");
  await studio.dialog.getByRole("button", { name: "Match 1 column" }).click();
  await expect(studio.status).toContainText("n = 60");
  await studio.mode("Data");
  await page.getByRole("button", { name: "Steps", exact: true }).click();
  await expect(page.getByRole("region", { name: "Steps" }).getByRole("listitem")).toHaveText([/Rename quality to VA1/, /Rename w2_cc1 to CC1/, /Rename cc_2 to CC2/]);
  for (let k = 0; k < 3; k++) await page.keyboard.press("Control+z");
  await expect(studio.status).toContainText("n = 72");
  await studio.mode("Results");
  expect(await studio.picture()).toEqual(before);
});

test("a project without its data asks for them, knows them again, and says clearly when they are others", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  const before = await studio.picture();
  const file = await studio.download(() => studio.menu("Save project without data…"));
  expect(file.name).toBe("CRM in industrial clusters.sentier.json");
  expect(JSON.parse(file.text)).not.toHaveProperty("data.packed");
  expect(file.text.length).toBeLessThan(200_000);
  await studio.menu("New project");
  await studio.openProject(file.name, file.text);
  await expect(page.getByText("This project does not hold its data, crm-clusters.csv.")).toBeVisible();
  await expect(studio.status).toContainText("Numbers of the file; its data are elsewhere");
  await expect(studio.item("CC1")).toBeVisible();
  // kept over a reload, still waiting
  await expect(studio.status).toContainText("Saved");
  await page.waitForTimeout(700);
  await page.reload();
  await expect(studio.item("CC1")).toBeVisible();

  await studio.dropFile("crm-clusters.csv", crm(([names, first, ...cases]) => [names!, first!.with(0, "5"), ...cases]));
  await expect(studio.dialog.getByText("These are not the data that the project was saved with (crm-clusters.csv).")).toBeVisible();
  await expect(studio.dialog.getByText("Variable with other values: CC1.")).toBeVisible();
  await expect(studio.dialog.getByRole("button", { name: "Use it all the same" })).toBeVisible();
  await studio.dialog.getByRole("button", { name: "Cancel" }).click();
  await studio.dropFile("fewer.csv", crm((all) => all.slice(0, 41).map((row) => row.slice(1))));
  await expect(studio.dialog.getByText("Cases: 40 instead of 72. Variable that is not there: CC1.")).toBeVisible();
  await studio.dialog.getByRole("button", { name: "Cancel" }).click();

  await studio.dropFile("the same under another name.csv", readFileSync(CRM));
  await expect(studio.dialog.getByText("These are the data that the project was saved with (crm-clusters.csv), to the last value.")).toBeVisible();
  await studio.confirmImport();
  await studio.estimated();
  await studio.mode("Results");
  expect(await studio.picture()).toEqual(before);
});

test("a file that is other is used all the same where that is wanted", async ({ studio }) => {
  await studio.openSample("CRM in industrial clusters");
  const file = await studio.download(() => studio.menu("Save project without data…"));
  await studio.openProject(file.name, file.text);
  await studio.dropFile("half.csv", crm((all) => all.slice(0, 41)));
  await studio.dialog.getByRole("button", { name: "Use it all the same" }).click();
  await expect(studio.status).toContainText("n = 40");
});
