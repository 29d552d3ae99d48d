import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { leave, states } from "./states";
import { expect, test } from "./studio";

const PICTURES = join(import.meta.dirname, "../../build/test/screens");
mkdirSync(PICTURES, { recursive: true });

/** Whatever cannot be read or pressed as drawn; empty where all is well. */
async function faults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const named = (element: Element): string => `${element.tagName.toLowerCase()}.${(element.getAttribute("class") ?? "").replace(/\s+/g, ".")} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}”`;
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`);

    const visible = (element: Element): boolean => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().width > 1 && element.closest(".sr-only, .skip, [aria-hidden=true]") === null;
    // Text that its box cuts off, where no ellipsis and no scrolling is meant.
    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth === 0 || !visible(element)) continue;
      const style = getComputedStyle(element);
      if (style.overflowX === "auto" || style.overflowX === "scroll" || style.textOverflow === "ellipsis" || element.matches("input, textarea, select") || element.closest(".react-flow") !== null) continue;
      const cut = style.overflowX !== "visible" && [...element.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? "").trim() !== "");
      if (cut) found.push(`cut off: ${named(element)}`);
    }

    // Words that reach the edge of their button, or beyond it.
    for (const button of document.querySelectorAll<HTMLElement>("button.btn, button.chip, button.mode")) {
      if (!visible(button)) continue;
      const outer = button.getBoundingClientRect();
      const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT, (node) => (node.parentElement?.closest(".sr-only") === null ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT));
      while (walker.nextNode() !== null) {
        const words = document.createRange();
        words.selectNodeContents(walker.currentNode);
        const inner = words.getBoundingClientRect();
        if (inner.width > 0 && (inner.left < outer.left + 3 || inner.right > outer.right - 3)) found.push(`no room for its words: ${named(button)}`);
      }
    }

    // Buttons and fields that lie on one another; those under a dialog, a menu or what floats for a while are out of reach anyway.
    const layer = document.querySelector("[role=dialog], [role=menu], .popover") ?? document.body;
    const controls = [...layer.querySelectorAll("button, input, select, textarea, a[href]")].filter((control) => visible(control) && control.closest(".react-flow__viewport, .grid, .vars, table, .range") === null);
    const boxes = controls.map((control) => ({ control, ...inSight(control) }));
    boxes.forEach((a, index) => {
      for (const b of boxes.slice(index + 1)) {
        const [width, height] = [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
        if (width > 2 && height > 2 && !a.control.contains(b.control) && !b.control.contains(a.control)) found.push(`overlap: ${named(a.control)} and ${named(b.control)}`);
      }
    });
    /** What of a control its scrolling holders leave to be seen. */
    function inSight(control: Element): { left: number; top: number; right: number; bottom: number } {
      let { left, top, right, bottom } = control.getBoundingClientRect();
      for (let holder = control.parentElement; holder !== null; holder = holder.parentElement) {
        if (getComputedStyle(holder).overflow === "visible") continue;
        const box = holder.getBoundingClientRect();
        [left, top, right, bottom] = [Math.max(left, box.left), Math.max(top, box.top), Math.min(right, box.right), Math.min(bottom, box.bottom)];
      }
      return { left, top, right, bottom };
    }
    return found;
  });
}

for (const [width, height] of [[1440, 900], [1024, 700], [390, 800]] as const) {
  for (const theme of ["light", "dark"] as const) {
    for (const language of ["en", "fr"] as const) {
      if (theme === "dark" && language === "fr") continue; // colours take no room
      test(`nothing is cut off, covered or out of reach at ${width} × ${height}, ${theme}, ${language}`, async ({ studio, page }) => {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme: theme });
        await studio.start();
        if (language === "fr") await page.getByRole("radio", { name: "Français" }).click();
        const found: Record<string, readonly string[]> = {};
        const look = async (name: string): Promise<void> => {
          await page.evaluate(() => document.fonts.ready);
          found[name] = await faults(page);
          await page.screenshot({ path: join(PICTURES, `${width}-${theme}-${language}-${name}.png`) });
        };
        await look("welcome");
        await page.locator(".sample").first().click();
        await expect(studio.loadings).toHaveCount(19);
        for (const state of states.filter(({ start }) => start !== true)) {
          await test.step(state.name, async () => {
            await state.reach(studio);
            await look(state.name);
            await leave(studio);
          });
        }
        expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
      });
    }
  }
}
