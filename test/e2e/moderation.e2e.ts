import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Page } from "./studio";
import type { Studio } from "./studio";

const file = join(import.meta.dirname, "..", "reference", "simulated", "moderation.csv");
const expected = (JSON.parse(readFileSync(join(import.meta.dirname, "..", "reference", "expected", "moderation-xm.json"), "utf8")) as { expected: { twoStageSeminr: { values: { pathCoefficients: Record<string, number> } } } }).expected.twoStageSeminr.values.pathCoefficients;
const MODEL = `X =~ x1 + x2 + x3 + x4
M =~ m1 + m2 + m3
Z =~ z1 + z2 + z3
Y =~ y1 + y2 + y3 + y4
Y ~ X + M + Z
`;
const three = (value: number): string => value.toFixed(3).replace(/^(-?)0\./, (_, sign: string) => `${sign === "-" ? "−" : ""}.`);

async function drawn(studio: Studio, page: Page, model = MODEL): Promise<void> {
  await studio.start();
  await studio.importFile(file);
  await studio.mode("Build");
  await page.keyboard.press("Escape");
  await studio.paste(model);
  await page.keyboard.press("l");
  await page.keyboard.press("Escape");
  await studio.estimated();
  await page.keyboard.press("Control+0");
}

async function middle(page: Page, arrow: string): Promise<{ x: number; y: number }> {
  return page.locator(`[data-arrow="${arrow}"] .line`).first().evaluate((line) => {
    const path = line as SVGPathElement;
    const at = path.getPointAtLength(path.getTotalLength() * 0.62).matrixTransform(path.getScreenCTM()!);
    return { x: at.x, y: at.y };
  });
}

test("an arrow dragged from a moderator onto a path is an interaction, with its coefficient on the arrow", async ({ studio, page }) => {
  await drawn(studio, page);
  await studio.construct("M").hover();
  const port = await studio.construct("M").locator("[data-port]").first().boundingBox();
  const onto = await middle(page, "X -> Y");
  await page.mouse.move(port!.x + port!.width / 2, port!.y + port!.height / 2);
  await page.mouse.down();
  await page.mouse.move(onto.x - 30, onto.y - 8, { steps: 5 });
  await page.mouse.move(onto.x, onto.y, { steps: 5 });
  await expect(page.locator(".pointer-tip")).toHaveText("Effect of X × M on Y");
  await page.mouse.up();
  await expect(studio.arrow("X*M", "Y")).toHaveCount(1);
  await expect(page.locator("[data-junction]")).toHaveCount(1);
  await expect(studio.path("X*M", "Y")).toHaveText(three(expected["X*M -> Y"]!));
  await expect(studio.path("X", "Y")).toHaveText(three(expected["X -> Y"]!));
  await expect(studio.arrow("X*M", "Y")).toHaveAttribute("aria-label", /^Interaction X × M on Y, β/);

  // the text says it, and undo takes it away
  await page.keyboard.press("t");
  await expect(page.getByRole("textbox", { name: "Model text" })).toHaveValue(/Y ~ X \+ M \+ Z \+ X:M/);
  await page.keyboard.press("t");
  await page.keyboard.press("Control+z");
  await expect(studio.arrow("X*M", "Y")).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await expect(studio.arrow("X*M", "Y")).toHaveCount(1);
});

test("by keyboard: the menu of a path lets a construct moderate it, and the path that it needs comes along", async ({ studio, page }) => {
  await drawn(studio, page, MODEL.replace("X + M + Z", "X + Z").replace("Y ~ X", "Z ~ M\nY ~ X"));
  await studio.arrow("X", "Y").focus();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Moderated by, or squared" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("menuitem", { name: "X × M" }).focus();
  await page.keyboard.press("Enter");
  await expect(studio.arrow("X*M", "Y")).toHaveCount(1);
  await expect(studio.arrow("M", "Y")).toHaveCount(1);
  await studio.estimated();
  await expect(studio.path("X*M", "Y")).toHaveText(/^−?\.\d{3}$/);
  // the table says which scaling is shown
  await studio.mode("Results");
  await page.getByRole("tab", { name: "Structural" }).click();
  await studio.drawer.getByRole("radio", { name: "Interactions and quadratic effects" }).click();
  await expect(studio.drawer.getByRole("row", { name: /X × M → Y/ })).toBeVisible();
  await expect(studio.drawer.getByText(/not standardised again/)).toBeVisible();
  // a path that goes takes its interaction along
  await studio.mode("Build");
  await studio.path("M", "Y").click();
  await page.keyboard.press("Delete");
  await expect(studio.arrow("X*M", "Y")).toHaveCount(0);
});

test("quadratic and three-way effects are drawn and estimated", async ({ studio, page }) => {
  await drawn(studio, page, `${MODEL}Y ~ X:M:Z + Z:Z\n`);
  for (const product of ["X*M", "X*Z", "M*Z", "X*M*Z", "Z*Z"]) await expect(studio.path(product, "Y")).toHaveText(/^−?\.\d{3}$/);
  await expect(page.locator("[data-junction]")).toHaveCount(5);

  // Under the hand, diamonds and arrows of products go along, to where they stand once it lets go.
  const spots = () => page.evaluate(() => [".junction", ".react-flow__edge .head"].flatMap((kind) => [...document.querySelectorAll(kind)]).map((one) => one.getBoundingClientRect()).map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })));
  const apart = (a: Awaited<ReturnType<typeof spots>>, b: typeof a) => a.map(({ x, y }, k) => Math.hypot(x - b[k]!.x, y - b[k]!.y));
  const before = await spots();
  const from = await studio.middle("Y");
  await studio.carry(studio.construct("Y"), { x: from.x - 40, y: from.y + 60 });
  await page.waitForTimeout(200);
  const held = await spots();
  expect(apart(before, held).filter((by) => by > 8).length).toBeGreaterThan(8);
  expect(await page.evaluate(() => [...document.querySelectorAll<SVGElement>(".junction")].filter(({ style }) => style.translate !== "").length)).toBe(5);
  await page.mouse.up();
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('.react-flow__viewport [style*="translate:"]').length)).toBe(0);
  await expect.poll(async () => Math.max(...apart(held, await spots()).slice(0, 5))).toBeLessThan(6);
});

test("slopes, regions and the interaction plot come from the menu Analyse", async ({ studio, page }) => {
  await drawn(studio, page, `${MODEL}Y ~ X:M\n`);
  await page.getByRole("button", { name: "Analyse", exact: true }).click();
  await page.getByRole("menuitem", { name: "Moderation: simple slopes and regions" }).click();
  const drawer = page.getByRole("region", { name: "Moderation: simple slopes and regions" });
  await drawer.getByRole("combobox", { name: "Standard errors" }).selectOption({ label: "Regression on scores (OLS)" });
  await drawer.getByRole("button", { name: "Run", exact: true }).click();
  // slope at −1 SD, mean and +1 SD as lm gives them
  for (const [at, slope] of [["M at −1 SD", ".072"], ["M at its mean", ".318"], ["M at +1 SD", ".565"]] as const)
    await expect(drawer.getByRole("row", { name: new RegExp(`${at.replace("+", "\\+")}.*${slope.replace(".", "\\.")}`) })).toBeVisible();
  await drawer.getByRole("radio", { name: "Interaction plot: X × M on Y" }).click();
  await expect(drawer.getByRole("img", { name: /^Interaction plot: X × M on Y/ })).toBeVisible();
  await expect(drawer.getByText("M at +1 SD")).toBeVisible();
  await page.screenshot({ path: "build/test/moderation-plot.png" });
  await drawer.getByRole("radio", { name: "Slope X → Y by M" }).click();
  await expect(drawer.getByRole("img", { name: /^Slope X → Y by M/ })).toBeVisible();
  await page.screenshot({ path: "build/test/moderation-region.png" });
});

test("a model with an interaction is predicted, mapped and asked for necessity like any other", async ({ studio, page }) => {
  await drawn(studio, page, `${MODEL}Y ~ X:M\n`);
  const analyse = async (name: string, settle: (drawer: ReturnType<Page["getByRole"]>) => Promise<unknown> = async () => undefined) => {
    await page.getByRole("button", { name: "Analyse", exact: true }).click();
    await page.getByRole("menuitem", { name }).click();
    const drawer = page.getByRole("region", { name });
    await settle(drawer);
    await drawer.getByRole("button", { name: "Run", exact: true }).click();
    await expect(drawer.getByRole("button", { name: "Run again" })).toBeVisible();
    return drawer;
  };
  const predicted = await analyse("PLSpredict", (drawer) => drawer.getByRole("textbox", { name: "Repetitions" }).fill("1"));
  await expect(predicted.getByText(/go beyond the published procedure/)).toBeVisible();
  await expect(studio.construct("Y")).toContainText("Q²");
  const map = await analyse("Importance-performance map (IPMA)");
  await expect(map.getByRole("row", { name: /^[XMZ]\b/ })).toHaveCount(3);
  await expect(map.getByText(/X × M is an interaction and no area to improve/)).toBeVisible();
  const necessity = await analyse("Necessary conditions (NCA)", async (drawer) => {
    await drawer.getByRole("combobox", { name: "Empty corner" }).selectOption({ label: "Upper right: little for much" });
    await drawer.getByRole("textbox", { name: "Permutations" }).fill("1000");
  });
  await expect(necessity.getByText(/Upper right corner: whether little of/)).toBeVisible();
  await necessity.getByRole("combobox", { name: "Tables and charts" }).selectOption({ label: "X as a condition of Y" });
  await expect(necessity.getByRole("img", { name: /^X as a condition of Y/ })).toBeVisible();
});
