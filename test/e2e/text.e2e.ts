import { openSatisfaction, places } from "./editing";
import { expect, test, type Page } from "./studio";

const pane = (page: Page) => page.getByRole("region", { name: "Model text" });
const field = (page: Page) => page.getByRole("textbox", { name: "Model text" });
const problems = (page: Page) => pane(page).getByRole("button", { name: /^Line/ });

test.beforeEach(async ({ studio, page }) => {
  await openSatisfaction(studio);
  await page.keyboard.press("t");
  await field(page).waitFor();
});

/** Replaces a part of the text as a person would: by selecting it and typing. */
async function rewrite(page: Page, from: string | RegExp, to: string): Promise<void> {
  const text = await field(page).inputValue();
  const at = text.search(typeof from === "string" ? from.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") : from);
  expect(at, `${String(from)} in the text`).toBeGreaterThanOrEqual(0);
  const length = typeof from === "string" ? from.length : from.exec(text)![0].length;
  await field(page).focus();
  await field(page).evaluate((area, [start, end]) => (area as HTMLTextAreaElement).setSelectionRange(start!, end!), [at, at + length]);
  if (to === "") await page.keyboard.press("Delete");
  else await page.keyboard.insertText(to);
}

test("what is typed is drawn, and everything else keeps its place; what is drawn is written", async ({ studio, page }) => {
  const before = await places(studio);
  await rewrite(page, "Value =~ PERV1 + PERV2", "Value <~ PERV1 + PERV2   # formative now");
  await expect(studio.construct("Value")).toHaveAttribute("aria-label", /formative/);
  await rewrite(page, /$/, "Trust =~ CUSCO\nLoyalty ~ Trust\n");
  // an item serves one construct: the text says where the mistake is, the canvas stays
  await expect(problems(page)).toHaveCount(1);
  await expect(studio.construct("Trust")).toHaveCount(0);
  await rewrite(page, "Complaints =~ CUSCO\n", "# construct Complaints\n");
  await expect(studio.arrow("Trust", "Loyalty")).toHaveCount(1);
  await expect(studio.item("CUSCO")).toHaveAttribute("aria-label", /Trust/);
  const after = await places(studio);
  for (const name of Object.keys(before)) expect(after[name], name).toEqual(before[name]);

  // drawn: a name, a path, an item; comments and lines stay as they were written
  await studio.construct("Trust").dblclick();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Confidence");
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveValue(/Confidence =~ CUSCO/);
  await expect(field(page)).toHaveValue(/Loyalty ~ .*Confidence/);
  await expect(field(page)).toHaveValue(/# formative now/);
  await studio.item("PERQ7").click();
  await page.keyboard.press("Delete");
  await expect(field(page)).toHaveValue(/Quality =~ PERQ1 \+ PERQ2 \+ PERQ3 \+ PERQ4 \+ PERQ5 \+ PERQ6\n/);
  await page.keyboard.press("Control+z");
  await expect(field(page)).toHaveValue(/PERQ7/);
});

test("mistakes are underlined and listed with line and reason, and change nothing until they are mended", async ({ studio, page }) => {
  const drawn = await studio.picture();
  const wrong = pane(page).locator("pre .wrong");
  const cases = [
    { from: "IMAG5\n", to: "IMAG5 +\n", line: 1, reason: "Something is missing here", under: "+" },
    { from: "Value ~ Expectations\n", to: "Value ~~ Expectations\n", line: 12, reason: "covariance", under: "~~" },
    { from: /$/, to: "Image ~ Loyalty\n", line: 18, reason: /circle|loop|cycle/i, under: "Loyalty" },
    { from: "PERV2\n", to: "PERV2 + CUSA1\n", line: 5, reason: "CUSA1", under: "CUSA1" },
    { from: "Loyalty =~", to: "Loyalty := ", line: 7, reason: /./, under: ":=" },
  ];
  for (const { from, to, line, reason, under } of cases) {
    const before = await field(page).inputValue();
    await rewrite(page, from, to);
    await expect(problems(page).filter({ hasText: `Line ${line}` }).filter({ hasText: reason })).toHaveCount(1);
    await expect(wrong.filter({ hasText: under }).first()).toBeVisible();
    await expect(field(page)).toHaveAttribute("aria-invalid", "true");
    expect(await studio.picture()).toEqual(drawn);
    // a press on the reason leads there
    await problems(page).filter({ hasText: `Line ${line}` }).click();
    const caret = await field(page).evaluate((area) => (area as HTMLTextAreaElement).value.slice(0, (area as HTMLTextAreaElement).selectionStart).split("\n").length);
    expect(caret).toBe(line);
    await field(page).fill(before);
    await expect(problems(page)).toHaveCount(0);
  }
  await studio.estimated();
});

test("a statement cut and put elsewhere, and a name changed line by line, leave the drawing where it is", async ({ studio, page }) => {
  await studio.construct("Value").click();
  await studio.inspector.getByText("Look", { exact: true }).click();
  await studio.inspector.getByRole("radio", { name: "Hexagon" }).click();
  const before = await places(studio);
  await rewrite(page, "Value =~ PERV1 + PERV2\n", "");
  await expect(studio.item("PERV1")).toHaveCount(0);
  await rewrite(page, "Value ~ Expectations\n", "");
  await rewrite(page, "Value ~ Quality\n", "");
  await rewrite(page, " + Value", "");
  await expect(studio.construct("Value")).toHaveCount(0);
  await rewrite(page, /$/, "Value =~ PERV1 + PERV2\nSatisfaction ~ Value\nValue ~ Quality");
  await expect(studio.arrow("Quality", "Value")).toHaveCount(1);
  expect(await places(studio)).toEqual(before);
  await expect(studio.construct("Value").locator("polygon.body")).toHaveCount(1);

  await rewrite(page, "Value =~", "Worth =~");
  await expect(studio.construct("Worth")).toBeVisible();
  await rewrite(page, "Satisfaction ~ Value", "Satisfaction ~ Worth");
  await rewrite(page, "Value ~ Quality", "Worth ~ Quality");
  await expect(studio.construct("Value")).toHaveCount(0);
  const { Value: value, ...others } = before;
  expect(await places(studio)).toEqual({ ...others, Worth: value });
  await expect(studio.construct("Worth").locator("polygon.body")).toHaveCount(1);
});

test("each model has its text; typing is undone in stretches; the text can be copied and written anew", async ({ studio, page }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await rewrite(page, /^/, "# my own words\n");
  await rewrite(page, "Loyalty ~ Image\n", "");
  await expect(studio.arrow("Image", "Loyalty")).toHaveCount(0);
  await page.getByRole("button", { name: /^Models; now/ }).click();
  await page.getByRole("menuitem", { name: "New empty model" }).click();
  await expect(field(page)).toHaveValue("");
  await field(page).focus();
  await page.keyboard.insertText("A =~ IMAG1 + IMAG2\nB =~ PERV1 + PERV2\nB ~ A\n");
  await expect(studio.arrow("A", "B")).toHaveCount(1);
  await studio.estimated();
  await page.getByRole("button", { name: /^Models; now/ }).click();
  await page.getByRole("menuitemradio", { name: /Model 1/ }).click();
  await expect(field(page)).toHaveValue(/^# my own words/);
  await pane(page).getByRole("button", { name: /Copy/ }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("# my own words");
  await pane(page).getByRole("button", { name: /anew/ }).click();
  await expect(field(page)).toHaveValue(/^Image =~/);
  // from the canvas, undo takes back what was typed
  await studio.clickCanvas(300, 60);
  await page.keyboard.press("Control+z");
  await expect(studio.arrow("Image", "Loyalty")).toHaveCount(1);
  await expect(field(page)).toHaveValue(/Loyalty ~ Image|Image \+|\+ Image/);
});
