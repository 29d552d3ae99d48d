import { openSatisfaction, selected } from "./editing";
import { expect, test } from "./studio";

test.beforeEach(async ({ studio, page }) => {
  await openSatisfaction(studio);
  await page.keyboard.press("o");
});

test("mirrors the canvas: constructs with their items and paths, with their numbers, and what is selected in both", async ({ studio, page }) => {
  const tree = page.getByRole("tree", { name: "Outline of the model" });
  const row = (name: string | RegExp) => tree.getByRole("treeitem", { name });
  await expect(tree.getByRole("treeitem", { level: 1 })).toHaveCount(7);
  await expect(tree.getByRole("treeitem", { level: 2 })).toHaveCount(24 + 12);
  await expect(row(/^Loyalty, construct, R² \.394/)).toHaveAttribute("aria-expanded", "true");
  await expect(row(/^CUSL2, indicator, \.600/)).toHaveAttribute("aria-level", "2");
  await row(/^to Loyalty, path, β \.151/).click();
  expect(await selected(studio)).toEqual(["Complaints -> Loyalty"]);
  await studio.item("IMAG3").click();
  await expect(row(/^IMAG3/)).toHaveAttribute("aria-selected", "true");
  // the arrow keys go through it and the canvas follows
  await row(/^IMAG3/).click();
  await page.keyboard.press("ArrowDown");
  await expect(row(/^IMAG4/)).toBeFocused();
  expect(await selected(studio)).toEqual(["IMAG4"]);
  await page.keyboard.press("ArrowLeft");
  await expect(row(/^Image/)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(row(/^Image/)).toHaveAttribute("aria-expanded", "false");
  await expect(row(/^IMAG4/)).toHaveCount(0);
  await page.keyboard.press("End");
  await expect(tree.getByRole("treeitem").last()).toBeFocused();
});

test("is edited by keyboard alone: new, renamed, connected, filled, reordered and deleted, each one step", async ({ studio, page }) => {
  const tree = page.getByRole("tree", { name: "Outline of the model" });
  const row = (name: string | RegExp) => tree.getByRole("treeitem", { name });
  await page.getByRole("button", { name: "New construct" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Switching");
  await page.keyboard.press("Enter");
  await expect(row(/^Switching/)).toBeFocused();
  await expect(studio.construct("Switching")).toBeVisible();

  await page.getByRole("combobox", { name: /New path from Switching/ }).selectOption("Loyalty");
  await expect(studio.arrow("Switching", "Loyalty")).toHaveCount(1);
  await row(/^CUSL2/).focus();
  await row(/^CUSL2/).click();
  await studio.oneStep(() => page.keyboard.press("Alt+ArrowUp"));
  await row(/^CUSL2/).click();
  await studio.oneStep(async () => {
    await page.keyboard.press("Delete");
    await expect(studio.item("CUSL2")).toHaveCount(0);
  });
  // what was taken out can be given to another one
  await row(/^Switching/).click();
  const add = page.getByRole("combobox", { name: /New indicator of Switching/ });
  await add.selectOption({ label: (await add.getByRole("option").filter({ hasText: "CUSL2" }).textContent())! });
  await expect(row(/^CUSL2, indicator/)).toBeVisible();
  await expect(studio.status).toContainText("8 constructs");
  await studio.estimated();

  await row(/^Switching/).click();
  await page.keyboard.press("F2");
  await page.keyboard.type("Loyalty");
  await expect(page.getByRole("textbox", { name: "Name of the construct" })).toHaveAttribute("aria-invalid", "true");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Delete");
  await expect(studio.construct("Switching")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(studio.arrow("Switching", "Loyalty")).toHaveCount(1);
});
