import { openSatisfaction, places, selected, view } from "./editing";
import { expect, test } from "./studio";

test.beforeEach(({ studio }) => openSatisfaction(studio));

test("zooms by keys: the selection, everything, 100 %, in and out", async ({ studio, page }) => {
  const whole = await view(studio);
  await studio.construct("Value").click();
  await page.keyboard.press("f");
  await expect.poll(async () => (await view(studio)).zoom).toBe(1.6);
  await expect(studio.item("PERV2")).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Control+0");
  await expect.poll(() => view(studio)).toEqual(whole);
  await page.keyboard.press("0");
  await expect.poll(async () => (await view(studio)).zoom).toBe(1);
  await page.keyboard.press("-");
  await expect.poll(async () => (await view(studio)).zoom).toBeLessThan(0.9);
  await page.keyboard.press("+");
  await expect.poll(async () => (await view(studio)).zoom).toBe(1);
  await page.keyboard.press("Escape");
  await page.keyboard.press("f");
  await expect.poll(() => view(studio)).toEqual(whole);
});

test("moves by wheel, by Space and by the middle button over anything, and pinches towards the fingers", async ({ studio, page }) => {
  const before = await places(studio);
  let now = await view(studio);
  const satisfaction = await studio.middle("Satisfaction");
  const empty = await studio.at(300, 620);
  const expectMoved = async (x: number, y: number) => {
    await expect.poll(() => view(studio)).toEqual({ ...now, x: now.x + x, y: now.y + y });
    now = await view(studio);
  };
  for (const start of [satisfaction, empty]) {
    await page.mouse.move(start.x, start.y);
    await page.keyboard.down("Space");
    await expect(page.locator(".canvas.panning")).toHaveCount(1);
    await page.mouse.down();
    await page.mouse.move(start.x + 50, start.y - 30, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.up("Space");
    await expectMoved(50, -30);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down({ button: "middle" });
    await page.mouse.move(start.x - 50, start.y + 30, { steps: 5 });
    await page.mouse.up({ button: "middle" });
    await expectMoved(-50, 30);
  }
  expect(await places(studio)).toEqual(before);
  expect(await selected(studio)).toEqual([]);

  const over = await studio.middle("Value");
  await page.mouse.move(over.x, over.y);
  await page.mouse.wheel(0, 80);
  await expect.poll(async () => (await view(studio)).y).toBeLessThan(now.y);
  expect((await view(studio)).zoom).toBe(now.zoom);

  // two fingers on a touchpad arrive as the wheel with Ctrl: what is under the pointer stays there
  const atRest = () => expect(page.locator(".canvas[data-moving]")).toHaveCount(0);
  await atRest();
  const at = await studio.middle("Value");
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -60);
  await page.keyboard.up("Control");
  await expect.poll(async () => (await view(studio)).zoom).toBeGreaterThan(now.zoom);
  await atRest();
  const stays = await studio.middle("Value");
  expect(Math.hypot(stays.x - at.x, stays.y - at.y)).toBeLessThan(2);

  // Written for motion, everything stands where it rests.
  const [inMotion, inRest] = await page.evaluate(async () => {
    const canvas = document.querySelector<HTMLElement>(".canvas")!;
    const boxes = () => [...document.querySelectorAll("[data-construct], [data-item]")].map((node) => node.getBoundingClientRect()).flatMap(({ x, y, width, height }) => [x, y, width, height].map((value) => Math.round(value * 10)));
    const until = async (moving: boolean): Promise<void> => {
      while (("moving" in canvas.dataset) !== moving) await new Promise((resolve) => requestAnimationFrame(resolve));
    };
    const { x, y } = canvas.getBoundingClientRect();
    document.querySelector(".react-flow__pane")!.dispatchEvent(new WheelEvent("wheel", { bubbles: true, cancelable: true, clientX: x + 300, clientY: y + 200, deltaY: 9, ctrlKey: true }));
    await until(true);
    await until(false);
    const still = boxes();
    canvas.dataset["moving"] = "";
    const moving = boxes();
    delete canvas.dataset["moving"];
    return [moving, still];
  });
  expect(inMotion).toEqual(inRest);
  await expect.poll(async () => (await view(studio)).zoom).toBeLessThan(1);
});

test.describe("on a screen that is touched", () => {
  test.use({ hasTouch: true });
  test("two fingers pinch", async ({ studio, page }) => {
  const before = await view(studio);
  const { x, y } = await studio.at(420, 640);
  const touch = await page.context().newCDPSession(page);
  const points = (apart: number) => [{ x: x - apart, y }, { x: x + apart, y }];
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: points(40) });
  for (const apart of [60, 80, 100, 120]) await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: points(apart) });
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect.poll(async () => (await view(studio)).zoom).toBeGreaterThan(before.zoom * 1.5);
  });
});

test("the little map shows where one is and takes one elsewhere; the zoom bar zooms", async ({ studio, page }) => {
  const map = page.getByRole("img", { name: /map|overview/i });
  await expect(map).toBeVisible();
  const bar = page.getByRole("group", { name: /Zoom/ });
  for (let k = 0; k < 4; k++) await bar.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(async () => (await view(studio)).zoom).toBeGreaterThan(1.2);
  await expect(studio.construct("Expectations")).not.toBeInViewport();
  const box = (await map.boundingBox())!;
  await page.mouse.click(box.x + box.width * 0.2, box.y + box.height * 0.5);
  await expect(studio.construct("Expectations")).toBeInViewport();
  await bar.getByRole("button", { name: /Fit/ }).click();
  await expect(studio.construct("Loyalty")).toBeInViewport();
});
