import { build } from "vite";
import { arrange } from "../../src/draw/autoLayout";
import { writeProject } from "../../src/store/projectFile";
import { defaultDisplay } from "../../src/draw/scene";
import { EDIT_TO_NUMBERS } from "../../src/store/paintMark";
import { studioOptions } from "../../src/store/settingsSlice";
import { inChromium } from "./chromium";
import { openProject, survey } from "./given";
import { median, ms, type Row } from "./time";

const CONSTRUCTS = 20;

/** From an edit in the built page to the paint of its numbers: 20 constructs, 100 items, 500 cases (goal 50 ms on an idle machine). */
export async function bench(): Promise<readonly Row[]> {
  await build({ logLevel: "error", build: { outDir: "build/bench/site", emptyOutDir: true } });
  const { model, data } = survey({ constructs: CONSTRUCTS, items: 5, rows: 500 });
  const text = writeProject({ document: { title: "Bench", model, layout: arrange(model) }, options: studioOptions, display: defaultDisplay, data });
  const times = await inChromium("build/bench/site", async (page) => {
    await openProject(page, text);
    await page.evaluate((name) => performance.clearMeasures(name), EDIT_TO_NUMBERS);
    for (let j = 0; j < CONSTRUCTS; j++) {
      const before = await page.evaluate((name) => performance.getEntriesByName(name).length, EDIT_TO_NUMBERS);
      await page.locator(`[data-item="x${j}_0"]`).dispatchEvent("click");
      await page.locator(`[data-item="x${j}_0"]`).focus().catch(() => undefined);
      await page.keyboard.press("Delete");
      await page.waitForFunction(([name, count]) => performance.getEntriesByName(name as string).length > Number(count), [EDIT_TO_NUMBERS, before], { timeout: 5000 }).catch(() => undefined);
    }
    return page.evaluate((name) => performance.getEntriesByName(name).map(({ duration }) => duration), EDIT_TO_NUMBERS);
  });
  if (times.length === 0) return [{ what: "edit to numbers, 20 constructs, 100 items, 500 cases", figure: "no edit was measured" }];
  return [{ what: `edit to numbers, 20 constructs, 100 items, 500 cases (goal 50 ms): median and best of ${times.length}`, figure: `${ms(median(times))}; ${ms(Math.min(...times))}` }];
}
