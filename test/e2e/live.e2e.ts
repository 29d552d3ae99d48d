import { expect, test, type Page } from "./studio";

const STALE = "These numbers belong to an earlier version of the model.";

test.beforeEach(async ({ studio }) => {
  await studio.openSample("CRM in industrial clusters");
  await studio.mode("Build");
});

test("says what is missing and where, and keeps the last result greyed", async ({ studio, page }) => {
  for (const item of ["OGG1", "OGG2", "OGG3", "PCO1", "PCO2"]) {
    await studio.item(item).click();
    await page.keyboard.press("Delete");
  }
  await expect(studio.status).toContainText("GRC Opérationnelle has no indicators yet.");
  await expect(page.getByText(STALE)).toBeVisible();
  await expect(studio.path("GRC_Analytique", "Performance")).toHaveText(/\.\d{3}/);
  // where: a mark on the construct; a press on the problem selects it
  await expect(studio.construct("GRC_Operationnelle").getByRole("img", { name: /no indicators/ })).toBeVisible();
  await studio.clickCanvas(30, 700);
  await studio.status.getByRole("button", { name: /problem/ }).click();
  await page.getByRole("button", { name: /has no indicators yet/ }).last().click();
  await expect(studio.construct("GRC_Operationnelle")).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Control+z");
  await studio.estimated();
  await expect(page.getByText(STALE)).toHaveCount(0);
});

test("estimates on demand when live estimation is off", async ({ studio, page }) => {
  await page.getByRole("switch", { name: "Live estimation" }).click();
  const before = await studio.path("GRC_Analytique", "Performance").textContent();
  await studio.item("OI2").click();
  await page.keyboard.press("Delete");
  await expect(studio.status).toContainText("Press R to estimate");
  await expect(page.getByText(STALE)).toBeVisible();
  await expect(studio.path("GRC_Analytique", "Performance")).toHaveText(before!);
  await page.keyboard.press("r");
  await studio.estimated();
  await expect(studio.path("GRC_Analytique", "Performance")).not.toHaveText(before!);
});

test("offers the other inner schemes, and says how the run went", async ({ studio, page }) => {
  await expect(studio.status).toContainText(/Estimated · live · (< 1|\d+)\sms · converged in \d+ iterations · n = 72/);
  const weight = studio.path("GRC_Analytique", "Performance");
  await page.getByRole("button", { name: "Settings" }).click();
  const scheme = studio.dialog.getByRole("combobox", { name: /Inner weighting/ });
  for (const [name, coefficient] of [["factorial", ".649"], ["centroid", ".646"], ["path", ".652"]] as const) {
    await scheme.selectOption(name);
    await expect(scheme).toHaveValue(name);
    await studio.estimated();
    await expect(weight).toHaveText(coefficient);
  }
  await page.keyboard.press("Escape");
  await expect(studio.dialog).toHaveCount(0);
});

test("a run that does not converge is shown and marked", async ({ studio, page }) => {
  await page.getByRole("button", { name: "Settings" }).click();
  await studio.dialog.getByRole("textbox", { name: /Most iterations/ }).fill("2");
  await page.keyboard.press("Escape");
  await expect(studio.status).toContainText("Not converged after 2 iterations");
  await studio.mode("Results");
  await expect(studio.drawer.getByText(/Not converged after 2 iterations/)).toBeVisible();
});

test("a newer edit cancels an older run, whose numbers are never shown", async ({ studio, page }) => {
  const messages = await holdWorker(page);
  const shown = (await studio.path("GRC_Analytique", "Performance").textContent())!;
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const look = (): void => document.querySelectorAll('[data-path="GRC_Analytique -> Performance"]').forEach((label) => seen.add(label.textContent ?? ""));
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  for (const item of ["OI2", "CC2", "PC1"]) {
    await studio.item(item).click();
    await page.keyboard.press("Delete");
    await expect(studio.item(item)).toHaveCount(0);
  }
  await expect(studio.path("GRC_Analytique", "Performance")).toHaveText(shown);
  expect(await messages.release()).toEqual(expect.arrayContaining(["run", "cancel", "cancel"]));
  await expect(studio.path("GRC_Analytique", "Performance")).not.toHaveText(shown);
  await studio.estimated();
  await expect(studio.loadings).toHaveCount(16);
  const last = (await studio.path("GRC_Analytique", "Performance").textContent())!;
  expect((await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])).sort()).toEqual([shown, last].sort());
});

/** Keeps from the worker what the page sends it, so that a run lasts as long as wanted; `release` says what was kept. */
async function holdWorker(page: Page): Promise<{ release(): Promise<readonly string[]> }> {
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    const held: (() => void)[] = [];
    const types: string[] = [];
    Worker.prototype.postMessage = function (this: Worker, ...parts: [unknown]) {
      types.push((parts[0] as { type: string }).type);
      held.push(() => post.apply(this, parts));
    } as typeof post;
    Object.assign(window, {
      release: () => {
        Worker.prototype.postMessage = post;
        for (const send of held) send();
        return types;
      },
    });
  });
  return { release: () => page.evaluate(() => (window as unknown as { release(): string[] }).release()) };
}
