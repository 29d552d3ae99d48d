import { expect, test, type Studio } from "./studio";

const NUMBER = /[.,]\d/;

async function bootstrapped(studio: Studio): Promise<void> {
  await studio.openSample("CRM in industrial clusters");
  const { page } = studio;
  await page.getByRole("navigation", { name: "Mode" }).getByRole("button", { name: "Bootstrap" }).click();
  const drawer = page.getByRole("region", { name: "Bootstrap" });
  await drawer.getByRole("button", { name: "Start" }).click();
  await expect(drawer.getByRole("button", { name: "Run again" })).toBeVisible({ timeout: 50_000 });
  await studio.mode("Results");
}

const panel = (studio: Studio) => studio.page.getByRole("region", { name: "Display" });
const choose = (studio: Studio, group: string, name: string) => panel(studio).getByRole("radiogroup", { name: group }).getByRole("radio", { name, exact: true }).click();
const toggle = (studio: Studio, name: string) => panel(studio).getByRole("switch", { name }).click();
const onArrows = async (studio: Studio): Promise<string> => (await studio.page.locator("[data-plate] .estimate, [data-path] .value").allTextContents()).join(" ");
const texts = (svg: string): string => [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, text]) => text!.replace(/<[^>]+>/g, "")).join(" | ");

async function figure(studio: Studio): Promise<string> {
  await studio.page.keyboard.press("Control+e");
  const { text } = await studio.download(() => studio.dialog.getByRole("button", { name: "Save as SVG" }).click());
  await studio.page.keyboard.press("Escape");
  return text;
}

test("t, p and intervals wait for a bootstrap, and say so", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  await studio.mode("Results");
  await page.keyboard.press("d");
  for (const group of ["On measurement arrows", "On structural arrows"]) {
    for (const name of ["t", "p", "Interval"]) await expect(panel(studio).getByRole("radiogroup", { name: group }).getByRole("radio", { name, exact: true })).toBeDisabled();
  }
  await panel(studio).getByRole("button", { name: "Go to Bootstrap" }).click();
  await expect(page.getByRole("region", { name: "Bootstrap" })).toBeVisible();
});

test("after a bootstrap every choice shows on the arrows, and the figure draws the same", async ({ studio, page }) => {
  await bootstrapped(studio);
  await expect(page.locator("[data-plate]")).toHaveCount(2);
  await page.keyboard.press("d");
  await choose(studio, "On structural arrows", "p");
  expect(await onArrows(studio)).toContain("< .001");
  await choose(studio, "On measurement arrows", "t");
  await expect(studio.loadings.first()).toHaveText(/^\d+\.\d{3}$/);
  const first = await studio.loadings.first().textContent();
  const made = texts(await figure(studio));
  expect(made).toContain(first!);
  expect(made).toContain("Measurement arrows: t values of the loadings.");
  expect(made).toContain("Structural arrows: p values of the path coefficients.");
  await choose(studio, "On structural arrows", "Interval");
  expect(await onArrows(studio)).toMatch(/\[.477?\d*, /);
});

test("a path that is not significant is dashed, plain, or left out: on the canvas and in the figure", async ({ studio, page }) => {
  await bootstrapped(studio);
  const unclear = studio.arrow("GRC_Operationnelle", "Performance");
  await expect(unclear.locator(".line")).toHaveAttribute("stroke-dasharray", "7 5");
  await page.keyboard.press("d");
  await toggle(studio, "Dashed where not significant");
  await expect(unclear.locator(".line")).not.toHaveAttribute("stroke-dasharray");
  await toggle(studio, "Only significant paths");
  await expect(unclear).toHaveCount(0);
  await expect(studio.arrow("GRC_Analytique", "Performance")).toBeVisible();
  expect(texts(await figure(studio))).toContain("1 path whose interval includes zero is not drawn.");
  await toggle(studio, "Only significant paths");
  await expect(unclear).toHaveCount(1);
});

test("leading zero, decimal sign and decimals hold on the diagram, in tables and in the figure", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  await studio.mode("Results");
  await expect(studio.loading("CC1")).toHaveText(".817");
  await page.keyboard.press("d");
  await choose(studio, "Zero before the decimal sign", "Shown");
  await expect(studio.loading("CC1")).toHaveText("0.817");
  await choose(studio, "Decimal sign", "Comma");
  await panel(studio).getByRole("button", { name: "Fewer decimals" }).click();
  await expect(studio.loading("CC1")).toHaveText("0,82");
  await expect(studio.drawer.getByRole("table", { name: "Constructs" })).toContainText("0,88");
  expect((await studio.drawer.getByRole("table", { name: "Constructs" }).innerText()).match(/\.\d\d/g) ?? []).toEqual([]);
  const made = texts(await figure(studio));
  expect(made).toContain("0,82");
  expect(made).toMatch(NUMBER);
  expect(made).not.toMatch(/\.\d/);
});

test("a resting pointer tells every number of an arrow, an item and a construct; the switch ends it", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  await studio.mode("Results");
  const card = page.locator(".hover-card");
  await studio.item("CC2").hover();
  await expect(card).toContainText("CC2");
  await expect(card).toContainText("Loading.601");
  await studio.construct("Performance").hover({ position: { x: 64, y: 20 } });
  await expect(card).toContainText("R².454");
  await expect(card).toContainText("AVE.605");
  await page.locator('[data-path="GRC_Analytique -> Performance"]').hover();
  await expect(card).toContainText("β.652");
  await page.keyboard.press("d");
  await expect(card).toHaveCount(0);
  await toggle(studio, "All numbers on hover");
  await studio.item("CC3").hover();
  await page.waitForTimeout(800);
  await expect(card).toHaveCount(0);
});
