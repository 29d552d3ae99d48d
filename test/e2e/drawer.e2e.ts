import { expect, test, type Studio } from "./studio";

const tab = (studio: Studio, name: string) => studio.drawer.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
const view = (studio: Studio, name: "List" | "Matrix" | "Bar chart") => studio.drawer.getByRole("radio", { name, exact: true }).click();
const copied = (studio: Studio): Promise<string> => studio.page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(async ({ studio }) => {
  await studio.openSample("Customer satisfaction");
  await studio.mode("Results");
});

test("paths as list, matrix and bar chart, of any column; what is copied is what is seen", async ({ studio, page }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await tab(studio, "Structural");
  const paths = studio.drawer.getByRole("table", { name: /^Paths$/ });
  await expect(paths.getByRole("row", { name: /^Image → Loyalty/ })).toContainText(".258");
  await view(studio, "Matrix");
  const row = paths.getByRole("row", { name: /^Image/ });
  await expect(row.getByRole("cell")).toContainText([".445", ".157", ".258", "", "", ""]);
  await studio.drawer.getByRole("combobox", { name: "Shown as" }).selectOption("Shown: f²");
  await expect(row).toContainText("0.089");
  await studio.drawer.getByRole("button", { name: "Copy table" }).click();
  await page.getByRole("menuitem", { name: "Plain text" }).click();
  expect(await copied(studio)).toMatch(/^Paths\n\nPath +Expectations +Satisfaction +Loyalty/);
  await view(studio, "Bar chart");
  await expect(studio.drawer.getByRole("table", { name: "f²: bar chart of Paths" }).getByRole("row")).toHaveCount(13);
  await studio.drawer.getByRole("table", { name: /bar chart/ }).getByRole("button", { name: "Image → Loyalty" }).click();
  await expect(studio.arrow("Image", "Loyalty")).toHaveAttribute("aria-current", "true");
});

test("a matrix as a list, sorted", async ({ studio }) => {
  await tab(studio, "Discriminant validity");
  await view(studio, "List");
  const table = studio.drawer.getByRole("table", { name: "HTMT ratio" }).first();
  await expect(table.getByRole("row")).toHaveCount(1 + 21);
  await table.getByRole("button", { name: "HTMT", exact: true }).click();
  await table.getByRole("button", { name: "HTMT", exact: true }).click();
  await expect(table.getByRole("rowheader").first()).toHaveText("Satisfaction – Quality");
  await studio.drawer.getByRole("radio", { name: /^Construct correlations/ }).click();
  await expect(studio.drawer.getByRole("table", { name: "Construct correlations" }).first()).toContainText("1.000");
});

test("limits by Hair, SmartPLS or strict: marks, heads, sentences and diagram change together", async ({ studio, page }) => {
  const judge = async (name: RegExp) => {
    await studio.drawer.getByRole("button", { name: /^Judged by/ }).click();
    await page.getByRole("menuitemradio", { name }).click();
  };
  await judge(/^Strict/);
  await tab(studio, "Loadings");
  await expect(studio.drawer.locator(".reading")).toContainText("below .70: IMAG2, CUSL2");
  await expect(studio.item("IMAG2")).toHaveAttribute("data-level", "act");
  await judge(/^Hair/);
  await expect(studio.drawer.getByRole("columnheader", { name: /^Loading/ })).toContainText("≥ .708");
  await expect(studio.item("IMAG2")).toHaveAttribute("data-level", "watch");
  await page.keyboard.press("d");
  await expect(page.getByRole("combobox", { name: "Judged by" })).toHaveValue("hair2022");
  await page.getByRole("combobox", { name: "Judged by" }).selectOption("usual");
  await expect(studio.drawer.getByRole("columnheader", { name: /^Loading/ })).toContainText("≥ .70");
});

test("only what is to be looked at; a table kept beside the others", async ({ studio }) => {
  await tab(studio, "Loadings");
  await studio.drawer.getByRole("button", { name: "Only what is to be looked at" }).click();
  const items = studio.drawer.getByRole("table", { name: "Indicators" });
  await expect(items.getByRole("rowheader")).toHaveText(["IMAG2", "CUSL2"]);
  await studio.drawer.getByRole("button", { name: "Keep beside the others" }).click();
  await tab(studio, "Structural");
  const beside = studio.drawer.getByRole("complementary", { name: "Indicators" });
  await expect(beside.getByRole("rowheader").first()).toHaveText("IMAG1");
  await beside.getByRole("button", { name: "No longer keep beside" }).click();
  await expect(beside).toHaveCount(0);
});

test("a click on a construct opens its sheet, whose rows lead on", async ({ studio }) => {
  await studio.construct("Satisfaction").click();
  const sheet = studio.drawer.getByRole("complementary", { name: "Sheet of Satisfaction" });
  for (const words of ["AVE", ".742", "CUSA3", ".893", "Explained by", "Leads to", "Told apart from"]) await expect(sheet).toContainText(words);
  await sheet.getByRole("button", { name: "CUSA2" }).click();
  await expect(studio.item("CUSA2")).toHaveAttribute("aria-current", "true");
  await expect(sheet).toHaveCount(0);
});

test("scores and residuals as pictures that tell their cases", async ({ studio, page }) => {
  await tab(studio, "Scores");
  await studio.drawer.getByRole("radio", { name: "Plot" }).click();
  await expect(studio.drawer.getByRole("img", { name: "How often values of Image occur" })).toBeVisible();
  await studio.drawer.getByLabel("against").selectOption("Loyalty");
  const scatter = studio.drawer.getByRole("img", { name: /^Image against Loyalty, 250 cases, r = \.\d{3}$/ });
  const box = (await scatter.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.55, box.y + box.height * 0.45);
  await expect(scatter).toContainText(/Row \d+: /);
  await studio.drawer.getByRole("radio", { name: "Construct residuals" }).click();
  // residuals and fitted values of a regression do not correlate
  await expect(studio.drawer.getByRole("img", { name: /^Expectations against fitted values, 250 cases, r = −?\.000$/ })).toBeVisible();
});

test("the reviewer's checklist leads to the cell", async ({ studio, page }) => {
  await studio.mode("Build");
  await studio.menu("Reviewer’s checklist…");
  await studio.dialog.getByRole("button", { name: "Show IMAG2 on the diagram" }).click();
  await expect(studio.dialog).toHaveCount(0);
  await expect(studio.drawer.locator("td.here")).toHaveText(/\.658/);
  await expect(studio.item("IMAG2")).toHaveAttribute("aria-current", "true");
  await studio.menu("Reviewer’s checklist…");
  const htmt = studio.dialog.getByRole("listitem").filter({ has: page.getByRole("heading", { name: /^HTMT ratio/ }) });
  await htmt.getByRole("button", { name: "See the table" }).click();
  await expect(studio.drawer.getByRole("table", { name: "HTMT ratio" }).first()).toBeVisible();
});

test("how the weights converged, and what the stop criterion was", async ({ studio }) => {
  await tab(studio, "Estimation");
  await studio.drawer.getByRole("radio", { name: "Convergence" }).click();
  await expect(studio.drawer.getByRole("table", { name: "Convergence" }).getByRole("row")).toHaveCount(1 + 6);
  await expect(studio.drawer.locator(".reading")).toContainText("changed by less than 1e-7");
});
