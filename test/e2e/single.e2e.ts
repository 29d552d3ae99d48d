import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CRM } from "./files";
import { expect, test } from "./studio";

const ROOT = join(import.meta.dirname, "../..");

test.use({ alsoOwn: [["file://"], { scope: "test" }] });
test.describe.configure({ mode: "serial" });

let folder: string;
let address: string;

test.beforeAll(() => {
  test.setTimeout(180_000);
  const built = spawnSync("npm", ["run", "-s", "build:single"], { cwd: ROOT, encoding: "utf8", shell: process.platform === "win32" });
  expect(built.status, built.stderr).toBe(0);
  expect(readdirSync(join(ROOT, "build/single"))).toEqual(["sentier.html"]);
  // Alone in a folder whose name has spaces and accents, as on a colleague's disk.
  folder = join(mkdtempSync(join(tmpdir(), "disk-")), "Mes études");
  mkdirSync(folder);
  copyFileSync(join(ROOT, "build/single/sentier.html"), join(folder, "sentier.html"));
  address = pathToFileURL(join(folder, "sentier.html")).href;
});
test.afterAll(() => rmSync(join(folder, ".."), { recursive: true }));

test("one file opened from the disk: the CRM study, 10,000 resamples, figure and report", async ({ studio, page, outside }) => {
  const asked: string[] = [];
  page.context().on("request", (request) => {
    if (!/^(data|blob):/.test(request.url())) asked.push(request.url());
  });
  await page.goto(address);
  await page.getByRole("button", { name: /CRM in industrial clusters/ }).click();
  await studio.estimated();
  await expect(studio.path("GRC_Analytique", "Performance")).toHaveText(".652");
  await page.keyboard.press("b");
  const drawer = page.getByRole("region", { name: "Bootstrap" });
  await expect(drawer.getByRole("button", { name: "Run again" })).toBeVisible({ timeout: 50_000 });
  await expect(drawer).toContainText("10,000 resamples");
  await page.keyboard.press("Control+e");
  expect((await studio.download(() => studio.dialog.getByRole("button", { name: "Save as SVG" }).click())).text).toContain("</svg>");
  await studio.dialog.getByRole("radio", { name: "PDF" }).click();
  expect((await studio.download(() => studio.dialog.getByRole("button", { name: "Save as PDF" }).click())).text.slice(0, 5)).toBe("%PDF-");
  await page.keyboard.press("Escape");
  await studio.mode("Results");
  await studio.drawer.getByRole("button", { name: /^How is/ }).first().click();
  await expect(page.getByRole("dialog", { name: "How was this computed?" })).toContainText(/\w{4}/);
  expect(asked).toEqual([address]);
  expect(outside).toEqual([]);
});

test("a file of one's own is read, and the work is there again", async ({ studio, page }) => {
  await page.goto(address);
  await page.getByRole("button", { name: "Start with an empty canvas" }).click();
  await studio.importFile(CRM);
  await studio.place("A", 300, 300);
  await page.getByRole("radio", { name: "Français" }).click();
  await expect(page.getByRole("button", { name: "Exporter la figure" })).toBeVisible();
  await expect(page.getByText(/Enregistré sur cet ordinateur/)).toBeVisible();
  await page.reload();
  await expect(studio.construct("A")).toBeVisible();
});

test("nothing but what stands in the file may be used", async ({ page }) => {
  await page.goto(address);
  const policy = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content"))!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/'self'|https?:|\*|unsafe-eval'(?<!wasm-unsafe-eval')/);
  const refused = await page.evaluate(async () => {
    // A library asks whether the browser has generators by eval, and takes the refusal for an answer; that is another event.
    const violated = new Promise<string>((resolve) => document.addEventListener("securitypolicyviolation", (event) => (event.blockedURI.startsWith("https://example.org") ? resolve(event.effectiveDirective) : undefined)));
    await fetch("https://example.org/").catch(() => undefined);
    return violated;
  });
  expect(refused).toBe("connect-src");
});
