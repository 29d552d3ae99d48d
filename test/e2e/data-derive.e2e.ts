import { unzipSync, strFromU8 } from "fflate";
import { expect, type Page, type Studio, test } from "./studio";

const steps = (page: Page) => page.getByRole("region", { name: "Steps" });
const rows = (page: Page) => steps(page).getByRole("listitem");

async function openSteps(studio: Studio, page: Page): Promise<void> {
  await studio.mode("Data");
  await page.getByRole("button", { name: "Steps", exact: true }).click();
}

async function begin(page: Page, kind: RegExp): Promise<void> {
  await page.getByRole("button", { name: "Add a step" }).click();
  await page.getByRole("menuitem", { name: kind }).click();
}

/** A cell of the first cases that the dialog shows. */
const previewed = (studio: Studio, row: number) => studio.dialog.getByRole("row").nth(row).getByRole("cell").last();
const add = (studio: Studio) => studio.dialog.getByRole("button", { name: "Add step" }).click();
const tick = (studio: Studio, name: string) => studio.dialog.getByRole("checkbox", { name, exact: true }).check();

test("a mean and an expression become variables, used in the model, and are there again after a reload", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  await openSteps(studio, page);
  await expect(steps(page)).toContainText("No steps yet");
  await begin(page, /Combine/);
  for (const name of ["CC1", "CC2", "CC3"]) await tick(studio, name);
  await expect(studio.dialog.getByRole("textbox", { name: "Name of the new variable" })).toHaveValue("CC");
  // 2, 4 and 2 in the first case
  await expect(previewed(studio, 1)).toHaveText("2.66667");
  await add(studio);
  await begin(page, /Compute/);
  const expression = studio.dialog.getByRole("textbox", { name: "Expression" });
  await expression.fill("round(CC) +");
  await expect(studio.dialog.getByText("The expression ends too early")).toBeVisible();
  await expression.fill("if(CC > nobody, 1, 0)");
  await expect(studio.dialog.getByText("There is no variable nobody at this step.")).toBeVisible();
  await expect(studio.dialog.getByRole("button", { name: "Add step" })).toBeDisabled();
  await expression.fill("round(CC) * 10");
  await expect(previewed(studio, 1)).toHaveText("30");
  await studio.dialog.getByRole("textbox", { name: "Name of the new variable" }).fill("score");
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(2);
  await studio.mode("Build");
  await expect(studio.variable("score")).toBeVisible();
  await studio.variable("score").click();
  await page.getByRole("button", { name: /New construct|Make a construct/ }).first().click();
  await expect(studio.item("score")).toBeVisible();
  await page.reload();
  await expect(studio.item("score")).toBeVisible();
  await openSteps(studio, page);
  await expect(rows(page)).toHaveText([/CC = mean of CC1, CC2, CC3/, /score = round\(CC\) \* 10/]);
});

test("a step in use is not taken away without a word, marks the canvas, and comes back by undo", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  const numbers = await studio.loadings.allTextContents();
  await openSteps(studio, page);
  await begin(page, /Leave out/);
  await tick(studio, "OI2");
  await add(studio);
  await expect(studio.dialog).toContainText("OI2 indicator of");
  await studio.dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(rows(page)).toHaveCount(0);
  await begin(page, /Leave out/);
  await tick(studio, "OI2");
  await add(studio);
  await studio.dialog.getByRole("button", { name: "Do it all the same" }).click();
  await expect(studio.status).toContainText("The data have no column OI2");
  await studio.mode("Build");
  await expect(page.getByRole("img", { name: /The data have no column OI2/ }).first()).toBeVisible();
  await page.keyboard.press("Control+z");
  await studio.estimated();
  expect(await studio.loadings.allTextContents()).toEqual(numbers);
  await page.keyboard.press("Control+y");
  await expect(studio.status).toContainText("The data have no column OI2");
  // switched off in the list instead
  await openSteps(studio, page);
  await page.getByRole("switch", { name: "In force: Leave out OI2" }).click();
  await studio.estimated();
});

test("renaming takes the model along; reversing in place turns a loading round", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  await expect(page.locator('[data-loading="OI2"]')).toHaveText(".557");
  await openSteps(studio, page);
  await begin(page, /Rename/);
  await studio.dialog.getByRole("combobox", { name: "Variable" }).selectOption("OI2");
  await studio.dialog.getByRole("textbox", { name: /Name/ }).fill("Operational 2");
  await page.keyboard.press("Enter");
  await studio.estimated();
  await begin(page, /Reverse/);
  await tick(studio, "Operational 2");
  await studio.dialog.getByRole("checkbox", { name: "Replace the items themselves, under the same names" }).check();
  await add(studio);
  await studio.estimated();
  await studio.mode("Results");
  await expect(page.locator('[data-loading="Operational 2"]')).toHaveText("−.557");
  // the rename goes, and the model follows back
  await openSteps(studio, page);
  await page.getByRole("button", { name: "Remove: Rename OI2 to Operational 2" }).click();
  await expect(rows(page)).toHaveText([/Reverse OI2 in place/]);
  await studio.estimated();
});

test("steps are edited, moved where that is sensible, and kept in the file, not as copies", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  await openSteps(studio, page);
  await begin(page, /Standardise/);
  await tick(studio, "VA1");
  await add(studio);
  await begin(page, /Recode/);
  await studio.dialog.getByRole("combobox", { name: "Variable" }).selectOption("VA2");
  await studio.dialog.getByRole("button", { name: /One for each of its/ }).click();
  await studio.dialog.getByRole("textbox", { name: "New value of rule 1" }).fill("low");
  await expect(studio.dialog.getByText(/VA2_new Category/)).toBeVisible();
  await add(studio);
  await begin(page, /Compute/);
  await studio.dialog.getByRole("textbox", { name: "Expression" }).fill("VA1_z * 2");
  await add(studio);
  await expect(rows(page)).toHaveCount(3);
  await expect(page.getByRole("button", { name: /Move down: Recode VA2/ })).toBeEnabled();
  await page.getByRole("button", { name: /Move down: Recode VA2/ }).click();
  await expect(rows(page).nth(2)).toContainText("Recode VA2");
  await expect(page.getByRole("button", { name: /Move down: Standardise VA1/ })).toBeDisabled();
  await page.getByRole("button", { name: /Edit: Standardise VA1/ }).click();
  await studio.dialog.getByRole("combobox", { name: "How" }).selectOption({ label: "centred: mean 0" });
  await studio.dialog.getByRole("button", { name: "Save step" }).click();
  await expect(rows(page)).toHaveText([/Centre VA1, adding _c/, /new = VA1_c \* 2/, /Recode VA2/]);
  const file = await studio.download(() => page.keyboard.press("Control+s"));
  const text = JSON.parse(strFromU8(unzipSync(file.bytes)["project.json"]!)) as { steps: { step: { kind: string } }[]; data: { packed: { columns: unknown[] } } };
  expect(text.steps.map(({ step }) => step.kind)).toEqual(["standardise", "compute", "recode"]);
  expect(text.data.packed.columns).toHaveLength(19);
});
