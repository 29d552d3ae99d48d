import type { Page } from "@playwright/test";
import { leave, states } from "./states";
import { expect, test } from "./studio";

/** Runs in the page: contrast of the text of each element with what is painted behind it, where that is one colour. */
function contrasts(selectors: readonly string[]): Record<string, number> {
  /** from 0 to 255, and the share of cover; mixed colours come as shares of one */
  const channels = (colour: string): readonly number[] => (colour.match(/[\d.]+/g) ?? []).map((value, index) => Number(value) * (colour.startsWith("color(") && index < 3 ? 255 : 1));
  const light = (colour: string): number => {
    const [r, g, b] = channels(colour).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const ratio = (a: string, b: string): number => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const behind = (element: Element): string => {
    const shape = element.closest("g")?.querySelector(":scope > .body, :scope > rect") ?? element.closest(".node")?.querySelector(".body") ?? null;
    if (element instanceof SVGElement && shape !== null) return getComputedStyle(shape).fill;
    for (let holder: Element | null = element; holder !== null; holder = holder.parentElement) {
      const { backgroundColor } = getComputedStyle(holder);
      // A system's own highlight may let a little through.
      if ((channels(backgroundColor)[3] ?? 1) > 0.5) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  };
  return Object.fromEntries(
    selectors.map((selector) => {
      const found = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility() && getComputedStyle(element).color !== "rgba(0, 0, 0, 0)");
      if (found.length === 0) return [selector, 0];
      return [selector, Math.min(...found.map((element) => ratio(element instanceof SVGElement ? getComputedStyle(element).fill : getComputedStyle(element).color, behind(element))))];
    }),
  );
}

const TEXTS = ["[data-construct] .name", ".boxes .ind:not(.ghost) text", "[data-loading] text", "[data-path] text", ".mode.on", ".mode:not(.on)", ".status > *", ".btn.primary", ".cand td b", ".cand small"];

const picture = (page: Page, name: string) => page.screenshot({ path: `build/test/contrast/${name}.png` });

for (const colorScheme of ["light", "dark"] as const) {
  test(`forced colours, ${colorScheme}: words can be read, and what is on can be told from what is off`, async ({ studio, page }) => {
    await page.emulateMedia({ colorScheme, forcedColors: "active" });
    await studio.openSample("CRM in industrial clusters");
    await page.keyboard.press("4");
    await expect(page.locator("[data-candidate]")).toHaveCount(19);
    await page.locator('[data-candidate="OI2"]').getByRole("switch").click();
    await expect(page.locator('[data-item="OI2"][data-state="ghost"]')).toHaveCount(1);
    for (const [selector, ratio] of Object.entries(await page.evaluate(contrasts, TEXTS))) expect(ratio, selector).toBeGreaterThanOrEqual(4.5);
    const ground = (selector: string) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).backgroundColor);
    for (const [on, off] of [[".mode.on", ".mode:not(.on)"], ['.cand .switch[data-state="checked"]', '.cand .switch[data-state="unchecked"]'], ['.chip[aria-pressed="true"]', '.chip[aria-pressed="false"]'], ['.topbar [role="radio"][aria-checked="true"]', '.topbar [role="radio"][aria-checked="false"]']]) {
      expect(await ground(on!), on).not.toBe(await ground(off!));
    }
    expect(await page.locator(".cand .switch").nth(1).evaluate((element) => getComputedStyle(element, "::after").backgroundColor)).not.toBe(await ground('.cand .switch[data-state="unchecked"]'));
    // A selected construct is told by its outline.
    await picture(page, `forced-${colorScheme}`);
    await page.keyboard.press("2");
    const stroke = (name: string) => studio.construct(name).locator(".body").evaluate((element) => getComputedStyle(element).stroke);
    await studio.construct("GRC_Analytique").click();
    await expect.poll(async () => (await stroke("GRC_Analytique")) !== (await stroke("Performance"))).toBe(true);
    await picture(page, `forced-${colorScheme}-build`);
  });

  test(`more contrast, ${colorScheme}: every word of every state at 7 : 1 or more, on the diagram as in the panels`, async ({ studio, page }) => {
    await page.emulateMedia({ colorScheme, contrast: "more" });
    await studio.openSample("CRM in industrial clusters");
    const seen = [".dg .name", ".dg .ind text", ".labels text", ".status > *", "p", "h2", "td", "th", "label", "small", ".hint"];
    for (const state of states.filter(({ name, start }) => start !== true && ["construct", "results", "loadings", "settings", "display", "shortcuts"].includes(name))) {
      await state.reach(studio);
      const found = await page.evaluate(contrasts, seen);
      const low = Object.entries(found).filter(([, ratio]) => ratio > 0 && ratio < 7);
      expect(low, state.name).toEqual([]);
      if (state.name === "construct") await picture(page, `more-${colorScheme}`);
      await leave(studio);
    }
  });
}

test("reduced motion: nothing glides, turns or fades; without it, it does", async ({ studio, page }) => {
  await studio.openSample("Customer satisfaction");
  await page.keyboard.press("2");
  await expect(page.getByRole("toolbar", { name: "Tools" })).toBeVisible();
  const view = () => page.locator(".react-flow__viewport").evaluate((element) => (element as HTMLElement).style.transform);
  /** How many different views the next frames show after a key. */
  const stops = async (key: string): Promise<number> => {
    await page.evaluate(() => {
      const seen = new Set<string>();
      const viewport = document.querySelector<HTMLElement>(".react-flow__viewport")!;
      const look = (): void => (seen.add(viewport.style.transform), void requestAnimationFrame(look));
      look();
      (window as unknown as { seen: Set<string> }).seen = seen;
    });
    const before = await view();
    await page.keyboard.press(key);
    await expect.poll(view).not.toBe(before);
    await page.waitForTimeout(700);
    return page.evaluate(() => (window as unknown as { seen: Set<string> }).seen.size);
  };
  const moving = () => page.evaluate(() => document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1).length);
  expect(await stops("+")).toBe(2);
  await page.keyboard.press("?");
  await expect(studio.dialog).toBeVisible();
  expect(await moving()).toBe(0);
  await page.keyboard.press("Escape");
  await page.emulateMedia({ reducedMotion: "no-preference" });
  expect(await stops("-")).toBeGreaterThan(2);
});
