import { namesOf, openSatisfaction, places, selected } from "./editing";
import { driveFiles, expect, Studio, test } from "./studio";

/** A window without anything, in the same browser. */
async function otherWindow(studio: Studio): Promise<Studio> {
  const page = await studio.page.context().newPage();
  await driveFiles(page);
  const other = new Studio(page);
  await other.openEmpty();
  return other;
}

test.beforeEach(async ({ studio, page }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSatisfaction(studio);
});

test("copies and pastes beside what is there, again and again, each as one step", async ({ studio, page }) => {
  await studio.construct("Satisfaction").click();
  await studio.construct("Loyalty").click({ modifiers: ["Shift"] });
  await page.keyboard.press("Control+c");
  await studio.oneStep(() => page.keyboard.press("Control+v"));
  await studio.oneStep(() => page.keyboard.press("Control+v"));
  expect((await namesOf(studio)).slice(7)).toEqual(["Satisfaction 2", "Loyalty 2", "Satisfaction 3", "Loyalty 3"]);
  await expect(studio.arrow("Satisfaction 3", "Loyalty 3")).toHaveCount(1);
  const at = Object.values(await places(studio));
  expect(at.every((a, k) => at.slice(k + 1).every((b) => Math.hypot(a.x - b.x, a.y - b.y) >= 128))).toBe(true);
  // items stay with the originals: a column serves one construct
  await expect(studio.item("CUSL1")).toHaveCount(1);
});

test("cut takes away, and gives back items and paths where it is pasted", async ({ studio, page }) => {
  const before = await studio.picture();
  await studio.construct("Loyalty").click();
  await studio.construct("Complaints").click({ modifiers: ["Shift"] });
  await page.keyboard.press("Control+x");
  await expect(studio.constructs).toHaveCount(5);
  await expect(studio.item("CUSL1")).toHaveCount(0);
  await page.keyboard.press("Control+v");
  await expect(studio.item("CUSL1")).toBeVisible();
  await expect(studio.arrow("Complaints", "Loyalty")).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(() => studio.picture()).toEqual(before);
});

test("goes to another model and to another window with items, looks and comments", async ({ studio, page }) => {
  await page.keyboard.press("n");
  await studio.clickCanvas(300, 640);
  await page.keyboard.type("**Mind** the sample");
  await page.keyboard.press("Escape");
  await studio.construct("Value").click();
  await studio.inspector.getByText("Look", { exact: true }).click();
  await studio.inspector.getByRole("radio", { name: "Hexagon" }).click();
  await studio.construct("Value").click();
  await studio.construct("Quality").click({ modifiers: ["Shift"] });
  await page.locator("[data-comment]").click({ modifiers: ["Shift"] });
  await page.keyboard.press("Control+c");

  await page.getByRole("button", { name: /^Models; now/ }).click();
  await page.getByRole("menuitem", { name: "New empty model" }).click();
  await expect(studio.constructs).toHaveCount(0);
  await page.keyboard.press("Control+v");
  await expect(studio.item("PERV1")).toBeVisible();
  await expect(page.locator("[data-comment] strong")).toHaveText("Mind");
  await expect(studio.status).toContainText("2 constructs");
  await studio.estimated();

  const other = await otherWindow(studio);
  const middle = await other.at(400, 300);
  await other.page.mouse.move(middle.x, middle.y);
  await other.page.keyboard.press("Control+v");
  await expect(other.item("PERQ7")).toBeVisible();
  await expect(other.arrow("Quality", "Value")).toHaveCount(1);
  await expect(other.page.locator("[data-comment] strong")).toHaveText("Mind");
  await other.construct("Value").click();
  await other.page.keyboard.press("Escape");
  await expect(other.construct("Value").locator("polygon.body")).toHaveCount(1);
});

test("model text comes and goes as text; anything else is left alone", async ({ studio, page }) => {
  await studio.construct("Value").click();
  await page.keyboard.press("Control+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Value =~ PERV1 + PERV2\n");
  await studio.paste("Trust =~ t1 + t2\nReuse <~ r1\nReuse ~ Trust");
  await expect(studio.arrow("Trust", "Reuse")).toHaveCount(1);
  await expect(studio.item("t2")).toBeVisible();
  expect((await selected(studio)).toSorted()).toEqual(["Reuse", "Trust"]);
  await page.keyboard.press("Control+z");
  await studio.paste("a shopping list");
  await expect(studio.constructs).toHaveCount(7);
});

test("the menu pastes where it was opened, and says when there is nothing to paste", async ({ studio, page }) => {
  await page.evaluate(() => navigator.clipboard.writeText("nothing of a model"));
  const paste = async (x: number, y: number) => {
    await studio.clickCanvas(x, y, { button: "right" });
    await page.getByRole("menuitem", { name: /^Paste/ }).click();
  };
  await paste(300, 660);
  await expect(page.getByText("No constructs, comments or model text on the clipboard.")).toBeVisible();
  await studio.construct("Value").click({ button: "right" });
  await page.getByRole("menuitem", { name: /^Copy/ }).click();
  await paste(300, 660);
  await expect(studio.construct("Value 2")).toBeVisible();
  const [copy, pointed] = [await studio.middle("Value 2"), await studio.at(300, 660)];
  expect(Math.hypot(copy.x - pointed.x, copy.y - pointed.y)).toBeLessThan(8);
});
