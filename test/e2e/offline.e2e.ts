import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serviceWorker, filesToKeep } from "../../src/build/offline";
import { StaticHost } from "./host";
import { driveFiles, expect, Studio, test, type Page } from "./studio";

const ROOT = join(import.meta.dirname, "../..");
const SITE = join(ROOT, process.env["E2E_SITE"] ?? "build/site");

test.use({ serviceWorkers: "allow", alsoOwn: [["http://127.0.0.1:", "http://studio.localhost:"], { scope: "test" }] });

let host: StaticHost;
test.beforeEach(async () => {
  host = new StaticHost(SITE, "/some/sub/path/");
  await host.start();
});
test.afterEach(() => host.stop());

/** A page of the host, kept in the browser. */
async function kept(page: Page, name?: string): Promise<Studio> {
  await driveFiles(page);
  await page.goto(host.url(name));
  await expect(page.getByText("Works without a network from now on")).toBeVisible({ timeout: 30_000 });
  return new Studio(page);
}

async function openSample(page: Page, studio: Studio): Promise<void> {
  await page.getByRole("button", { name: /CRM in industrial clusters/ }).click();
  await studio.estimated();
}

for (const name of ["127.0.0.1", "studio.localhost"]) {
  test(`with the server stopped (${name}), under a path: sample, estimate, bootstrap, figure, report, French`, async ({ page }) => {
    const mistakes: string[] = [];
    page.on("pageerror", (error) => mistakes.push(error.message));
    const studio = await kept(page, name);
    await host.stop();
    await page.reload();
    await openSample(page, studio);
    await expect(studio.path("GRC_Analytique", "Performance")).toHaveText(".652");
    await page.keyboard.press("b");
    const drawer = page.getByRole("region", { name: "Bootstrap" });
    await expect(drawer.getByRole("button", { name: "Run again" })).toBeVisible({ timeout: 50_000 });
    await expect(drawer).toContainText("10,000 resamples");
    await page.keyboard.press("Control+e");
    const svg = await studio.download(() => studio.dialog.getByRole("button", { name: "Save as SVG" }).click());
    expect(svg.text).toContain("GRC");
    await studio.dialog.getByLabel("Format").or(studio.dialog.getByRole("radiogroup", { name: "Format" })).getByRole("radio", { name: "PDF" }).click();
    const pdf = await studio.download(() => studio.dialog.getByRole("button", { name: "Save as PDF" }).click());
    expect(pdf.text.slice(0, 5)).toBe("%PDF-");
    await page.keyboard.press("Escape");
    await page.getByRole("radio", { name: "Français" }).click();
    await expect(page.getByRole("button", { name: "Exporter la figure" })).toBeVisible();
    expect(mistakes).toEqual([]);
  });
}

test("it installs as an app: manifest, icons, its own start address", async ({ page, request }) => {
  await page.goto(host.url());
  const address = new URL((await page.locator('link[rel="manifest"]').getAttribute("href"))!, host.url()).href;
  const manifest = (await (await request.get(address)).json()) as { readonly name: string; readonly start_url: string; readonly display: string; readonly icons: readonly { readonly src: string; readonly sizes: string }[] };
  expect(manifest).toMatchObject({ name: "Sentier", display: "standalone" });
  expect(new URL(manifest.start_url, address).href).toBe(host.url());
  for (const { src } of manifest.icons) expect((await request.get(new URL(src, address).href)).ok()).toBe(true);
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(["192x192", "512x512"]));
});

/** The same site as a later build of it: the page says so. */
function laterBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), "later-"));
  cpSync(SITE, folder, { recursive: true });
  const page = join(folder, "index.html");
  writeFileSync(page, readFileSync(page, "utf8").replace("<title>Sentier</title>", '<title>Sentier</title><meta name="build" content="later" />'));
  writeFileSync(join(folder, "sw.js"), serviceWorker(readFileSync(join(ROOT, "src/build/serviceWorker.js"), "utf8"), filesToKeep(folder)));
  return folder;
}

test("a newer version is offered, not forced, and loses nothing", async ({ page }) => {
  const studio = await kept(page, "studio.localhost");
  await openSample(page, studio);
  await studio.item("PC1").click();
  await page.keyboard.press("Delete");
  await studio.item("OI2").click();
  await page.keyboard.press("Delete");
  await page.keyboard.press("Control+z");
  await expect(studio.loadings).toHaveCount(18);
  const folder = laterBuild();
  try {
    host.folder = folder;
    const later = page.locator('meta[name="build"]');
    await page.reload();
    const offer = page.getByText("A newer version of Sentier is ready.");
    await expect(offer).toBeVisible({ timeout: 30_000 });
    // this page is still the one before, and so is the next
    await expect(later).toHaveCount(0);
    await page.reload();
    await expect(offer).toBeVisible();
    await expect(later).toHaveCount(0);
    await studio.item("CC1").click();
    await page.keyboard.press("Delete");
    await expect(studio.loadings).toHaveCount(17);
    await page.getByRole("button", { name: "Change now" }).click();
    await expect(later).toHaveCount(1);
    await studio.estimated();
    await expect(studio.loadings).toHaveCount(17);
    await page.keyboard.press("Control+z");
    await expect(studio.loadings).toHaveCount(18);
    await expect(studio.item("CC1")).toBeVisible();
    // and it, too, starts without a server
    await host.stop();
    await page.reload();
    await expect(studio.loadings).toHaveCount(18);
    await expect(later).toHaveCount(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("on the machine that serves it, what was built last is shown at once", async ({ page }) => {
  await kept(page);
  const folder = laterBuild();
  try {
    host.folder = folder;
    await page.reload();
    await expect(page.locator('meta[name="build"]')).toHaveCount(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("every file of the site is kept", async ({ page }) => {
  await kept(page);
  const names = await page.evaluate(async () => {
    const keys = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });
  const files = readdirSync(SITE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== "sw.js");
  expect(names).toHaveLength(files.length);
  for (const name of names) expect(name.startsWith(host.path)).toBe(true);
});
