import type { Locator, Page } from "@playwright/test";
import { CRM } from "./files";
import { expect, test } from "./studio";

/** Presses Tab until something has the keyboard. */
async function tabTo(page: Page, wanted: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press(key);
    // The diagram hands the keyboard on with the next frame.
    if (await wanted.evaluate(async (element) => (await new Promise(requestAnimationFrame), element === document.activeElement))) return;
  }
  throw new Error(`${key} never reaches ${String(wanted)}`);
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
}

test("from a data file to an exported figure without the mouse", async ({ studio, page }) => {
  await studio.start();
  await tabTo(page, page.getByRole("button", { name: "Choose a file" }));
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(CRM);
  await expect(studio.dialog.getByRole("button", { name: "Import", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(studio.dialog).toHaveCount(0);

  // three blocks of variables become three constructs
  await expect(studio.variables.getByRole("option")).toHaveCount(19);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search variables" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(studio.variables).toBeFocused();
  for (const [count, items] of [[8, 8], [5, 13], [6, 19]] as const) {
    if (items > 8) await page.keyboard.press("ArrowDown");
    await press(page, "Shift+ArrowDown", count - 1);
    await expect(page.getByText(`${count} selected`, { exact: true })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(studio.status).toContainText(`${items} indicators`);
  }
  await expect(studio.constructs).toHaveCount(3);

  // named in place, in reading order
  const first = page.getByRole("group", { name: /, construct, 8 indicators/ });
  await tabTo(page, page.getByRole("button", { name: "Undo" }));
  await page.keyboard.press("2");
  const named = async (group: Locator, name: string): Promise<void> => {
    await tabTo(page, group);
    await page.keyboard.press("Enter");
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await expect(studio.construct(name)).toBeFocused();
  };
  await page.keyboard.press("Escape");
  await named(first, "GRC Analytique");
  await named(page.getByRole("group", { name: /, construct, 5 indicators/ }), "GRC Opérationnelle");
  await named(page.getByRole("group", { name: /, construct, 6 indicators/ }), "Performance");

  // two paths: P on the first, Tab to the other, Enter; a refused one says why
  await tabTo(page, studio.construct("GRC Analytique"), "Shift+Tab");
  await page.keyboard.press("p");
  for (const next of ["GRC Opérationnelle", "Performance"]) {
    await page.keyboard.press("Tab");
    await expect(studio.construct(next)).toBeFocused();
  }
  await expect(page.locator('[data-connecting="allowed"]')).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(studio.arrow("GRC Analytique", "Performance")).toHaveCount(1);
  await studio.estimated();
  await expect(studio.construct("Performance")).toBeFocused();
  await page.keyboard.press("p");
  for (const before of ["GRC Opérationnelle", "GRC Analytique"]) {
    await page.keyboard.press("Shift+Tab");
    await expect(studio.construct(before)).toBeFocused();
  }
  await expect(studio.canvas.getByRole("status")).toContainText(/already a path from GRC Analytique to Performance/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(studio.arrows).toHaveCount(1);
  await tabTo(page, studio.construct("GRC Opérationnelle"), "Shift+Tab");
  await page.keyboard.press("p");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(studio.path("GRC Analytique", "Performance")).toHaveText(".652");
  await expect(studio.path("GRC Opérationnelle", "Performance")).toHaveText(".048");

  // a weak item removed, and brought back
  await tabTo(page, studio.construct("GRC Analytique"), "Shift+Tab");
  await tabTo(page, studio.item("OI2"));
  await page.keyboard.press("Delete");
  await expect(studio.loadings).toHaveCount(18);
  await page.keyboard.press("Control+z");
  await expect(studio.loading("OI2")).toHaveText(".557");

  // read
  await page.keyboard.press("3");
  await tabTo(page, studio.drawer.getByRole("tab", { name: /^Measurement/ }));
  await page.keyboard.press("ArrowRight");
  await expect(studio.drawer.getByRole("tab", { name: /^Loadings/ })).toHaveAttribute("aria-selected", "true");
  await expect(studio.drawer.getByRole("row", { name: /^OI2/ })).toContainText(".557");

  // prune: the study's rule, its five items taken out of the preview, a reason, and the step
  await page.keyboard.press("4");
  await tabTo(page, page.getByRole("button", { name: /^Rule:/ }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("radio", { name: /^Strict \.70/ }));
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^Rule:/ })).toBeFocused();
  for (const item of ["OI2", "CC2", "PRO1", "PRO2", "PC1"]) {
    await tabTo(page, page.locator(`[data-candidate="${item}"]`).getByRole("switch"));
    await page.keyboard.press("Space");
  }
  await expect(page.getByText("5 items ghosted.")).toBeVisible();
  await expect(studio.path("GRC Analytique", "Performance")).toContainText(".652 → .632");
  await tabTo(page, page.getByRole("complementary", { name: "Respecification trail" }).getByRole("textbox"));
  await page.keyboard.type("Content covered by the others");
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("[data-candidate]")).toHaveCount(14);
  await expect(studio.loadings).toHaveCount(14);
  await expect(page.locator('[data-loading]:not([data-level="good"])')).toHaveCount(0);

  // export
  await page.keyboard.press("Control+e");
  await tabTo(page, studio.dialog.getByRole("button", { name: "Save as SVG" }));
  const figure = await studio.download(() => page.keyboard.press("Enter"));
  expect(figure.name).toMatch(/\.svg$/);
  expect(figure.text).toContain(">.632<");
});

test.describe("on a drawn model", () => {
  test.beforeEach(async ({ studio }) => {
    await studio.openSample("CRM in industrial clusters");
    await studio.page.keyboard.press("2");
    await expect(studio.page.getByRole("toolbar", { name: "Tools" })).toBeVisible();
  });

  test("C and Enter place a construct in a free spot, arrows move it, Delete removes it; each one step", async ({ studio, page }) => {
    await studio.oneStep(async () => {
      await page.keyboard.press("c");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("textbox", { name: "Name of the construct" })).toBeFocused();
      await page.keyboard.press("Escape");
    });
    // undone and done again, it is another element: the keyboard has to come back to it
    await tabTo(page, studio.construct("GRC_Analytique"), "Shift+Tab");
    await tabTo(page, studio.construct("Construct 1"));
    await studio.oneStep(() => press(page, "ArrowRight", 4));
    await studio.oneStep(() => press(page, "Shift+ArrowDown", 3));
    await studio.oneStep(async () => {
      await page.keyboard.press("F2");
      await page.keyboard.type("Confiance");
      await page.keyboard.press("Enter");
    });
    await studio.oneStep(() => page.keyboard.press("Delete"));
    await expect(studio.constructs).toHaveCount(3);
  });

  test("Tab goes through everything in reading order, and leaves; items reorder by Alt and arrows", async ({ studio, page }) => {
    await tabTo(page, studio.construct("GRC_Analytique"));
    const visited: (string | null)[] = [];
    const here = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label")?.split(",")[0] ?? null);
    for (let step = 0; step < 24; step++) {
      const name = await here();
      visited.push(name);
      await page.keyboard.press("Tab");
      await expect.poll(here).not.toBe(name);
    }
    expect(visited).toEqual([
      "GRC Analytique", "CC1", "CC2", "CC3", "PC1", "PC2", "PC3", "OI1", "OI2", "Path from GRC Analytique to Performance organisationnelle",
      "GRC Opérationnelle", "OGG1", "OGG2", "OGG3", "PCO1", "PCO2", "Path from GRC Opérationnelle to Performance organisationnelle",
      "Performance organisationnelle", "VA1", "VA2", "PRO1", "PRO2", "VPC1", "VPC2",
    ]);
    await expect(studio.canvas.locator(".react-flow__node:focus, .react-flow__edge:focus")).toHaveCount(0);
    await tabTo(page, studio.item("VPC2"), "Shift+Tab");
    await studio.oneStep(() => page.keyboard.press("Alt+ArrowUp"));
    await expect(studio.item("VPC2")).toBeFocused();
  });

  test("a path is deleted, a construct made formative and its items moved by menu key", async ({ studio, page }) => {
    await tabTo(page, studio.construct("GRC_Operationnelle"));
    await studio.oneStep(async () => {
      await page.keyboard.press("Shift+F10");
      await expect(page.getByRole("menu")).toBeVisible();
      await page.keyboard.press("f");
      await expect(page.getByRole("menuitemradio", { name: /^Formative/ })).toBeFocused();
      await page.keyboard.press("Enter");
    });
    await expect(studio.construct("GRC_Operationnelle")).toHaveAttribute("aria-label", /formative construct/);
    await tabTo(page, studio.arrow("GRC_Operationnelle", "Performance"));
    await studio.oneStep(() => page.keyboard.press("Delete"));
    await expect(studio.arrows).toHaveCount(1);
  });

  test("select all, auto layout, fit, display, shortcuts, live estimation by key", async ({ studio, page }) => {
    await tabTo(page, studio.construct("GRC_Analytique"));
    await page.keyboard.press("Control+a");
    await expect(page.locator('[data-construct][aria-current="true"]')).toHaveCount(3);
    await page.keyboard.press("Escape");
    await studio.oneStep(() => page.keyboard.press("l"));
    await page.keyboard.press("Control+0");
    for (const name of ["GRC_Analytique", "GRC_Operationnelle", "Performance"]) await expect(studio.construct(name)).toBeInViewport({ ratio: 1 });

    await page.keyboard.press("d");
    const display = page.getByRole("region", { name: "Display" });
    await tabTo(page, display.getByRole("radio", { name: "Loadings" }));
    await page.keyboard.down("ArrowRight");
    await expect(display.getByRole("radio", { name: "Weights" })).toBeFocused();
    await page.keyboard.up("ArrowRight");
    await expect(display.getByRole("radio", { name: "Weights" })).toBeChecked();
    await expect(studio.loading("CC1")).toHaveText(".163");
    await page.keyboard.press("Escape");
    await expect(display).toHaveCount(0);

    await page.keyboard.press("?");
    await expect(studio.dialog.getByRole("heading", { name: "Keyboard shortcuts" })).toBeVisible();
    await tabTo(page, studio.dialog.getByRole("switch"));
    await page.keyboard.press("Space");
    await page.keyboard.press("Escape");
    await page.keyboard.press("1");
    await expect(page.getByRole("toolbar", { name: "Tools" })).toBeVisible();
  });
});
