import { openSatisfaction, namesOf, places } from "./editing";
import { expect, test, type Page } from "./studio";

const menu = (page: Page) => page.getByRole("button", { name: /^Models; now/ });
const pick = async (page: Page, entry: string | RegExp): Promise<void> => {
  await menu(page).click();
  await page.getByRole("menuitem", { name: entry }).or(page.getByRole("menuitemradio", { name: entry })).click();
};

test.beforeEach(({ studio }) => openSatisfaction(studio));

test("a model is duplicated, renamed, left, deleted and brought back; each keeps its drawing, history and results", async ({ studio, page }) => {
  await pick(page, "Duplicate this model");
  await expect(menu(page)).toHaveAccessibleName("Models; now Model 2");
  await studio.item("CUSL2").click();
  await page.keyboard.press("Delete");
  await studio.estimated();
  await expect(studio.path("Satisfaction", "Loyalty")).not.toHaveText(".399");
  const changed = (await studio.path("Satisfaction", "Loyalty").textContent())!;

  await pick(page, "Rename…");
  await page.getByRole("textbox", { name: "Name of the model" }).fill("Without CUSL2");
  await page.keyboard.press("Enter");
  await expect(menu(page)).toHaveAccessibleName("Models; now Without CUSL2");

  await page.keyboard.press("Alt+PageUp");
  await expect(menu(page)).toHaveAccessibleName("Models; now Model 1");
  await expect(studio.path("Satisfaction", "Loyalty")).toHaveText(".399");
  await expect(studio.item("CUSL2")).toBeVisible();
  await expect(page.getByRole("toolbar", { name: "Tools" }).getByRole("button", { name: /^Undo/ })).toBeDisabled();
  await page.keyboard.press("Alt+PageDown");
  await expect(studio.path("Satisfaction", "Loyalty")).toHaveText(changed);

  await pick(page, "Delete this model");
  await expect(menu(page)).toHaveAccessibleName("Models; now Model 1");
  await expect(page.getByText("Without CUSL2 was deleted.")).toBeVisible();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(menu(page)).toHaveAccessibleName("Models; now Without CUSL2");
  await page.keyboard.press("Control+z");
  await expect(studio.item("CUSL2")).toBeVisible();
  await expect(studio.path("Satisfaction", "Loyalty")).toHaveText(".399");
});

test("results come back with undo and with a model that is returned to, without being estimated again", async ({ studio, page }) => {
  // The time that the engine took is kept with its result.
  const time = async (): Promise<string> => /\d+\s+ms/.exec((await studio.status.textContent())!)![0];
  const first = await time();
  await studio.item("IMAG2").click();
  await page.keyboard.press("Delete");
  await expect(studio.status).toContainText("23 indicators");
  await expect(studio.path("Image", "Loyalty")).not.toHaveText(".258");
  await studio.estimated();
  // live estimation off: what comes now was kept
  await page.getByRole("switch", { name: /Live/ }).click();
  await page.keyboard.press("Control+z");
  await expect(studio.path("Image", "Loyalty")).toHaveText(".258");
  await studio.estimated();
  expect(await time()).toBe(first);
  await expect(page.locator(".canvas.stale")).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await expect(studio.path("Image", "Loyalty")).not.toHaveText(".258");
  await expect(page.locator(".canvas.stale")).toHaveCount(0);
  await pick(page, "Duplicate this model");
  await page.keyboard.press("Alt+PageUp");
  await expect(page.locator(".canvas.stale")).toHaveCount(0);
  await page.getByRole("switch", { name: /Live/ }).click();
});

test("all models are in the project file, and come back after a reload", async ({ studio, page }) => {
  await pick(page, "New empty model");
  await page.keyboard.press("c");
  await studio.clickCanvas(300, 300);
  await page.keyboard.type("Alone");
  await page.keyboard.press("Enter");
  const at = await places(studio);
  await expect(studio.status).toContainText(/Saved/);
  const { text } = await studio.download(() => page.keyboard.press("Control+s"));
  await page.waitForTimeout(400);
  await page.reload();
  await expect(studio.construct("Alone")).toBeVisible();
  expect(await places(studio)).toEqual(at);
  await page.keyboard.press("Alt+PageUp");
  await expect(studio.constructs).toHaveCount(7);
  await studio.estimated();
  expect(text.length).toBeGreaterThan(1000);
});

test.describe("a model of another program", () => {
  const LAVAAN = "# measurement\nImg =~ IMAG1 + IMAG2 + 1*IMAG3\nVal =~ PERV1 + PERV2\nVal ~ Img\nIMAG1 ~~ IMAG2\n";
  const SEMINR = 'library(seminr)\nmm <- constructs(\n  composite("Img", multi_items("IMAG", 1:5)),\n  composite("Val", multi_items("PERV", 1:2), weights = mode_B)\n)\nsm <- relationships(paths(from = "Img", to = "Val"))\n';
  const SPLSM = `<?xml version="1.0" encoding="ISO-8859-1"?>
<model>
  <manifest datacolumn="IMAG1" name="IMAG1" x="10" y="100" id="11" /><manifest datacolumn="PERV1" name="PERV1" x="500" y="100" id="12" />
  <latent name="Qualit&#233;" x="200" y="200" id="21" width="60" height="74" alignment="TOP" /><latent name="Val" x="400" y="300" id="22" width="60" height="74" />
  <connection source="21" target="11" /><connection source="22" target="12" /><connection source="21" target="22" />
</model>`;

  test("is opened by drop beside the one that is there, told by its name or by what it holds, with what was left out", async ({ studio, page }) => {
    await studio.dropFile("model.txt", Buffer.from(LAVAAN));
    await expect(studio.arrow("Img", "Val")).toHaveCount(1);
    await expect(menu(page)).toHaveAccessibleName("Models; now model");
    await expect(page.getByText(/Covariances.*left out|left out.*ovariance/).first()).toBeVisible();
    await studio.estimated();
    await studio.dropFile("analysis.R", Buffer.from(SEMINR));
    await expect(studio.construct("Val")).toHaveAttribute("aria-label", /formative/);
    await expect(studio.item("IMAG5")).toBeVisible();
    await studio.dropFile("study.splsm", Buffer.from(SPLSM, "latin1"));
    await expect(studio.construct("Qualité")).toBeVisible();
    const at = await places(studio);
    expect(at["Val"]!.x - at["Qualité"]!.x).toBeGreaterThan(100);
    expect(at["Val"]!.y - at["Qualité"]!.y).toBeGreaterThan(50);
    await menu(page).click();
    await expect(page.getByRole("menuitemradio")).toHaveCount(4);
    await page.getByRole("menuitemradio", { name: /Model 1/ }).click();
    await expect(studio.constructs).toHaveCount(7);
  });

  test("is opened by the menus, takes an empty canvas, and one that cannot be read is refused with its line", async ({ studio, page }) => {
    const choose = async (name: string, content: string): Promise<void> => {
      const chooser = page.waitForEvent("filechooser");
      await studio.menu(/^Import a model/);
      await (await chooser).setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
    };
    await choose("broken.lav", "A =~ IMAG1\nB =~ PERV1 +\nB ~ A\n");
    await expect(page.getByText(/line 2/i).first()).toBeVisible();
    await expect(studio.constructs).toHaveCount(7);
    await pick(page, "New empty model");
    await choose("fine.lav", "A =~ IMAG1\nB =~ PERV1\nB ~ A\n");
    await expect(studio.arrow("A", "B")).toHaveCount(1);
    expect(await namesOf(studio)).toEqual(["A", "B"]);
    await studio.estimated();
    await menu(page).click();
    await expect(page.getByRole("menuitemradio")).toHaveCount(2);
  });
});
