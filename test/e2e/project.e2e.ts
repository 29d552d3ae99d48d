import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { CRM } from "./files";
import { driveFiles, expect, Studio, test } from "./studio";

/** All that a project holds, as the page shows it. */
async function shown(studio: Studio): Promise<unknown> {
  return { picture: await studio.picture(), numbers: await studio.loadings.allTextContents(), title: await studio.page.getByRole("textbox", { name: "Project title" }).inputValue() };
}

test("work is kept by itself and is there again after a reload", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  await studio.mode("Build");
  await page.getByRole("textbox", { name: "Project title" }).fill("Étude des grappes – été");
  await page.keyboard.press("Enter");
  await studio.item("OI2").click();
  await page.keyboard.press("Delete");
  await expect(studio.loadings).toHaveCount(18);
  await expect(page.getByText(/Saved on this machine at/)).toBeVisible();
  const before = await shown(studio);
  await page.reload();
  await studio.estimated();
  expect(await shown(studio)).toEqual(before);
});

test("work is kept when the tab is closed at once", async ({ studio, page, context }) => {
  await studio.openSample("CRM in industrial clusters");
  await studio.mode("Build");
  await studio.item("PRO1").click();
  await page.keyboard.press("Delete");
  await expect(studio.item("PRO1")).toHaveCount(0);
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
  const again = await context.newPage();
  await again.goto("./");
  await expect(again.locator("[data-loading]")).toHaveCount(18);
  await expect(again.locator('[data-item="PRO1"]')).toHaveCount(0);
});

test("saves to a file, and opens it elsewhere with labels, accents, data and settings", async ({ studio, page, browser, baseURL }) => {
  await studio.openSample("CRM in industrial clusters");
  await studio.mode("Build");
  await studio.construct("GRC_Analytique").dblclick();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Connaissance / œuvre n° 1");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Settings" }).click();
  await studio.dialog.getByRole("combobox", { name: /Inner weighting/ }).selectOption("centroid");
  await page.keyboard.press("Escape");
  await expect(page.locator('[data-path^="GRC_Analytique -> "]')).toHaveText(".646");
  const before = await shown(studio);
  const file = await studio.download(() => page.keyboard.press("Control+s"));
  expect(file.name).toBe("CRM in industrial clusters.sentier");
  expect(JSON.parse(strFromU8(unzipSync(file.bytes)["project.json"]!))).toMatchObject({ format: "sentier-project", version: expect.any(Number), data: { packed: { name: "crm-clusters.csv", rows: 72 } } });

  // another person, who has never been here
  const stranger = await browser.newContext({ baseURL: baseURL!, viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  const other = await stranger.newPage();
  await driveFiles(other);
  const opened = new Studio(other);
  await opened.start();
  const chooser = other.waitForEvent("filechooser");
  await other.getByRole("button", { name: "Open a project" }).click();
  await (await chooser).setFiles({ name: file.name, mimeType: "application/zip", buffer: file.bytes });
  await opened.estimated();
  await opened.mode("Build");
  expect(await shown(opened)).toEqual(before);
  await expect(other.getByRole("group", { name: /^Connaissance \/ œuvre n° 1, construct/ })).toBeVisible();
  await stranger.close();
});

test("a file that is broken, foreign, damaged or newer is explained and changes nothing", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  await studio.mode("Build");
  await studio.item("OI2").click();
  await page.keyboard.press("Delete");
  await expect(studio.loadings).toHaveCount(18);
  const before = await shown(studio);
  const { text } = await studio.download(() => studio.menu("Save project without data…"));
  const changed = (part: Record<string, unknown>): string => JSON.stringify({ ...(JSON.parse(text) as object), ...part });
  for (const [name, content, sentence] of [
    ["broken.json", text.slice(0, text.length / 2), /broken\.json is not JSON/],
    ["foreign.json", '{"name":"package","version":"1.0.0"}', /foreign\.json is not a Sentier project\./],
    ["damaged.json", changed({ document: { title: 3 } }), /damaged\.json is a damaged project/],
    ["newer.json", changed({ version: 99 }), /newer\.json was saved by a newer version of Sentier\./],
  ] as const) {
    await studio.openProject(name, content);
    const notice = page.getByRole("region", { name: /^Messages/ }).getByRole("listitem").filter({ hasText: sentence });
    await expect(notice).toBeVisible();
    await expect(notice).toContainText("Nothing was changed: what was open still is.");
    expect(await shown(studio)).toEqual(before);
  }
  // dropped, too; and the history is the same as before
  await studio.dropFile("foreign.json", Buffer.from("[]"));
  await expect(page.getByRole("region", { name: /^Messages/ })).toContainText("foreign.json is not a Sentier project.");
  await page.keyboard.press("Control+z");
  await expect(studio.loadings).toHaveCount(19);
});

test("a new project can be called back, and the start page leads back to what was open", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  await studio.menu("New project");
  await expect(studio.constructs).toHaveCount(0);
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(studio.constructs).toHaveCount(3);
  await page.getByRole("button", { name: "Sentier: back to the start page" }).click();
  await page.getByRole("button", { name: /Continue where you left off/ }).click();
  await expect(studio.loadings).toHaveCount(19);
});

test("a model drawn without data is kept, too, and finds its data later by name", async ({ studio, page }) => {
  await studio.openEmpty();
  await studio.place("Qualité perçue", 300, 300);
  await expect(page.getByText(/Saved on this machine at/)).toBeVisible();
  await page.reload();
  await expect(studio.construct("Qualité perçue")).toBeVisible();
  await studio.dropFile("crm.csv", readFileSync(CRM));
  await studio.confirmImport();
  await expect(studio.construct("Qualité perçue")).toBeVisible();
  await expect(studio.variables.getByRole("option")).toHaveCount(19);
});
