import type { Browser, Page } from "@playwright/test";
import { build } from "vite";
import { arrange } from "../../src/draw/autoLayout";
import { defaultDisplay } from "../../src/draw/scene";
import { writeProject } from "../../src/store/projectFile";
import { studioOptions } from "../../src/store/settingsSlice";
import { generatedModel } from "../draw/models";
import { inChromium } from "./chromium";
import { openProject, surveyOf } from "./given";
import { frames, GESTURES, offMiddle } from "./gestures";
import { ms, quantile, type Row } from "./time";

const SIZES = [
  { constructs: 100, items: 600, goal: 33 },
  { constructs: 40, items: 200, goal: 17 },
] as const;
/** of each gesture */
const FRAMES = 120;

/**
 * Frames of a diagram that moves, in the built page with software rendering and without the wait for the screen's next
 * refresh: a frame lasts as long as everything takes that must happen before the next one can be asked for.
 */
export async function bench(): Promise<readonly Row[]> {
  await build({ logLevel: "error", build: { outDir: "build/bench/site", emptyOutDir: true } });
  const rows: Row[] = [];
  for (const { constructs, items, goal } of SIZES) {
    const model = withItems(constructs, items);
    const text = writeProject({ document: { title: "Scale", model, layout: arrange(model) }, options: studioOptions, display: defaultDisplay, data: surveyOf(model, 1000) });
    const measured = await inChromium("build/bench/site", (page, browser) => visit(page, browser, text), ["--disable-frame-rate-limit", "--disable-gpu-vsync"]);
    for (const { what, times, work } of measured) {
      rows.push({ what: `${constructs} constructs, ${items} items: ${what}`, figure: `95 %: ${ms(quantile(times, 0.95))} (goal ${goal} ms), median ${ms(quantile(times, 0.5))}; processor ${ms(work)} a frame` });
    }
  }
  return rows;
}

/** Paths as in generated models, and the same number of items for every construct. */
function withItems(constructs: number, items: number) {
  const { constructs: drawn, paths } = generatedModel(constructs, 11);
  const each = items / constructs;
  return { paths, constructs: drawn.map((construct, k) => ({ ...construct, items: Array.from({ length: each }, (_, i) => `v${k}_${i}`) })) };
}

interface Measured {
  readonly what: string;
  readonly times: readonly number[];
  /** processor time of the page and of what draws it, ms a frame: says the same on a busy machine */
  readonly work: number;
}

async function visit(page: Page, browser: Browser, text: string): Promise<readonly Measured[]> {
  await openProject(page, text);
  // Where one edits: with the tools, the variables and the little map.
  await page.keyboard.press("2");
  await page.waitForTimeout(1500);
  const session = await browser.newBrowserCDPSession();
  const worked = async (): Promise<number> => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    return 1000 * processInfo.filter(({ type }) => type === "renderer" || type === "GPU").reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
  const measured: Measured[] = [];
  for (const gesture of GESTURES) {
    await page.locator(".zoom button").last().click();
    await page.waitForTimeout(600);
    if (gesture.near) await page.locator(".zoom-value").click();
    await page.waitForTimeout(600);
    if (gesture.near && gesture.kind !== "pan") await toMiddle(page);
    const before = await worked();
    const times = await page.evaluate(frames, { kind: gesture.kind, count: FRAMES });
    measured.push({ what: gesture.what, times, work: (await worked() - before) / FRAMES });
  }
  return measured;
}

/** Brings the construct that will be grasped to the middle: dragged at the edge, it takes the view along, which is a gesture of its own. */
async function toMiddle(page: Page): Promise<void> {
  const by = await page.evaluate(offMiddle);
  const pane = (await page.locator(".react-flow__pane").boundingBox())!;
  await page.mouse.move(pane.x + pane.width / 2, pane.y + pane.height / 2);
  // React Flow pans by half of what the wheel turns.
  await page.mouse.wheel(2 * by.x, 2 * by.y);
  await page.waitForTimeout(600);
  const left = await page.evaluate(offMiddle);
  if (Math.hypot(left.x, left.y) > 40) throw new Error(`the construct is still ${Math.round(left.x)}, ${Math.round(left.y)} px off the middle`);
}
