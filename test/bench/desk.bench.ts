import type { Page } from "@playwright/test";
import { closeSync, existsSync, mkdirSync, openSync, statSync, writeSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "vite";
import { inChromium } from "./chromium";
import { csvText } from "./dataFiles";
import { rendererMemory } from "./memory";
import { ms, type Row } from "./time";

const SITE = "build/bench/site";
const FOLDER = "build/bench/files";
/** Frames of a scroll through the grid. */
const FRAMES = 240;

/** Large files in the studio, in Chromium: how long, how much memory, how long the page was ever still; and scrolling a million rows. */
export async function bench(): Promise<readonly Row[]> {
  await build({ logLevel: "error", build: { outDir: SITE, emptyOutDir: true } });
  mkdirSync(FOLDER, { recursive: true });
  const million = survey("million.csv", 1_000_000, 50);
  const large = survey("300MB.csv", 2_900_000, 50);
  const wide = survey("wide.csv", 200, 10_000);
  return [...(await read(wide)), ...(await read(large)), ...(await read(million, true))];
}

/** A survey on disk, of one block of rows again and again. */
function survey(name: string, rows: number, columns: number): string {
  const path = resolve(FOLDER, name);
  if (existsSync(path)) return path;
  const block = Math.min(rows, 20_000);
  const text = csvText(block, columns);
  const body = text.slice(text.indexOf("\n") + 1);
  const file = openSync(path, "w");
  writeSync(file, text);
  for (let written = block; written < rows; written += block) writeSync(file, body);
  closeSync(file);
  return path;
}

async function read(path: string, scrolls = false): Promise<readonly Row[]> {
  return inChromium(SITE, async (page) => {
    const name = `${path.split("/").at(-1)!} (${(statSync(path).size / 1e6).toFixed(0)} MB)`;
    await page.addInitScript(() => {
      for (const one of ["showOpenFilePicker", "showSaveFilePicker"]) Reflect.deleteProperty(window, one);
    });
    await page.reload();
    page.on("filechooser", () => undefined);
    await page.getByRole("button", { name: "Start with an empty canvas" }).click();
    const idle = rendererMemory();
    let most = idle;
    const watch = setInterval(() => (most = Math.max(most, rendererMemory())), 100);
    await page.evaluate(watchFrames);
    const begun = performance.now();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open a file" }).first().click();
    await (await chooser).setFiles(path);
    const confirm = page.getByRole("dialog").getByRole("button", { name: "Import", exact: true });
    await page.waitForFunction(() => [...document.querySelectorAll("[role=dialog] .btn.primary")].some((one) => !(one as HTMLButtonElement).disabled), undefined, { timeout: 300_000 });
    const took = performance.now() - begun;
    const reading = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
    await page.evaluate(() => void ((globalThis as unknown as { longest: number }).longest = 0));
    await confirm.click();
    await page.getByRole("navigation", { name: "Mode" }).getByRole("button", { name: "Data" }).click();
    await page.locator(".grid-row:not(.grid-head)").first().waitFor({ timeout: 60_000 });
    // Until it is sent to the worker, and kept in the browser.
    await page.getByText("Saved on this machine").waitFor({ timeout: 300_000 });
    const still = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
    clearInterval(watch);
    const rows: Row[] = [{ what: `${name}: chosen to read; longest stillness of the page while reading, and until it was kept; memory above idle at most`, figure: `${ms(took)}; ${ms(reading)}; ${ms(still)}; ${((most - idle) / 1e6).toFixed(0)} MB` }];
    return scrolls ? [...rows, await scroll(page)] : rows;
  });
}

/** Runs in the page: keeps the longest time between two frames. */
function watchFrames(): void {
  const place = globalThis as unknown as { longest: number };
  place.longest = 0;
  let before = performance.now();
  const next = (now: number): void => {
    place.longest = Math.max(place.longest, now - before);
    before = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

/** Scrolls the grid in steps of every size, and looks after each frame whether rows fill it. */
async function scroll(page: Page): Promise<Row> {
  const { blank, longest } = await page.evaluate(async (count) => {
    const grid = document.querySelector<HTMLElement>(".cases .grid") ?? document.querySelector<HTMLElement>(".grid")!;
    const box = grid.getBoundingClientRect();
    const isBlank = (): boolean => [0.2, 0.5, 0.9].some((share) => document.elementFromPoint(box.x + 30, box.y + 40 + share * (box.height - 60))?.closest(".grid-row") === null);
    const steps = [24, 120, 600, 3000, 40_000, -1500, 200_000, -60];
    let [since, worst, slowest] = [0, 0, 0];
    let before = performance.now();
    for (let k = 0; k < count; k++) {
      grid.scrollTop += steps[Math.floor(k / 30) % steps.length]!;
      await new Promise((done) => requestAnimationFrame(done));
      const now = performance.now();
      slowest = Math.max(slowest, now - before);
      if (isBlank()) {
        if (since === 0) since = before;
        worst = Math.max(worst, now - since);
      } else since = 0;
      before = now;
    }
    return { blank: worst, longest: slowest };
  }, FRAMES);
  return { what: "  scrolling it by wheel, page and thumb: longest blank (goal 100 ms); longest frame", figure: `${ms(blank)}; ${ms(longest)}` };
}
