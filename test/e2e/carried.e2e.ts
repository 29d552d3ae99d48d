import type { Page } from "@playwright/test";
import { openSatisfaction, places } from "./editing";
import { expect, test, type Studio } from "./studio";

test.beforeEach(async ({ studio }) => {
  await openSatisfaction(studio);
  await studio.estimated();
  await expect(studio.page.locator(".labels .load")).toHaveCount(24);
});

/** Where everything of the diagram stands in the diagram, by what it is, as soon as it is still; pixels of the diagram. */
function seen(studio: Studio): Promise<Readonly<Record<string, readonly number[]>>> {
  return studio.page.evaluate(async () => {
    const box = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { m41, m42, a } = new DOMMatrix(document.querySelector<HTMLElement>(".react-flow__viewport")!.style.transform);
      const pane = document.querySelector(".react-flow")!.getBoundingClientRect();
      return [(x - pane.x - m41) / a, (y - pane.y - m42) / a, width / a, height / a].map(Math.round);
    };
    const all = (selector: string, name: (element: HTMLElement) => string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map((element) => [name(element), box(element)] as const);
    const read = () => Object.fromEntries([
      ...all(".react-flow__node", ({ dataset }) => `node ${dataset["id"]}`),
      ...all(".react-flow__edge .line", (line) => `path ${line.closest<HTMLElement>(".react-flow__edge")!.dataset["id"]}`),
      ...all(".react-flow__edge .head", (head) => `tip ${head.closest<HTMLElement>(".react-flow__edge")!.dataset["id"]}`),
      ...all(".measurement .meas", ({ dataset }) => `arrow ${dataset["of"]}`),
      ...all(".labels .load", ({ dataset }) => `loading ${dataset["of"]}`),
      ...all(".labels .beta", ({ dataset }) => `coefficient ${dataset["of"]}`),
      ...all(".boxes [data-of]", ({ dataset }) => `box ${dataset["of"]}`),
      ...all(".plate", ({ dataset }) => `card ${dataset["of"]}`),
      ...all(".avechip", ({ dataset }) => `chip ${dataset["of"]}`),
      ...all(".junction", ({ dataset }) => `diamond ${dataset["junction"]}`),
    ]);
    let last = "";
    for (let still = 0; still < 5; ) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = JSON.stringify(read());
      still = now === last ? still + 1 : 0;
      last = now;
    }
    return read();
  });
}

/** What is not where it was, by more than two pixels. */
const moved = (before: Awaited<ReturnType<typeof seen>>, after: Awaited<ReturnType<typeof seen>>): readonly string[] =>
  Object.keys({ ...before, ...after }).filter((id) => before[id] === undefined || after[id] === undefined || before[id].some((value, k) => Math.abs(value - after[id]![k]!) > 2));

/** Elements that stand elsewhere than where React drew them. */
const carriedNow = (studio: Studio): Promise<number> => studio.page.evaluate(() => [...document.querySelectorAll<HTMLElement>(".react-flow__viewport *")].filter(({ style }) => style.translate !== "").length);

test("under the hand, a construct takes items, arrows and numbers along, and stands where it does once let go", async ({ studio, page }) => {
  const before = await seen(studio);
  const from = await studio.middle("Loyalty");
  await studio.carry(studio.construct("Loyalty"), { x: from.x + 60, y: from.y + 50 });
  const held = await seen(studio);
  expect(await carriedNow(studio)).toBeGreaterThan(5);
  const at = await studio.middle("Loyalty");
  expect(Math.hypot(at.x - from.x - 60, at.y - from.y - 50)).toBeLessThan(12);
  const gone = moved(before, held);
  for (const kind of ["node", "box", "path", "tip", "arrow", "loading", "coefficient"]) expect(gone.some((id) => id.startsWith(kind)), kind).toBe(true);
  const [name] = gone.filter((id) => id.startsWith("node ") && !id.includes("/"));
  const id = name!.slice("node ".length);
  expect(gone.filter((one) => one.startsWith("node") && !one.includes(id))).toEqual([]);

  await page.mouse.up();
  await expect(page.locator(".react-flow__node.dragging")).toHaveCount(0);
  expect(await carriedNow(studio)).toBe(0);
  // Numbers may give way to each other once all is drawn; nothing else jumps.
  const dropped = await seen(studio);
  expect(moved(held, dropped).filter((one) => !one.startsWith("coefficient") && !one.startsWith("path"))).toEqual([]);

  // and is where a page that draws it for the first time has it
  const document = await places(studio);
  await expect(page.locator("footer.status")).toContainText("Saved");
  await page.waitForTimeout(700);
  await page.reload();
  await studio.estimated();
  expect(await places(studio)).toEqual(document);
  const drawn = await seen(studio);
  // The size of words depends on how near one is; places and arrows do not.
  expect(moved(dropped, drawn).filter((one) => !one.startsWith("coefficient") && !one.startsWith("loading"))).toEqual([]);
});

test("Esc puts everything back that the hand had taken along; so does an undo after the drop", async ({ studio, page }) => {
  const before = await seen(studio);
  const from = await studio.middle("Quality");
  await studio.carry(studio.construct("Quality"), { x: from.x + 240, y: from.y + 180 });
  expect(moved(before, await seen(studio)).length).toBeGreaterThan(10);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  expect(await carriedNow(studio)).toBe(0);
  await page.mouse.move(10, 500);
  await expect.poll(async () => moved(before, await seen(studio))).toEqual([]);

  await studio.drag(studio.construct("Quality"), { x: from.x + 240, y: from.y + 180 });
  await expect.poll(async () => moved(before, await seen(studio)).length).toBeGreaterThan(10);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => moved(before, await seen(studio))).toEqual([]);
});

test("numbers that arrive while the hand holds a construct come to where it is held", async ({ studio, page }) => {
  const from = await studio.middle("Loyalty");
  await studio.carry(studio.construct("Loyalty"), { x: from.x + 40, y: from.y + 60 });
  const held = await seen(studio);
  // Another way of writing numbers draws every label anew.
  await page.getByRole("radio", { name: "Français" }).evaluate((button: HTMLElement) => button.click());
  await expect(page.locator(".labels .load").first()).toHaveText(/^0,\d+$/);
  const written = await seen(studio);
  expect(moved(held, written).filter((id) => !id.startsWith("coefficient") && !id.startsWith("loading"))).toEqual([]);
  for (const id of Object.keys(held).filter((one) => one.startsWith("loading"))) expect(Math.abs(held[id]![0]! - written[id]![0]!), id).toBeLessThan(6);
  await page.mouse.up();
  expect(await carriedNow(studio)).toBe(0);
});

const modes = [
  { mode: "Bootstrap", kinds: ["node", "box", "path", "arrow", "card"], ready: async (page: Page) => {
    const drawer = page.getByRole("region", { name: "Bootstrap" });
    await drawer.getByRole("button", { name: "Start" }).click();
    await expect(drawer.getByRole("button", { name: "Run again" })).toBeVisible({ timeout: 50_000 });
    await expect(page.locator(".plate")).toHaveCount(12);
  } },
  { mode: "Prune", kinds: ["node", "box", "path", "arrow", "loading", "chip"], ready: (page: Page) => expect(page.locator(".avechip")).toHaveCount(6) },
] as const;

for (const { mode, kinds, ready } of modes) {
  test(`in the mode ${mode}, ${kinds.at(-1)}s go along, and stand after the drop where they were held`, async ({ studio, page }) => {
    await page.getByRole("navigation", { name: "Mode" }).getByRole("button", { name: mode }).click();
    await ready(page);
    const before = await seen(studio);
    const from = await studio.middle("Loyalty");
    await studio.carry(studio.construct("Loyalty"), { x: from.x + 30, y: from.y + 24 });
    const held = await seen(studio);
    expect(await carriedNow(studio)).toBeGreaterThan(5);
    const gone = moved(before, held);
    for (const kind of kinds) expect(gone.some((id) => id.startsWith(kind)), kind).toBe(true);
    await page.mouse.up();
    await expect(page.locator(".react-flow__node.dragging")).toHaveCount(0);
    expect(await carriedNow(studio)).toBe(0);
    // What has to make room makes it now.
    const after = await seen(studio);
    const unsteady = /^(coefficient|loading|path|tip|card|chip)/;
    expect(moved(held, after).filter((id) => !unsteady.test(id))).toEqual([]);
  });
}

test("an item that is dragged to another construct shows its own box under the pointer", async ({ studio, page }) => {
  await page.evaluate(() => {
    DataTransfer.prototype.setDragImage = (element, x, y) => {
      const { width, height } = element.getBoundingClientRect();
      const text = element.querySelector("text")!.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      const inside = text.x >= box.x && text.right <= box.right && text.y >= box.y - 2 && text.bottom <= box.bottom + 2;
      document.body.dataset["picture"] = JSON.stringify({ words: element.textContent, width, height, x, y, inside, connected: element.isConnected });
    };
  });
  const item = (await studio.item("CUSL1").boundingBox())!;
  await studio.drag(studio.item("CUSL1"), await studio.middle("Quality"));
  const { words, width, height, x, y, ...seen } = JSON.parse((await page.locator("body").getAttribute("data-picture"))!) as Record<string, number>;
  expect(words).toBe("CUSL1");
  expect([width!, height!].map(Math.round)).toEqual([item.width, item.height].map(Math.round));
  expect(Math.abs(x! - item.width / 2) + Math.abs(y! - item.height / 2)).toBeLessThan(6);
  expect(seen).toEqual({ inside: true, connected: true });
  await expect(page.locator(".drag-picture")).toHaveCount(0);
});

test("taken along at the edge, the view shows the same dots and ends at rest with those of the style sheet", async ({ studio, page }) => {
  const dots = page.locator(".canvas .dots");
  const image = (): Promise<string> => dots.evaluate(({ style }) => style.backgroundImage);
  const pane = (await page.locator(".react-flow__pane").boundingBox())!;
  await studio.carry(studio.construct("Loyalty"), { x: pane.x + pane.width - 12, y: pane.y + pane.height / 2 });
  await expect.poll(image).toContain("data:image/png");
  // A dot stands where the diagram has a point of its grid, to the pixel.
  const off = await dots.evaluate(({ style }) => {
    const { m41, a } = new DOMMatrix(document.querySelector<HTMLElement>(".react-flow__viewport")!.style.transform);
    const gap = (20 * a) / 2 ** Math.round(Math.log2(a));
    const steps = (parseFloat(style.backgroundPosition) + gap / 2 - m41) / gap;
    return Math.abs(steps - Math.round(steps)) * gap;
  });
  expect(off).toBeLessThan(2);
  await page.mouse.move(pane.x + pane.width / 2, pane.y + pane.height / 2, { steps: 3 });
  await page.mouse.up();
  await expect.poll(image).toBe("");
  expect(await carriedNow(studio)).toBe(0);
  expect(await page.locator(".canvas").getAttribute("data-held")).toBe(null);
});
