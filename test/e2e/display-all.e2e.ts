import { expect, test, type Studio } from "./studio";

const panel = (studio: Studio) => studio.page.getByRole("region", { name: "Display" });
const group = (studio: Studio, name: string) => panel(studio).getByRole("radiogroup", { name });
const spaced = (text: string): string => text.replace(/\s+/g, " ").trim();

/** What is written on the arrows and in the circles of the canvas. */
async function onCanvas(studio: Studio): Promise<readonly string[]> {
  const { page } = studio;
  const arrows = await page.locator("[data-plate] .estimate, [data-path] .value, [data-plate] .inference").allTextContents();
  const loadings = await studio.loadings.allTextContents();
  const circles = await page.locator(".construct-node .stat").allTextContents();
  return [...arrows, ...loadings, ...circles].map((text) => spaced(text).replaceAll(/[*▽▼=\s]/g, "")).filter((text) => text !== "");
}

/** The same of the figure. */
async function inFigure(studio: Studio): Promise<string> {
  const { page } = studio;
  await page.keyboard.press("Control+e");
  await studio.dialog.getByLabel("Made for").selectOption("As on screen");
  const { text } = await studio.download(() => studio.dialog.getByRole("button", { name: "Save as SVG" }).click());
  await page.keyboard.press("Escape");
  await expect(studio.dialog).toHaveCount(0);
  return [...text.replace(/<metadata[\s\S]*<\/metadata>/, "").matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, words]) => words!.replace(/<[^>]+>/g, "").replaceAll("&lt;", "<").replaceAll(/[*▽▼=\s]/g, "")).join("|");
}

test("every choice for arrows and circles shows on the canvas, and the figure draws the same", async ({ studio, page }) => {
  test.setTimeout(240_000);
  await studio.openSample("CRM in industrial clusters");
  await page.getByRole("navigation", { name: "Mode" }).getByRole("button", { name: "Bootstrap" }).click();
  const drawer = page.getByRole("region", { name: "Bootstrap" });
  await drawer.getByRole("button", { name: "Start" }).click();
  await expect(drawer.getByRole("button", { name: "Run again" })).toBeVisible({ timeout: 60_000 });
  await studio.mode("Results");
  const choices = {
    "On measurement arrows": { Loadings: ".817", Weights: ".185", t: /^\d+\.\d{3}$/, p: "<.001", Interval: /^\[−?\.\d{3},−?\.\d{3}\]$/, None: undefined },
    "On structural arrows": { "Path β": ".652", t: /^\d+\.\d{3}$/, p: "<.001", Interval: /^\[−?\.\d{3},−?\.\d{3}\]$/, "f²": "0.625", "Total effect": ".652", None: undefined },
    "In circles": { "R²": /R².*\.454/, "R² adj.": /\.438/, AVE: /AVE.*\.605/, "α": /α.*\.865/, "ρA": /\.887/, "ρc": /\.900/, None: undefined },
  } as const;
  for (const [name, options] of Object.entries(choices)) {
    const first = Object.keys(options)[0]!;
    for (const [option, wanted] of Object.entries(options)) {
      await page.keyboard.press("d");
      await group(studio, name).getByRole("radio", { name: option, exact: true }).click();
      await page.keyboard.press("Escape");
      const canvas = await onCanvas(studio);
      if (wanted !== undefined) expect(canvas.some((text) => (typeof wanted === "string" ? text.startsWith(wanted) : wanted.test(text))), `${name}: ${option} in ${canvas.join(" ")}`).toBe(true);
      const figure = await inFigure(studio);
      for (const text of canvas) expect(figure, `${name}: ${option}`).toContain(text);
    }
    await page.keyboard.press("d");
    await group(studio, name).getByRole("radio", { name: first, exact: true }).click();
    await page.keyboard.press("Escape");
  }
});
