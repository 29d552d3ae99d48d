import type { Page } from "@playwright/test";
import { expect, test, type Studio } from "./studio";

test.beforeEach(async ({ studio }) => studio.openSample("CRM in industrial clusters"));

async function save(studio: Studio): Promise<string> {
  return (await studio.download(() => studio.dialog.getByRole("button", { name: "Save as SVG" }).click())).text;
}

interface Seen {
  readonly texts: readonly string[];
  /** words that reach beyond the picture */
  readonly clipped: readonly string[];
  /** what an element points to outside of the file */
  readonly references: readonly string[];
  readonly elements: readonly string[];
}

/** Reads a file as a strict XML parser and as a drawing program would. */
async function look(page: Page, svg: string): Promise<Seen> {
  return page.evaluate(async (source) => {
    const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
    const fault = parsed.querySelector("parsererror");
    if (fault !== null) throw new Error(fault.textContent ?? "not well-formed");
    const root = document.importNode(parsed.documentElement as unknown as SVGSVGElement, true);
    document.body.append(root);
    const { x, y, width, height } = root.viewBox.baseVal;
    const texts = [...root.querySelectorAll("text")];
    const clipped = texts.filter((text) => {
      const box = text.getBBox();
      return box.x < x || box.y < y || box.x + box.width > x + width || box.y + box.height > y + height;
    });
    root.remove();
    // As an image nothing may be fetched: a file that needs something fails here.
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([source], { type: "image/svg+xml" }));
    await image.decode();
    // Printed sizes are in millimetres; the shape is that of the drawing.
    if (Math.abs(image.naturalWidth / image.naturalHeight / (width / height) - 1) > 0.01) throw new Error(`the figure is ${image.naturalWidth} × ${image.naturalHeight}`);
    const all = [...root.querySelectorAll("*")];
    return {
      texts: texts.map((text) => text.textContent ?? ""),
      clipped: clipped.map((text) => text.textContent ?? ""),
      references: all.flatMap((element) => [...element.attributes].filter(({ name, value }) => /href$|^src$/.test(name) || /url\(/.test(value)).map(({ value }) => value)),
      elements: [...new Set(all.map(({ localName }) => localName))].sort(),
    };
  }, svg);
}

test("an SVG of real text with the numbers shown, that needs nothing else and clips nothing", async ({ studio, page }) => {
  const shown = [...(await studio.loadings.allTextContents()), ...(await page.locator("[data-path]").allTextContents())];
  await page.getByRole("button", { name: "Export figure" }).click();
  const svg = await save(studio);
  const seen = await look(page, svg);
  expect(seen.texts).toEqual(expect.arrayContaining([...shown, "CC1", "VPC2"]));
  expect(seen.texts.join(" ")).toMatch(/GRC ?Analytique/);
  expect(seen.texts.join(" ")).toMatch(/R² ?=? ?\.454/);
  expect(seen.clipped).toEqual([]);
  expect(seen.references).toEqual([]);
  // what Word and Inkscape draw alike, too
  for (const element of ["foreignObject", "style", "script", "image", "marker", "filter"]) expect(seen.elements).not.toContain(element);
  expect(seen.elements).toEqual(expect.arrayContaining(["title", "desc", "text"]));
});

test("made from the model: the same wherever the canvas is scrolled, zoomed or covered", async ({ studio, page }) => {
  await page.keyboard.press("Control+e");
  const before = await save(studio);
  await page.keyboard.press("Escape");
  await studio.pane.hover({ position: { x: 700, y: 60 } });
  await page.mouse.wheel(4000, 4000);
  await expect(studio.construct("Performance")).not.toBeInViewport();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.keyboard.press("Control+e");
  expect(await save(studio)).toBe(before);
  await page.keyboard.press("Escape");
  await studio.mode("Data");
  await page.keyboard.press("Control+e");
  expect(await save(studio)).toBe(before);
});

test("French with decimal comma, for journal, slides and screen, filled, without legend; and copied", async ({ studio, page }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Export figure" }).click();
  const choose = (group: string, name: string) => studio.dialog.getByRole("radiogroup", { name: group }).or(studio.dialog.getByRole("group", { name: group })).getByRole("radio", { name }).click();
  await choose("Language", "Français");
  const french = await look(page, await save(studio));
  expect(french.texts).toEqual(expect.arrayContaining(["0,652", "0,048", "0,817"]));
  expect(french.texts.filter((text) => /\d\.\d/.test(text))).toEqual([]);
  expect(french.clipped).toEqual([]);
  const files = [];
  for (const made of ["A journal, colour", "Slides", "Structural model only", "As on screen"]) {
    await studio.dialog.getByLabel("Made for").selectOption(made);
    files.push(await save(studio));
  }
  for (const [group, name] of [["Background", "Filled"], ["Legend", "Hidden"]] as const) {
    await choose(group, name);
    files.push(await save(studio));
  }
  expect(new Set(files).size).toBe(6);
  for (const file of files) expect((await look(page, file)).clipped).toEqual([]);
  await studio.dialog.getByRole("button", { name: "Copy SVG" }).click();
  await expect(page.getByText("The figure is on the clipboard, as SVG.")).toBeVisible();
  expect((await look(page, await page.evaluate(() => navigator.clipboard.readText()))).texts).toContain("0,652");
});

test("without a result the figure shows the model, and the dialog says so", async ({ studio, page }) => {
  await studio.menu("New project");
  await studio.place("Œuvre d’art & <Société>", 300, 300);
  await page.getByRole("button", { name: "Export figure" }).click();
  await expect(studio.dialog).toContainText("There is no result yet, so the figure shows the model without numbers.");
  const seen = await look(page, await save(studio));
  expect(seen.texts.join(" ")).toContain("<Société>");
  expect(seen.clipped).toEqual([]);
});

for (const sample of ["Customer satisfaction and loyalty", "Corporate reputation"]) {
  test(`no label is clipped: ${sample}`, async ({ studio, page }) => {
    await studio.menu("Start page");
    await page.getByRole("button", { name: new RegExp(sample) }).click();
    await studio.estimated();
    await page.getByRole("button", { name: "Export figure" }).click();
    expect((await look(page, await save(studio))).clipped).toEqual([]);
  });
}
