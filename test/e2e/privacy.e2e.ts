import { CRM } from "./files";
import { expect, test } from "./studio";

test("the built page forbids every address but its own", async ({ studio, page }) => {
  await studio.start();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  const rules = Object.fromEntries(policy!.split(";").map((rule) => rule.trim().split(/\s+/)).map(([name, ...sources]) => [name!, sources]));
  expect(rules["default-src"]).toEqual(["'self'"]);
  expect(rules["connect-src"]).toEqual(["'self'"]);
  expect(rules["script-src"]).not.toContain("'unsafe-inline'");
  expect(rules["script-src"]).not.toContain("'unsafe-eval'");
  expect(rules["object-src"]).toEqual(["'none'"]);
  for (const source of Object.values(rules).flat()) expect(source).not.toMatch(/^\*|^https?:|\/\//);
  // it comes before anything that it governs
  expect(await page.evaluate(() => document.head.firstElementChild?.getAttribute("http-equiv"))).toBe("Content-Security-Policy");
});

/** The page's own files may be fetched; data go nowhere, so nothing is ever posted, not even there. */
test("a whole journey sends nothing: not out, not home", async ({ studio, page, outside }) => {
  const sent: string[] = [];
  page.context().on("request", (request) => {
    if (request.method() !== "GET" || request.postData() !== null) sent.push(`${request.method()} ${request.url()}`);
  });
  await page.addInitScript(() => {
    navigator.sendBeacon = (url) => {
      throw new Error(`beacon to ${String(url)}`);
    };
  });
  await studio.openEmpty();
  await studio.importFile(CRM);
  for (const [column, name, x] of [["CC1", "A", 250], ["VA1", "B", 620]] as const) {
    await studio.place(name, x, 400);
    await studio.drag(studio.variable(column), await studio.middle(name));
    await expect(studio.item(column)).toBeVisible();
  }
  await studio.connect("A", "B");
  await studio.estimated();
  await studio.mode("Results");
  for (const tab of await studio.drawer.getByRole("tab").all()) await tab.click();
  await studio.drawer.getByRole("tab", { name: /^Measurement/ }).click();
  await studio.drawer.getByRole("button", { name: /^How is/ }).first().click();
  await page.keyboard.press("Escape");
  await studio.download(() => page.keyboard.press("Control+s"));
  await page.keyboard.press("Control+e");
  await studio.download(() => studio.dialog.getByRole("button", { name: "Save as SVG" }).click());
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: "Français" }).click();
  await page.reload();
  await expect(studio.constructs).toHaveCount(2);
  expect(sent).toEqual([]);
  expect(outside).toEqual([]);
});

test("a request to elsewhere is stopped by the page itself", async ({ page }) => {
  await page.goto("./");
  const refused = await page.evaluate(async () => {
    const violated = new Promise<string>((resolve) => document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective), { once: true }));
    await fetch("https://example.org/").catch(() => undefined);
    return violated;
  });
  expect(refused).toBe("connect-src");
});
