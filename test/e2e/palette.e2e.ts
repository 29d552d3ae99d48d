import { namesOf, openSatisfaction, places, selected } from "./editing";
import { expect, test, type Page, type Studio } from "./studio";

test.beforeEach(({ studio }) => openSatisfaction(studio));

const field = (page: Page) => page.getByRole("combobox", { name: /Type a command|Find a construct/ });
const options = (page: Page) => page.getByRole("listbox", { name: /Type a command|Find a construct/ }).getByRole("option");

/** Does by the list of commands what its first match for these words is. */
async function run(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await field(page).fill(words);
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveCount(0);
}

/** Entries of a menu that opens by a button. */
async function entriesOf(page: Page, button: string | RegExp): Promise<readonly string[]> {
  await page.getByRole("button", { name: button }).click();
  const entries = await page.getByRole("menuitem").evaluateAll((items) => items.map((item) => [...item.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join("")));
  await page.keyboard.press("Escape");
  return entries;
}

test("holds everything that the menus hold", async ({ page }) => {
  const entries = [...(await entriesOf(page, "Project menu")), ...(await entriesOf(page, /^Models; now/))];
  expect(entries.length).toBeGreaterThan(15);
  await page.keyboard.press("Control+k");
  for (const entry of entries) {
    await field(page).fill(entry.replace(/ \(.*\)|…/g, ""));
    await expect(options(page).first(), entry).toBeVisible();
  }
});

test("runs commands, finds constructs, items, paths and models, and says when there is nothing", async ({ studio, page }) => {
  await studio.construct("Image").click();
  await run(page, "structural model only");
  await expect(page.locator("[data-item]")).toHaveCount(0);
  await run(page, "undo");
  await expect(studio.item("IMAG1")).toBeVisible();
  await run(page, "select all");
  expect(await selected(studio)).toHaveLength(7);
  await run(page, "cusl2");
  expect(await selected(studio)).toEqual(["CUSL2"]);
  await run(page, "quality satisfaction");
  expect(await selected(studio)).toEqual(["Quality -> Satisfaction"]);
  await run(page, "new empty model");
  await expect(studio.constructs).toHaveCount(0);
  await run(page, "model 1");
  await expect(studio.constructs).toHaveCount(7);
  await run(page, "theme dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.keyboard.press("Control+k");
  await field(page).fill("xyzzy");
  await expect(page.getByText("Nothing is called that.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(field(page)).toHaveCount(0);
});

test("what has no object now cannot be chosen", async ({ page, studio }) => {
  await page.keyboard.press("Control+k");
  await field(page).fill("align left");
  await expect(options(page).first()).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await studio.construct("Image").click();
  await studio.construct("Loyalty").click({ modifiers: ["Shift"] });
  const before = await places(studio);
  await run(page, "align left");
  await expect.poll(async () => (await places(studio))["Loyalty"]!.x).toBe(before["Image"]!.x);
});

test("/ finds on the canvas and goes there, with the keyboard on what was found", async ({ studio, page }) => {
  await studio.construct("Image").click();
  for (let k = 0; k < 5; k++) await page.keyboard.press("+");
  await expect(studio.item("CUSL3")).not.toBeInViewport();
  await page.keyboard.press("/");
  await field(page).fill("loyal");
  await expect(options(page).first()).toContainText("Loyalty");
  await page.keyboard.press("Enter");
  await expect(studio.construct("Loyalty")).toBeInViewport();
  await expect(studio.construct("Loyalty")).toBeFocused();
  expect(await selected(studio)).toEqual(["Loyalty"]);
  // the keys go on from there
  const before = await places(studio);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(async () => (await places(studio))["Loyalty"]!.x).toBe(before["Loyalty"]!.x - 10);
});

test("the history lists every step and goes to any of them, in both directions", async ({ studio, page }) => {
  const start = await studio.picture();
  await studio.construct("Complaints").click();
  await page.keyboard.press("Delete");
  await expect(studio.constructs).toHaveCount(6);
  await studio.construct("Value").click();
  await page.keyboard.press("h");
  await expect(studio.item("PERV1")).toHaveCount(0);
  await page.keyboard.press("Control+d");
  await expect(studio.construct("Value 2")).toBeVisible();
  const end = await studio.picture();

  await page.getByRole("toolbar", { name: "Tools" }).getByRole("button", { name: "History" }).click();
  const panel = page.getByRole("region", { name: "History" });
  const steps = panel.getByRole("listitem").getByRole("button");
  await expect(steps).toHaveText(["Duplicate", "Hide indicators", "Delete a construct", "As it was opened"]);
  await expect(steps.first()).toHaveAttribute("aria-current", "step");
  await steps.last().click();
  await expect.poll(() => studio.picture()).toEqual(start);
  await expect(steps.last()).toHaveAttribute("aria-current", "step");
  await steps.nth(2).click();
  expect(await namesOf(studio)).not.toContain("Complaints");
  await expect(studio.item("PERV1")).toBeVisible();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect.poll(() => studio.picture()).toEqual(end);
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await studio.estimated();
});

test("right click offers what fits the thing: construct, item, path, comment, empty canvas", async ({ studio, page }) => {
  const offered = async (open: () => Promise<void>): Promise<string> => {
    await open();
    const text = (await page.getByRole("menu").innerText()).replace(/\s+/g, " ");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("menu")).toHaveCount(0);
    return text;
  };
  expect(await offered(() => studio.construct("Value").click({ button: "right" }))).toMatch(/Rename.*Copy.*Cut.*Duplicate.*Reflective.*Formative.*Indicators sit on.*Hide or show indicators.*Pinned.*Delete the construct/);
  expect(await offered(() => studio.item("PERV1").click({ button: "right" }))).toMatch(/Select its construct.*pruning preview.*Remove PERV1/);
  expect(await offered(() => studio.path("Quality", "Value").click({ button: "right" }))).toMatch(/Reverse.*Delete the path/);
  expect(await offered(() => studio.clickCanvas(300, 660, { button: "right" }))).toMatch(/New construct here.*New comment here.*Paste.*Select all.*Structural model only.*Auto layout.*Fit/);
  // by keyboard, too
  await studio.construct("Value").focus();
  expect(await offered(() => page.keyboard.press("Shift+F10"))).toContain("Delete the construct");
  await act(studio);
});

async function act(studio: Studio): Promise<void> {
  const { page } = studio;
  await studio.oneStep(async () => {
    await studio.clickCanvas(300, 660, { button: "right" });
    await page.getByRole("menuitem", { name: "New comment here" }).click();
    await page.keyboard.type("a remark");
    await page.keyboard.press("Control+Enter");
  });
  await page.locator("[data-comment]").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Delete the comment" }).click();
  await expect(page.locator("[data-comment]")).toHaveCount(0);
}
