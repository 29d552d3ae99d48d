import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EDGE, REFERENCE } from "./files";
import { expect, test, type Page, type Studio } from "./studio";

const SATISFACTION = readFileSync(join(REFERENCE, "simulated/satisfaction.csv"));

/** The satisfaction data, with a construct for each block of names and one path. */
async function study(studio: Studio, page: Page): Promise<void> {
  await studio.openEmpty();
  await studio.dropFile("satisfaction.csv", SATISFACTION);
  await studio.confirmImport();
  await page.getByRole("button", { name: "Propose 6 constructs" }).click();
  await studio.dialog.getByRole("button", { name: "Make them" }).click();
  const names = await studio.constructs.evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-construct")!));
  await studio.connect(names[0]!, names[1]!);
  await studio.estimated();
  await expect(studio.status).toContainText("n = 250");
}

const casesMenu = (page: Page) => page.locator("footer").getByRole("button", { name: /Cases that are estimated/ });
async function begin(studio: Studio, page: Page): Promise<void> {
  await studio.mode("Data");
  await page.getByRole("button", { name: "Groups", exact: true }).click();
  await page.getByRole("button", { name: "Make groups" }).click();
}
const card = (page: Page, name: string) => page.getByRole("region", { name: "Groups", exact: true }).getByRole("listitem", { name });

test("groups by category: sizes, estimated one at a time from wherever the estimate is seen, kept over a reload", async ({ studio, page }) => {
  await study(studio, page);
  const all = await studio.loadings.allTextContents();
  await begin(studio, page);
  await studio.dialog.getByRole("combobox", { name: "Variable" }).selectOption("gender");
  await expect(studio.dialog.getByRole("textbox", { name: "Name of the division" })).toHaveValue("gender");
  await studio.dialog.getByRole("textbox", { name: "Name of the group female" }).fill("Women");
  await studio.dialog.getByRole("textbox", { name: "Name of the group male" }).fill("Men");
  const rows = SATISFACTION.toString("utf8").trim().split(/\r?\n/).slice(1).map((row) => row.split(",")[1]);
  const women = rows.filter((value) => value === "female").length;
  await expect(studio.dialog.getByRole("region", { name: "Groups" })).toContainText(`Womenn = ${women} · ${((100 * women) / 250).toFixed(1)} %`);
  await studio.dialog.getByRole("button", { name: "Make them" }).click();
  await expect(card(page, "gender")).toContainText("by gender");
  await card(page, "gender").getByRole("button", { name: "Estimate Women only" }).click();
  await expect(studio.status).toContainText(`n = ${women}`);
  await expect(casesMenu(page)).toHaveText("gender: Women");
  await studio.mode("Results");
  const ofWomen = await studio.loadings.allTextContents();
  expect(ofWomen).not.toEqual(all);
  await casesMenu(page).click();
  await page.getByRole("menuitemradio", { name: `Men n = ${250 - women}` }).click();
  await expect(studio.status).toContainText(`n = ${250 - women}`);
  await page.reload();
  await expect(casesMenu(page)).toHaveText("gender: Men");
  await expect(studio.status).toContainText(`n = ${250 - women}`);
  await casesMenu(page).click();
  await page.getByRole("menuitemradio", { name: /All cases/ }).click();
  await expect(studio.status).toContainText("n = 250");
  await expect.poll(() => studio.loadings.allTextContents()).toEqual(all);
});

test("groups by ranges and by a condition are steps: they can be changed, undone and taken away", async ({ studio, page }) => {
  await studio.openEmpty();
  await studio.dropFile("people.csv", Buffer.from(`who,age,city\n${[["a", 18, "Orléans"], ["b", 25, "Tours"], ["c", 31, "Orléans"], ["d", 44, "Tours"], ["e", 52, ""], ["f", 67, "Orléans"]].map((row) => row.join(",")).join("\n")}\n`));
  await studio.confirmImport();
  await begin(studio, page);
  await studio.dialog.getByRole("button", { name: "Ranges" }).click();
  await studio.dialog.getByRole("combobox", { name: "Variable" }).selectOption("age");
  await studio.dialog.getByRole("combobox", { name: "Groups" }).selectOption("3");
  await expect(studio.dialog.getByRole("region", { name: "Groups" }).getByRole("listitem")).toHaveCount(3);
  await studio.dialog.getByRole("textbox", { name: "Upper limit of range 1" }).fill("30");
  await studio.dialog.getByRole("textbox", { name: "Upper limit of range 2" }).fill("20");
  await expect(studio.dialog.getByText("Each limit must lie above the one before.")).toBeVisible();
  await expect(studio.dialog.getByRole("button", { name: "Make them" })).toBeDisabled();
  await studio.dialog.getByRole("textbox", { name: "Upper limit of range 2" }).fill("50");
  await expect(studio.dialog.getByRole("region", { name: "Groups" })).toContainText("below 30n = 2 · 33.3 %30 to below 50n = 2 · 33.3 %50 or moren = 2 · 33.3 %");
  await studio.dialog.getByRole("button", { name: "Make them" }).click();
  await expect(card(page, "age")).toContainText("age_group: age in 3 ranges");

  await page.getByRole("button", { name: "Make groups" }).click();
  await studio.dialog.getByRole("button", { name: "A condition" }).click();
  await studio.dialog.getByRole("textbox", { name: "Name of the division" }).fill("The young of Orléans");
  await studio.dialog.getByRole("textbox", { name: "Expression" }).or(studio.dialog.getByRole("textbox", { name: "Cases for which" })).fill('age < 40 and city = "Orléans"');
  await studio.dialog.getByRole("textbox", { name: "Name of their group" }).fill("young");
  await expect(studio.dialog.getByRole("region", { name: "Groups" })).toContainText("youngn = 2 · 33.3 %in no groupn = 4 · 66.7 %");
  await studio.dialog.getByRole("button", { name: "Make them" }).click();
  await expect(card(page, "The young of Orléans")).toContainText("n = 2");

  await page.getByRole("button", { name: "Change age" }).click();
  await studio.dialog.getByRole("textbox", { name: "Name of range 3" }).fill("seniors");
  await studio.dialog.getByRole("button", { name: "Save" }).click();
  await expect(card(page, "age")).toContainText("seniors");
  await page.keyboard.press("Control+z");
  await expect(card(page, "age")).not.toContainText("seniors");
  await page.getByRole("button", { name: "Steps", exact: true }).click();
  await page.getByRole("button", { name: /Edit: age_group/ }).click();
  await expect(studio.dialog.getByRole("heading", { name: "Change groups" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Remove age" }).click();
  await expect(card(page, "age")).toHaveCount(0);
  await page.getByRole("button", { name: "Steps", exact: true }).click();
  await expect(page.getByRole("region", { name: "Steps" }).getByRole("listitem")).toHaveCount(1);
});

test("codes for missing, of all numbers and of one, and the patterns of what is missing", async ({ studio, page }) => {
  await studio.openEmpty();
  await studio.dropFile("missing-99.csv", readFileSync(join(EDGE, "missing-99.csv")));
  await studio.confirmImport();
  await studio.mode("Data");
  await page.getByRole("button", { name: "Missing", exact: true }).click();
  const view = page.getByRole("region", { name: "Missing values", exact: true });
  await expect(view).toContainText("6 variables, and no cell is missing.");
  await view.getByRole("textbox", { name: "Add a code" }).fill("-99");
  await page.keyboard.press("Enter");
  await expect(view).toContainText("26 of 30 cases (86.7 %) are complete; 4 cells are missing (2.2 %), in 4 variables.");
  await expect(view.getByRole("table").getByRole("row")).toHaveCount(7);
  await view.getByRole("button", { name: "Show the case: b1" }).click();
  await expect(page.getByText("1 of 30 cases")).toBeVisible();
  await page.getByRole("button", { name: "Take away: missing: b1" }).click();
  await expect(page.getByText("of 30 cases")).toHaveCount(0);

  // one variable has its own word, which holds for it alone
  await page.getByRole("button", { name: "a1", exact: true }).click();
  const statistics = page.getByRole("complementary", { name: "Statistics of a1" });
  await statistics.getByRole("button", { name: "No longer read -99 as missing" }).click();
  await expect(statistics).toContainText("Minimum−99");
  await page.getByRole("button", { name: "Missing", exact: true }).click();
  await expect(view).toContainText("27 of 30 cases");
  await page.keyboard.press("Control+z");
  await expect(view).toContainText("26 of 30 cases");
  await view.getByRole("combobox", { name: "When the model is estimated" }).selectOption("casewise");
  await expect(view).toContainText("left out altogether");
  await page.reload();
  await studio.mode("Data");
  await page.getByRole("button", { name: "Missing", exact: true }).click();
  await expect(view).toContainText("26 of 30 cases");
});
