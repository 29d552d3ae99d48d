import { CRM } from "./files";
import { openSatisfaction, places } from "./editing";
import { expect, test, type Page, type Studio } from "./studio";

/** What the exported SVG file draws. */
async function exported(studio: Studio, page: Page): Promise<string> {
  await page.keyboard.press("Control+e");
  await studio.dialog.waitFor();
  const { name, text } = await studio.download(() => studio.dialog.getByRole("button", { name: "Save as SVG" }).click());
  expect(name).toMatch(/\.svg$/);
  await page.keyboard.press("Escape");
  // the project that the figure carries along is not drawn
  return text.replace(/<metadata[\s\S]*<\/metadata>/, "");
}

test("shape, fill, line and lettering show on the canvas and in the exported figure, and can be taken back", async ({ studio, page }) => {
  await openSatisfaction(studio);
  const look = studio.inspector.getByText("Look", { exact: true });
  await studio.construct("Value").click();
  await look.click();
  const choose = (group: string, name: string) => studio.inspector.getByRole("radiogroup", { name: group }).getByRole("radio", { name }).click();
  await choose("Shape", "Hexagon");
  await choose("Fill", "Rose");
  await choose("Stroke", "Dashed");
  await studio.inspector.getByRole("button", { name: "Bold" }).click();
  await expect(studio.construct("Value").locator("polygon.body")).toHaveAttribute("style", /stroke-dasharray/);
  const fill = await studio.construct("Value").locator("polygon.body").evaluate((body) => getComputedStyle(body).fill);
  await studio.item("IMAG4").click();
  await look.click();
  await choose("Fill", "Blue");
  await studio.path("Satisfaction", "Loyalty").click();
  await look.click();
  await choose("Line", "Olive");

  const svg = await exported(studio, page);
  const [red, green, blue] = fill.match(/\d+/g)!.map(Number) as [number, number, number];
  const hex = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  const hexagon = /<polygon[^>]*stroke-dasharray[^>]*>/.exec(svg)?.[0] ?? "";
  expect(hexagon.toLowerCase()).toContain(hex);
  expect(svg).toMatch(/<text[^>]*font-weight="(600|700)"[^>]*>Value</);

  // one step each, and all at once back to the usual look
  await studio.construct("Value").click();
  await studio.inspector.getByRole("button", { name: "Usual look" }).click();
  await expect(studio.construct("Value").locator("circle.body")).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(studio.construct("Value").locator("polygon.body")).toHaveCount(1);
  for (let k = 0; k < 4; k++) await page.keyboard.press("Control+z");
  await expect(studio.construct("Value").locator("polygon.body")).toHaveCount(1);
});

test("comments are Markdown, never HTML, on the canvas as in the figure; they move, widen and go", async ({ studio, page }) => {
  await openSatisfaction(studio);
  await studio.oneStep(async () => {
    await page.getByRole("toolbar", { name: "Tools" }).getByRole("button", { name: /^Comment/ }).click();
    await studio.clickCanvas(380, 640);
    await page.keyboard.type("## Sample\n\nOnly **250** cases, see [source](https://example.org/x), not [here](javascript:alert(1)) <img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>\n\n- one\n- two");
    await studio.clickCanvas(120, 300);
  });
  const note = page.locator("[data-comment]");
  await expect(note.locator("h2")).toHaveText("Sample");
  await expect(note.locator("strong")).toHaveText("250");
  await expect(note.locator("li")).toHaveCount(2);
  await expect(note.locator("img, script")).toHaveCount(0);
  await expect(note.locator("a")).toHaveText(["source"]);
  await expect(note).toContainText("<img src=x");
  expect(await page.title()).not.toBe("broken");

  const svg = await exported(studio, page);
  for (const words of ["Sample", "Only ", "250", "&lt;img"]) expect(svg).toContain(words);
  expect(svg).not.toMatch(/<img|<script/);
  expect(svg).toMatch(/<tspan font-weight="600">250/);

  // by double click it is written on, and Esc keeps what was written
  await note.dblclick();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n- three");
  await page.keyboard.press("Escape");
  await expect(note.locator("li")).toHaveCount(3);
  const width = (await note.boundingBox())!.width;
  const grip = (await note.locator(".comment-grip").boundingBox())!;
  await studio.oneStepOf(async () => {
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await page.mouse.down();
    await page.mouse.move(grip.x + 90, grip.y + grip.height / 2, { steps: 5 });
    await page.mouse.up();
  }, async () => Math.round((await note.boundingBox())!.width));
  expect((await note.boundingBox())!.width).toBeGreaterThan(width + 60);
  await page.keyboard.press("Delete");
  await expect(note).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(note).toHaveCount(1);
});

test("items are hidden, the model folds to its structural part, and numbers stay", async ({ studio, page }) => {
  await openSatisfaction(studio);
  await studio.construct("Quality").click();
  await page.keyboard.press("h");
  await expect(studio.item("PERQ1")).toHaveCount(0);
  await expect(studio.item("IMAG1")).toBeVisible();
  await expect(studio.construct("Quality").getByText("7", { exact: false }).first()).toBeVisible();
  const before = await places(studio);
  await page.keyboard.press("Shift+H");
  await expect(page.locator("[data-item]")).toHaveCount(0);
  await expect(studio.path("Quality", "Value")).toHaveText(".492");
  expect(await exported(studio, page)).not.toMatch(/<rect[^>]*>\s*<text[^>]*>IMAG1/);
  await page.keyboard.press("Shift+H");
  await expect(studio.item("IMAG1")).toBeVisible();
  await expect(studio.item("PERQ1")).toHaveCount(0);
  expect(await places(studio)).toEqual(before);
  await studio.estimated();
});

test("a path bends round a construct that stands in its way", async ({ studio, page }) => {
  await studio.openEmpty();
  await studio.importFile(CRM);
  await studio.place("Start", 150, 400);
  await studio.place("Between", 400, 400);
  await studio.place("End", 650, 400);
  await studio.connect("Start", "End");
  const passes = () =>
    page.evaluate(() => {
      const line = document.querySelector<SVGPathElement>('[data-arrow="Start -> End"] path')!;
      const circle = document.querySelector('[data-construct="Between"] circle.body')!.getBoundingClientRect();
      const [middle, radius] = [new DOMPoint(circle.x + circle.width / 2, circle.y + circle.height / 2), circle.width / 2];
      const matrix = line.getScreenCTM()!;
      const length = line.getTotalLength();
      return Math.min(...Array.from({ length: 101 }, (_, k) => line.getPointAtLength((length * k) / 100).matrixTransform(matrix)).map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y))) / radius;
    });
  expect(await passes()).toBeGreaterThan(1);
  // out of the way, it is straight again
  const away = await studio.at(400, 150);
  await studio.drag(studio.construct("Between"), away);
  await expect
    .poll(() =>
      page.locator('[data-arrow="Start -> End"] path').first().evaluate((path) => {
        const line = path as SVGPathElement;
        const [a, b, m] = [0, 1, 0.5].map((share) => line.getPointAtLength(share * line.getTotalLength())) as [DOMPoint, DOMPoint, DOMPoint];
        return Math.abs((a.y + b.y) / 2 - m.y);
      }),
    )
    .toBeLessThan(1);
});
