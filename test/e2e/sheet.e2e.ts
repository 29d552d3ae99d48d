import type { Locator } from "@playwright/test";
import { openSatisfaction, places, selected, view } from "./editing";
import { expect, test, type Page, type Studio } from "./studio";

/** Presses the key and proves what it does. */
type Proof = (studio: Studio, page: Page) => Promise<void>;

const press = (page: Page, key: string): Promise<void> => page.keyboard.press(key);
const pressed = (page: Page, button: string): Locator => page.getByRole("toolbar", { name: "Tools" }).getByRole("button", { name: new RegExp(`^${button}`) });
const tool = (key: string, name: string): Proof => async (_, page) => {
  await press(page, key);
  await expect(pressed(page, name)).toHaveAttribute("aria-pressed", "true");
};
const mode = (key: string, name: string): Proof => async (_, page) => {
  await press(page, key);
  await expect(page.getByRole("navigation", { name: "Mode" }).getByRole("button", { name })).toHaveAttribute("aria-current", "page");
};
const on = (name: string, proof: Proof): Proof => async (studio, page) => {
  await studio.construct(name).click();
  await proof(studio, page);
};
const moves = (key: string, x: number, y: number): Proof => async (studio, page) => {
  const before = (await places(studio))["Value"]!;
  await press(page, key);
  await expect.poll(async () => (await places(studio))["Value"]).toEqual({ x: before.x + x, y: before.y + y });
};
const opens = (key: string, what: (page: Page) => Locator): Proof => async (_, page) => {
  await press(page, key);
  await expect(what(page)).toBeVisible();
};
const zooms = (key: string, zoom: (before: number) => (now: number) => boolean): Proof => async (studio, page) => {
  const judge = zoom((await view(studio)).zoom);
  await press(page, key);
  await expect.poll(async () => judge((await view(studio)).zoom)).toBe(true);
};
const dialog = (name: string | RegExp) => (page: Page) => page.getByRole("dialog", { name });
const gone = (key: string): Proof => on("Value", async (studio, page) => {
  await press(page, key);
  await expect(studio.construct("Value")).toHaveCount(0);
});
const secondModel = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: /^Models; now/ }).click();
  await page.getByRole("menuitem", { name: "Duplicate this model" }).click();
};
const other = (key: string): Proof => async (_, page) => {
  await secondModel(page);
  await press(page, key);
  await expect(page.getByRole("button", { name: "Models; now Model 1" })).toBeVisible();
};
const renames = (key: string): Proof => on("Value", opens(key, (page) => page.getByRole("textbox", { name: "Name of the construct" })));
const redoes = (key: string): Proof => on("Value", async (studio, page) => {
  await press(page, "Delete");
  await press(page, "Control+z");
  await expect(studio.construct("Value")).toHaveCount(1);
  await press(page, key);
  await expect(studio.construct("Value")).toHaveCount(0);
});

/** By the words on the sheet: for each key that stands there, what it does. */
const PROOFS: Readonly<Record<string, Readonly<Record<string, Proof>>>> = {
  "Select and move": { V: async (studio, page) => { await press(page, "c"); await tool("v", "Select")(studio, page); } },
  "Place a construct": { C: tool("c", "Construct") },
  "Draw a path": { P: tool("p", "Path") },
  "Write a comment": { N: tool("n", "Comment") },
  Rename: { Enter: renames("Enter"), F2: renames("F2") },
  Delete: { Del: gone("Delete"), Backspace: gone("Backspace") },
  "Select all constructs and comments": { "Ctrl+A": async (studio, page) => { await press(page, "Control+a"); expect(await selected(studio)).toHaveLength(7); } },
  Duplicate: { "Ctrl+D": on("Value", async (studio, page) => { await press(page, "Control+d"); await expect(studio.construct("Value 2")).toBeVisible(); }) },
  Copy: { "Ctrl+C": on("Value", opens("Control+c", (page) => page.getByText("1 element copied."))) },
  Cut: { "Ctrl+X": gone("Control+x") },
  Paste: { "Ctrl+V": on("Value", async (studio, page) => { await press(page, "Control+c"); await press(page, "Control+v"); await expect(studio.construct("Value 2")).toBeVisible(); }) },
  "Cancel, or clear the selection": { Esc: on("Value", async (studio, page) => { await press(page, "Escape"); expect(await selected(studio)).toEqual([]); }) },
  Undo: { "Ctrl+Z": on("Value", async (studio, page) => { await press(page, "Delete"); await press(page, "Control+z"); await expect(studio.construct("Value")).toHaveCount(1); }) },
  Redo: { "Ctrl+Shift+Z": redoes("Control+Shift+z"), "Ctrl+Y": redoes("Control+y") },
  "Next element of the model": { Tab: on("Image", async (studio, page) => { await press(page, "Tab"); expect(await selected(studio)).toEqual(["IMAG1"]); }) },
  "Move the selection by 10": { "←↑↓→": on("Value", moves("ArrowDown", 0, 10)) },
  "Move the selection by 1": { "Shift+←↑↓→": on("Value", moves("Shift+ArrowLeft", -1, 0)) },
  "Reorder a construct’s indicators": {
    "Alt+←↑↓→": async (studio, page) => {
      await studio.item("PERQ1").click();
      await press(page, "Alt+ArrowDown");
      await expect.poll(async () => (await studio.item("PERQ1").boundingBox())!.y > (await studio.item("PERQ2").boundingBox())!.y).toBe(true);
    },
  },
  "Auto layout": { L: async (studio, page) => { const before = await places(studio); await press(page, "l"); await expect.poll(() => places(studio)).not.toEqual(before); } },
  "Hold and drag to move the canvas": {
    Space: async (studio, page) => {
      const before = await view(studio);
      const at = await studio.at(300, 640);
      await page.mouse.move(at.x, at.y);
      await page.keyboard.down("Space");
      await expect(page.locator(".canvas.panning")).toHaveCount(1);
      await page.mouse.down();
      await page.mouse.move(at.x + 40, at.y, { steps: 4 });
      await page.mouse.up();
      await page.keyboard.up("Space");
      await expect.poll(async () => (await view(studio)).x).toBe(before.x + 40);
    },
  },
  "Zoom to the selection, or to everything": { F: on("Value", zooms("f", () => (now) => now === 1.6)) },
  "Fit the diagram to the window": { "Ctrl+0": async (studio, page) => { const { zoom } = await view(studio); await press(page, "0"); await zooms("Control+0", () => (now) => now === zoom)(studio, page); } },
  "Zoom to 100 %": { "0": zooms("0", () => (now) => now === 1) },
  "Zoom in": { "+": zooms("+", (before) => (now) => now > before), "=": zooms("=", (before) => (now) => now > before) },
  "Zoom out": { "-": zooms("-", (before) => (now) => now < before) },
  "Hide or show indicators": { H: on("Value", async (studio, page) => { await press(page, "h"); await expect(studio.item("PERV1")).toHaveCount(0); }) },
  "Structural model only, or all of it": { "Shift+H": async (_, page) => { await press(page, "Shift+h"); await expect(page.locator("[data-item]")).toHaveCount(0); } },
  "Pin, or let automatic layout move it": { "Shift+L": on("Value", async (studio, page) => { await press(page, "Shift+l"); await expect(studio.inspector.getByRole("switch", { name: /Pinned/ })).toBeChecked(); }) },
  "Go to: Data": { "1": mode("1", "Data") },
  "Go to: Build": { "2": async (studio, page) => { await press(page, "3"); await mode("2", "Build")(studio, page); } },
  "Go to: Results": { "3": mode("3", "Results") },
  "Go to: Prune": { "4": mode("4", "Prune") },
  "Go to: Bootstrap": { "5": mode("5", "Bootstrap") },
  "Go to: Compare": { "6": mode("6", "Compare") },
  "Take items out, as a pruning preview": { G: async (studio, page) => { await studio.item("CUSL2").click(); await press(page, "g"); await expect(page.getByRole("navigation", { name: "Mode" }).getByRole("button", { name: "Prune" })).toHaveAttribute("aria-current", "page"); } },
  "Apply the pruning preview": { "Ctrl+Enter": async (studio, page) => { await studio.item("CUSL2").click(); await press(page, "g"); await expect(page.getByRole("button", { name: /^Apply/ }).first()).toBeEnabled(); await press(page, "Control+Enter"); await expect(studio.status).toContainText("23 indicators"); } },
  "Estimate now": { R: async (studio, page) => { await page.getByRole("switch", { name: /Live/ }).click(); await studio.item("CUSL2").click(); await press(page, "Delete"); await expect(page.getByText("These numbers belong to an earlier version of the model.").first()).toBeVisible(); await press(page, "r"); await studio.estimated(); await page.getByRole("switch", { name: /Live/ }).click(); } },
  "Start the bootstrap": { B: async (_, page) => { await press(page, "b"); await expect(page.getByRole("navigation", { name: "Mode" }).getByRole("button", { name: "Bootstrap" })).toHaveAttribute("aria-current", "page"); await expect(page.getByRole("button", { name: /Stop|Run again/ })).toBeVisible({ timeout: 30_000 }); } },
  "Display options": { D: opens("d", (page) => page.locator("section.popover.display")) },
  "All commands": { "Ctrl+K": opens("Control+k", dialog("All commands")) },
  "Find a construct or indicator": { "Ctrl+F": opens("Control+f", dialog(/Find/)), "/": on("Value", opens("/", dialog(/Find/))) },
  "Search variables (beside the canvas)": { "/": async (_, page) => { const search = page.getByRole("textbox", { name: "Search variables" }).or(page.getByRole("searchbox", { name: "Search variables" })); await page.getByRole("listbox", { name: "Variables" }).focus(); await press(page, "/"); await expect(search).toBeFocused(); } },
  "Model text": { T: opens("t", (page) => page.getByRole("textbox", { name: "Model text" })) },
  "Outline of the model": { O: opens("o", (page) => page.getByRole("tree", { name: "Outline of the model" })) },
  "Next model": { "Alt+PageDown": other("Alt+PageDown") },
  "Previous model": { "Alt+PageUp": other("Alt+PageUp") },
  "Open data or a project": { "Ctrl+O": async (_, page) => { const chooser = page.waitForEvent("filechooser"); await press(page, "Control+o"); await chooser; } },
  "Save the project": { "Ctrl+S": async (_, page) => { const download = page.waitForEvent("download"); await press(page, "Control+s"); expect((await download).suggestedFilename()).toContain("sentier"); } },
  "Export the figure": { "Ctrl+E": opens("Control+e", dialog("Export")) },
  Help: { F1: opens("F1", dialog("Help")) },
  "Keyboard shortcuts": { "?": opens("?", dialog("Keyboard shortcuts")) },
};

async function rowsOf(page: Page): Promise<readonly (readonly [string, readonly string[]])[]> {
  await press(page, "?");
  await page.getByRole("dialog", { name: "Keyboard shortcuts" }).getByRole("listitem").first().waitFor();
  return page.getByRole("dialog", { name: "Keyboard shortcuts" }).getByRole("listitem").evaluateAll((rows) =>
    rows.map((row) => [row.firstChild?.textContent ?? "", [...row.querySelectorAll("kbd")].map((key) => key.textContent ?? "")] as const),
  );
}

test("every key on the sheet is proved below, and none that is not on it", async ({ studio, page }) => {
  await openSatisfaction(studio);
  const onSheet = (await rowsOf(page)).map(([words, keys]) => `${words}: ${keys.join(" ")}`);
  expect(onSheet.toSorted()).toEqual(Object.entries(PROOFS).map(([words, keys]) => `${words}: ${Object.keys(keys).join(" ")}`).toSorted());
});

/** What these leave behind, undo does not take back. */
const LASTING = /model|Model|Estimate|bootstrap|Outline|Apply|preview|Auto layout/;

/** The sample once more, from the start page. */
async function anew(studio: Studio, page: Page): Promise<void> {
  for (let k = 0; k < 3; k++) await press(page, "Escape");
  await studio.menu("Start page");
  await page.getByRole("button", { name: /^Customer satisfaction and loyalty/ }).click();
  await expect(studio.status).toContainText("24 indicators");
  await studio.estimated();
  await studio.mode("Build");
}

/** As it was opened, without opening it anew, which takes longer than a key. */
async function afresh(studio: Studio, page: Page): Promise<void> {
  for (let k = 0; k < 3; k++) await press(page, "Escape");
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await press(page, "2");
  const undo = page.getByRole("toolbar", { name: "Tools" }).getByRole("button", { name: /^Undo/ });
  while (await undo.isEnabled()) await press(page, "Control+z");
  await press(page, "Escape");
  await press(page, "Control+0");
  await expect(studio.constructs).toHaveCount(7);
}

const proofs = Object.entries(PROOFS).flatMap(([words, keys]) => Object.entries(keys).map(([key, proof]) => ({ words, key, proof })));
const SHARES = 2;
for (let share = 0; share < SHARES; share++) {
  test(`the keys do what the sheet says (${share + 1} of ${SHARES})`, async ({ studio, page }) => {
    test.setTimeout(150_000);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await openSatisfaction(studio);
    for (const { words, key, proof } of proofs.filter((_, place) => place % SHARES === share)) {
      await test.step(`${words}: ${key}`, () => proof(studio, page));
      await test.step("afresh", () => (LASTING.test(words) ? anew(studio, page) : afresh(studio, page)));
    }
  });
}
