import { expect, test, type Studio } from "./studio";

const drawer = (studio: Studio) => studio.page.getByRole("region", { name: "Bootstrap" });

async function bootstrapped(studio: Studio): Promise<void> {
  await studio.openSample("CRM in industrial clusters");
  await studio.page.getByRole("navigation", { name: "Mode" }).getByRole("button", { name: "Bootstrap" }).click();
  await drawer(studio).getByRole("button", { name: "Start" }).click();
  await expect(drawer(studio).getByRole("button", { name: "Run again" })).toBeVisible({ timeout: 50_000 });
  await studio.mode("Results");
}

async function saved(studio: Studio, format: "SVG" | "PNG", carried: string): Promise<{ name: string; bytes: Buffer }> {
  await studio.page.keyboard.press("Control+e");
  await studio.dialog.getByRole("radio", { name: format, exact: true }).click();
  await studio.dialog.getByLabel("Carries along").selectOption(carried);
  const file = await studio.download(() => studio.dialog.getByRole("button", { name: `Save as ${format}` }).click());
  await studio.page.keyboard.press("Escape");
  await expect(studio.dialog).toHaveCount(0);
  return file;
}

/** What is on the arrows, and what the drawer says of the paths. */
async function seen(studio: Studio): Promise<{ readonly arrows: readonly string[]; readonly loadings: readonly string[]; readonly paths: string }> {
  await studio.drawer.getByRole("tab", { name: /^Structural/ }).click();
  return {
    arrows: (await studio.page.locator("[data-plate] .estimate, [data-path] .value").allTextContents()).sort(),
    loadings: await studio.loadings.allTextContents(),
    paths: await studio.drawer.getByRole("table", { name: "Paths" }).innerText(),
  };
}

for (const format of ["SVG", "PNG"] as const) {
  test(`a ${format} dropped back opens the study with its numbers and intervals, and without the data`, async ({ studio, page }) => {
    await bootstrapped(studio);
    const before = await seen(studio);
    expect(before.arrows.length).toBeGreaterThan(1);
    const file = await saved(studio, format, "Model, settings and numbers");
    await studio.menu("New project");
    await expect(studio.construct("Performance")).toHaveCount(0);
    await studio.dropFile(file.name, file.bytes);
    await expect(page.getByText("The model and its numbers are here; the 72 cases that they are of are not, so nothing can be computed anew.")).toBeVisible();
    expect(await seen(studio)).toEqual(before);
    await expect(studio.drawer.getByRole("status")).toContainText("its data are elsewhere");
    await expect(studio.status).toContainText("Numbers of the file");
    await page.getByRole("navigation", { name: "Mode" }).getByRole("button", { name: "Bootstrap" }).click();
    await expect(drawer(studio).getByRole("table").first()).toContainText("GRC Analytique");
    // They stay over a reload, as everything does.
    await expect(studio.status).toContainText(/saved/i);
    await page.reload();
    await studio.mode("Results");
    await expect(studio.loading("CC1")).toHaveText(before.loadings[0]!);
    await expect(studio.status).toContainText("Numbers of the file");
  });
}

test("with the data in it a figure opens the whole study, which estimates and verifies anew", async ({ studio, page }) => {
  await bootstrapped(studio);
  const before = await seen(studio);
  const file = await saved(studio, "SVG", "Model, settings, numbers and data");
  await studio.menu("New project");
  await studio.dropFile(file.name, file.bytes);
  await studio.estimated();
  expect(await seen(studio)).toEqual(before);
  await studio.menu(/^Verify/);
  await expect(studio.dialog).toContainText("The bootstrap came out again, to the last bit", { timeout: 50_000 });
  await expect(studio.dialog).toContainText("The numbers are those that the project file was saved with.");
  await page.keyboard.press("Escape");
});

test("a figure that carries nothing says that it is no project, and changes nothing", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  const file = await saved(studio, "PNG", "Nothing");
  await studio.dropFile(file.name, file.bytes);
  await expect(page.getByText("Nothing was changed: what was open still is.")).toBeVisible();
  await expect(studio.loading("CC1")).toHaveText(".817");
});
