import { middleOf } from "./diagram";
import { namesOf, openSatisfaction, places, selected } from "./editing";
import { expect, test } from "./studio";

test.beforeEach(({ studio }) => openSatisfaction(studio));

test("a frame and Shift mark several, which move as one step with their items", async ({ studio, page }) => {
  const [quality, value] = [await studio.middle("Quality"), await studio.middle("Value")];
  await page.mouse.move(quality.x + 70, quality.y - 20);
  await page.mouse.down();
  await page.mouse.move(value.x + 10, value.y + 90, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => selected(studio)).toEqual(["Value"]);
  await studio.construct("Quality").click({ modifiers: ["Shift"] });
  await studio.construct("Loyalty").click({ modifiers: ["Control"] });
  await studio.construct("Loyalty").click({ modifiers: ["Shift"] });
  expect((await selected(studio)).toSorted()).toEqual(["Quality", "Value"]);

  const before = await places(studio);
  const item = await middleOf(studio.item("PERQ1"));
  await studio.oneStep(() => studio.drag(studio.construct("Value"), { x: value.x + 60, y: value.y + 80 }));
  const after = await places(studio);
  const by = { x: after["Value"]!.x - before["Value"]!.x, y: after["Value"]!.y - before["Value"]!.y };
  expect([by.x % 10, by.y % 10]).toEqual([0, 0]);
  expect(by.y).toBeGreaterThan(100);
  for (const name of Object.keys(before)) {
    const moved = name === "Value" || name === "Quality" ? by : { x: 0, y: 0 };
    expect(after[name], name).toEqual({ x: before[name]!.x + moved.x, y: before[name]!.y + moved.y });
  }
  expect((await middleOf(studio.item("PERQ1"))).y).toBeGreaterThan(item.y + 40);
  // the marks stay; Escape takes them away
  expect((await selected(studio)).toSorted()).toEqual(["Quality", "Value"]);
  await page.keyboard.press("Escape");
  expect(await selected(studio)).toEqual([]);
});

test("a press with Shift adds even where the key was heard of no earlier than the press", async ({ studio }) => {
  await studio.construct("Satisfaction").click();
  const press = async (name: string) => {
    for (const event of ["pointerdown", "click"]) await studio.construct(name).dispatchEvent(event, { bubbles: true, button: 0, shiftKey: true });
  };
  await press("Loyalty");
  await expect.poll(() => selected(studio)).toHaveLength(2);
  await press("Value");
  await expect.poll(() => selected(studio)).toHaveLength(3);
});

test("a construct comes into line with others and stands in even distances, with lines that say so; Esc lets go", async ({ studio, page }) => {
  const before = await places(studio);
  const scale = ((await studio.middle("Loyalty")).x - (await studio.middle("Image")).x) / (before["Loyalty"]!.x - before["Image"]!.x);
  const value = await studio.middle("Value");
  await studio.carry(studio.construct("Complaints"), { x: value.x + 300, y: value.y + 3 });
  await expect(page.locator(".guide[d]")).toHaveCount(1);
  await page.mouse.up();
  expect((await places(studio))["Complaints"]!.y).toBe(before["Value"]!.y);
  await page.keyboard.press("Control+z");

  // Expectations and Satisfaction stand on one line: halfway between them, or as far again to the right
  const [expectations, satisfaction] = [before["Expectations"]!, before["Satisfaction"]!];
  const right = await studio.middle("Satisfaction");
  const apart = (satisfaction.x - expectations.x) / 2;
  const from = await studio.middle("Expectations");
  await studio.carry(studio.construct("Complaints"), { x: from.x + apart * scale + 3, y: from.y + 3 });
  await expect(page.locator(".span[d]")).toHaveCount(1);
  await page.mouse.up();
  expect((await places(studio))["Complaints"]).toEqual({ x: expectations.x + apart, y: expectations.y });
  await page.keyboard.press("Control+z");

  await studio.carry(studio.construct("Complaints"), { x: right.x, y: right.y + 300 });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect.poll(() => places(studio)).toEqual(before);

  // Shift keeps to a straight line
  const complaints = await studio.middle("Complaints");
  await page.keyboard.down("Shift");
  await studio.drag(studio.construct("Complaints"), { x: complaints.x + 18, y: complaints.y + 120 });
  await page.keyboard.up("Shift");
  const straight = (await places(studio))["Complaints"]!;
  expect(straight.x).toBe(before["Complaints"]!.x);
  expect(straight.y).toBeGreaterThan(before["Complaints"]!.y + 100);
});

test("arrow keys move by 10 and by 1, a stretch of them as one step", async ({ studio, page }) => {
  const before = await places(studio);
  await studio.construct("Value").click();
  await studio.construct("Quality").click({ modifiers: ["Shift"] });
  await studio.oneStep(async () => {
    for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "Shift+ArrowDown", "Shift+ArrowLeft"]) await page.keyboard.press(key);
  });
  const after = await places(studio);
  for (const name of ["Value", "Quality"]) expect(after[name]).toEqual({ x: before[name]!.x + 19, y: before[name]!.y + 11 });
  expect(after["Image"]).toEqual(before["Image"]);
});

test("Ctrl D and Alt and dragging duplicate, with the paths among the copies, beside what is there", async ({ studio, page }) => {
  await studio.construct("Quality").click();
  await studio.construct("Value").click({ modifiers: ["Shift"] });
  await studio.oneStep(() => page.keyboard.press("Control+d"));
  await expect(studio.construct("Value 2")).toBeVisible();
  await expect(studio.arrow("Quality 2", "Value 2")).toHaveCount(1);
  for (const name of ["Quality 2", "Value 2"]) await expect(studio.construct(name)).toBeInViewport({ ratio: 0.5 });
  const copied = await places(studio);
  const boxes = await studio.constructs.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON() as DOMRect));
  const clear = boxes.every((a, k) => boxes.slice(k + 1).every((b) => Math.hypot(a.x - b.x, a.y - b.y) >= a.width));
  expect(clear).toBe(true);
  await page.keyboard.press("Control+z");

  const before = await places(studio);
  await page.keyboard.press("Escape");
  const complaints = await studio.middle("Complaints");
  await page.keyboard.down("Alt");
  await studio.carry(studio.construct("Complaints"), { x: complaints.x - 90, y: complaints.y + 130 });
  // the copy is seen while it is carried, and the original stays
  await expect(studio.construct("Complaints 2")).toBeVisible();
  await page.mouse.up();
  await page.keyboard.up("Alt");
  expect((await places(studio))["Complaints"]).toEqual(before["Complaints"]);
  expect(await selected(studio)).toEqual(["Complaints 2"]);
  await page.keyboard.press("Control+z");
  expect(await places(studio)).toEqual(before);
  expect(Object.keys(copied)).toHaveLength(9);
});

test("several are aligned and set in even distances, from the inspector and by right click", async ({ studio, page }) => {
  const names = ["Image", "Expectations", "Quality"] as const;
  await studio.construct("Image").click();
  await studio.construct("Expectations").click({ modifiers: ["Shift"] });
  await studio.construct("Quality").click({ modifiers: ["Shift"] });
  await studio.oneStep(() => studio.inspector.getByRole("button", { name: "Align left" }).click());
  let now = await places(studio);
  expect(new Set(names.map((name) => now[name]!.x)).size).toBe(1);
  await studio.construct("Quality").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Same distance from top to bottom" }).click();
  await expect
    .poll(async () => {
      now = await places(studio);
      const ys = names.map((name) => now[name]!.y).toSorted((a, b) => a - b);
      return Math.abs(ys[2]! - 2 * ys[1]! + ys[0]!);
    })
    .toBeLessThanOrEqual(1);
});

test("a port dragged into empty space makes a construct at its end, named at once", async ({ studio, page }) => {
  await studio.construct("Loyalty").hover();
  const loyalty = await studio.middle("Loyalty");
  await studio.oneStep(async () => {
    await studio.carry(studio.construct("Loyalty").locator('[data-port="top"]'), { x: loyalty.x - 150, y: loyalty.y - 90 });
    await expect(studio.tip).toHaveText("New construct with a path from Loyalty");
    await page.mouse.up();
    await expect(page.getByRole("textbox", { name: "Name of the construct" })).toBeFocused();
    await page.keyboard.press("Escape");
  });
  expect(await namesOf(studio)).toContain("Construct 1");
  await expect(studio.arrow("Loyalty", "Construct 1")).toHaveCount(1);
});

test("auto layout moves all but what is pinned, and keeps looks and what is hidden", async ({ studio, page }) => {
  await studio.construct("Image").click();
  await page.keyboard.press("Shift+L");
  await page.keyboard.press("h");
  await expect(studio.item("IMAG1")).toHaveCount(0);
  const image = await studio.middle("Image");
  await studio.drag(studio.construct("Image"), { x: image.x + 90, y: image.y + 20 });
  await expect(page.locator(".react-flow__node.dragging")).toHaveCount(0);
  const before = await places(studio);
  await studio.oneStep(() => page.keyboard.press("l"));
  await expect.poll(async () => (await places(studio))["Loyalty"]).not.toEqual(before["Loyalty"]);
  expect((await places(studio))["Image"]).toEqual(before["Image"]);
  await expect(studio.item("IMAG1")).toHaveCount(0);
  // unpinned, it goes along
  await studio.construct("Image").click({ button: "right" });
  await page.getByRole("menuitemcheckbox", { name: /Pinned/ }).click();
  await page.keyboard.press("l");
  await expect.poll(async () => (await places(studio))["Image"]).not.toEqual(before["Image"]);
});
