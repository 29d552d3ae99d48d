import type { BrowserContext } from "@playwright/test";
import { numbers } from "../draw/models";
import { driveFiles, expect, Studio, test, type Page } from "./studio";
import { pictureNow } from "./diagram";

/** How often a tab is killed in each of the tests, and in how many of them. */
const [KILLS, ROUNDS] = [25, 2];
/** What may be lost: the last second, ms. */
const MAY_LOSE = 1000;
/** How long one works before a kill, ms: mostly longer than what may be lost, so that something must have been kept. */
const [SHORTEST, LONGEST] = [300, 1900];
/** How often a page that comes back is looked at, ms; the usual stretches would take longer than the page does. */
const SOON = { intervals: [40] };

/** A picture as it stood on the screen, and since when. */
interface Seen {
  readonly picture: string;
  readonly at: number;
}

/** Runs in the page: tells every picture of the document as soon as it is drawn. What is still being dragged is not done. */
function tellPictures(): void {
  let last = "";
  const look = (): void => {
    const busy = document.querySelector(".react-flow__node.dragging") !== null || document.querySelector(".canvas") === null;
    const picture = busy ? last : JSON.stringify((window as unknown as { readonly pictureNow: typeof pictureNow }).pictureNow());
    if (picture !== last) (window as unknown as { tell(picture: string, at: number): void }).tell((last = picture), Date.now());
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** A tab of its own that tells what it shows. */
async function openTab(context: BrowserContext, seen: Seen[]): Promise<Studio> {
  const page = await context.newPage();
  await driveFiles(page);
  await page.exposeFunction("tell", (picture: string, at: number) => void seen.push({ picture, at }));
  await page.addInitScript(`window.pictureNow = ${pictureNow.toString()}; (${tellPictures.toString()})();`);
  return new Studio(page);
}

/** Ends the process that draws the page, as a crash or the operating system does: nothing in it gets a last word. */
async function kill(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const dead = page.waitForEvent("crash");
  const at = Date.now();
  session.send("Page.crash").catch(() => undefined);
  await dead;
  await page.close();
  return at;
}

/** Until what was done has been drawn, so that no two steps fall into one frame. */
const drawn = (page: Page): Promise<void> => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

/** What a researcher does next, a few steps of the history each. */
const GESTURES: readonly ((studio: Studio, next: () => number, count: number) => Promise<void>)[] = [
  async ({ page, pane }, next, count) => {
    await page.keyboard.press("c");
    const box = (await pane.boundingBox())!;
    await page.mouse.click(box.x + 60 + next() * (box.width - 120), box.y + 120 + next() * (box.height - 260));
    await drawn(page);
    await page.keyboard.type(`New ${count}`);
    await page.keyboard.press("Enter");
  },
  async (studio, next) => {
    const nodes = await studio.constructs.all();
    const box = await nodes[Math.floor(next() * nodes.length)]?.boundingBox();
    if (!box) return;
    const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.3];
    await studio.page.mouse.move(x, y);
    await studio.page.mouse.down();
    await studio.page.mouse.move(x + (next() - 0.5) * 160, y + (next() - 0.5) * 120, { steps: 4 });
    await studio.page.mouse.up();
  },
  async ({ page }, next) => {
    for (let time = 0; time < 4; time++) {
      await page.keyboard.press(next() < 0.5 ? "ArrowRight" : "ArrowDown");
      await drawn(page);
    }
  },
  async ({ page }) => page.keyboard.press("Control+d"),
  async ({ page }) => page.keyboard.press("Delete"),
  async ({ page }) => page.keyboard.press("Control+z"),
  async ({ page }) => page.keyboard.press("l"),
];

async function editUntilDead(studio: Studio, next: () => number, start: number): Promise<void> {
  try {
    await studio.canvas.focus();
    for (let count = start; ; count++) {
      await GESTURES[Math.floor(next() * GESTURES.length)]!(studio, next, count);
      await drawn(studio.page);
    }
  } catch {
    // The page is gone.
  }
}

for (let round = 0; round < ROUNDS; round++) {
  test(`a tab that is killed while one works loses at most the last second (${round + 1} of ${ROUNDS}, ${KILLS} times)`, async ({ context }) => {
    test.setTimeout(300_000);
    const next = numbers(4243 + round * 17);
    let seen: Seen[] = [];
    let studio = await openTab(context, seen);
    await studio.openSample("CRM in industrial clusters");
    await studio.page.keyboard.press("2");
    await expect(studio.page.getByRole("toolbar", { name: "Tools" })).toBeVisible();
    await expect(studio.status).toContainText("Saved");
    let changed = 0;
    for (let killed = 1; killed <= KILLS; killed++) {
      const working = editUntilDead(studio, next, killed * 100);
      await studio.page.waitForTimeout(SHORTEST + next() * (LONGEST - SHORTEST));
      const at = await kill(studio.page);
      await working;
      // What was there a second before, and whatever came after it.
      const first = seen.findLastIndex((one) => one.at <= at - MAY_LOSE);
      const allowed = seen.slice(Math.max(0, first)).map(({ picture }) => picture);
      const known = seen.map(({ picture }) => picture);
      seen = [];
      studio = await openTab(context, seen);
      await studio.page.goto("./");
      await studio.canvas.waitFor();
      await expect.poll(() => studio.variables.getByRole("option").count(), SOON).toBe(19);
      await expect.poll(async () => known.includes(JSON.stringify(await studio.picture())), { ...SOON, message: `kill ${killed}: what came back was never on the screen` }).toBe(true);
      const back = JSON.stringify(await studio.picture());
      expect(allowed.includes(back), `kill ${killed}: ${known.length - 1 - known.lastIndexOf(back)} steps lost, ${allowed.length} allowed`).toBe(true);
      if (known.length > 1) changed++;
    }
    // The tabs died in the middle of work, not before it.
    expect(changed).toBeGreaterThan(KILLS / 2);
  });
}
