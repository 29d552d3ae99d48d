import { gzipSync } from "node:zlib";
import { expect, test } from "./studio";

test("offers data, projects, an empty canvas and three simulated samples", async ({ page, studio }) => {
  await studio.start();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Draw your model.");
  for (const name of ["Choose a file", "Open a project", "Start with an empty canvas"]) await expect(page.getByRole("button", { name })).toBeVisible();
  const samples = page.getByRole("button", { name: /indicators/ });
  await expect(samples).toHaveCount(3);
  await expect(samples.first()).toContainText("CRM in industrial clusters");
  await expect(samples.first()).toContainText("72 cases");
  await expect(page.getByText("Sample data are simulated.")).toBeVisible();
  await expect(page.getByText(/never leave this machine/)).toBeVisible();
});

for (const [name, constructs, paths] of [
  ["CRM in industrial clusters", 3, 2],
  ["Customer satisfaction and loyalty", 7, 12],
  ["Corporate reputation", 8, 13],
] as const) {
  test(`sample: ${name}`, async ({ studio, page }) => {
    await studio.openSample(name);
    await expect(studio.status).toContainText(`${constructs} constructs`);
    await expect(page).toHaveTitle(`${name} · Sentier`);
    await expect(page.locator("[data-path]")).toHaveCount(paths);
    await expect(studio.drawer.getByRole("tab", { name: /^Measurement/ })).toBeVisible();
  });
}

test("speaks French and goes dark, and remembers both", async ({ page, studio }) => {
  await studio.start();
  await page.getByRole("radio", { name: "Français" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByText(/ne quittent jamais cet ordinateur/)).toBeVisible();
  await page.getByRole("button", { name: "Thème sombre" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("a study bears the name of its card, in either language", async ({ page, studio }) => {
  await studio.start();
  await page.getByRole("radio", { name: "Français" }).click();
  await page.getByRole("button", { name: /GRC dans des clusters industriels/ }).click();
  await expect(page).toHaveTitle("GRC dans des clusters industriels · Sentier");
});

test("the start page answers after at most 350 kB of script", async ({ page, studio }) => {
  const scripts: { readonly url: string; readonly body: Promise<Buffer> }[] = [];
  page.on("response", (response) => {
    if (new URL(response.url()).pathname.endsWith(".js")) scripts.push({ url: response.url(), body: response.body().catch(() => Buffer.alloc(0)) });
  });
  // Whatever is asked for later is fetched ahead of use, while the page is being read.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const root = document.documentElement;
      if (root === null || root.dataset["theme"] === undefined || root.dataset["scripts"] !== undefined) return;
      observer.disconnect();
      root.dataset["scripts"] = JSON.stringify(performance.getEntriesByType("resource").map(({ name }) => name));
    }).observe(document, { attributes: true, subtree: true, childList: true });
  });
  await studio.start();
  const needed = JSON.parse((await page.locator("html").getAttribute("data-scripts"))!) as string[];
  const bodies = await Promise.all(scripts.filter(({ url }) => needed.includes(url)).map(({ body }) => body));
  const bytes = bodies.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
  expect(bodies.length).toBeGreaterThan(5);
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThan(350_000);
});
