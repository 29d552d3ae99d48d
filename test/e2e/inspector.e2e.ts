import { middleOf } from "./diagram";
import { expect, test } from "./studio";

const ANALYTIC = "GRC_Analytique";
const OPERATIONAL = "GRC_Operationnelle";

test.beforeEach(async ({ studio }) => {
  await studio.openSample("CRM in industrial clusters");
  await studio.mode("Build");
});

test("switches a construct to formative: arrows turn round, weights come from Mode B", async ({ studio, page }) => {
  const shaft = () => page.locator(`.measurement [data-of$="OGG1"] .line`).getAttribute("d");
  await studio.construct(OPERATIONAL).click();
  const before = { shaft: await shaft(), loading: await studio.loading("OGG1").textContent() };
  await studio.oneStep(() => studio.inspector.getByRole("radio", { name: /Formative/ }).click());
  await expect(studio.inspector.getByRole("combobox", { name: "Weighting" })).toHaveValue("modeB");
  await expect(studio.construct(OPERATIONAL)).toHaveAttribute("aria-label", /formative construct/);
  await expect.poll(shaft).not.toBe(before.shaft);
  await expect(studio.loading("OGG1")).not.toHaveText(before.loading!);
  await page.keyboard.press("Control+z");
  await expect(studio.loading("OGG1")).toHaveText(before.loading!);
  await expect.poll(shaft).toBe(before.shaft);

  // by the menu of the construct, too
  await studio.oneStep(async () => {
    await studio.construct(OPERATIONAL).click({ button: "right" });
    await page.getByRole("menuitemradio", { name: /Formative/ }).click();
  });
});

test("reorders and removes items", async ({ studio, page }) => {
  await studio.construct(ANALYTIC).click();
  const row = (item: string) => studio.inspector.getByRole("listitem").filter({ hasText: item });
  const order = () => studio.inspector.locator("[data-row]").evaluateAll((rows) => rows.map((one) => one.getAttribute("data-row")));

  await row("CC1").hover();
  await studio.oneStep(() => studio.inspector.getByRole("button", { name: "Move CC1 down" }).click());
  expect((await order()).slice(0, 3)).toEqual(["CC2", "CC1", "CC3"]);

  // by carrying the row within the list
  await studio.oneStep(async () => {
    const { x, y } = await middleOf(row("OI2"));
    const top = (await row("CC2").boundingBox())!;
    await studio.carry(row("OI2"), { x: top.x + 60, y: top.y + 2 }, { x: x - 40, y });
    await expect(row("CC2")).toHaveAttribute("data-gap", "before");
    await page.mouse.up();
  });
  expect((await order())[0]).toBe("OI2");

  // by carrying the item on the canvas
  await studio.oneStep(async () => {
    const last = (await studio.item("OI1").boundingBox())!;
    await studio.drag(studio.item("OI2"), { x: last.x + last.width / 2, y: last.y + last.height - 3 });
  });
  expect((await order()).at(-1)).toBe("OI2");

  await row("PC1").hover();
  await studio.oneStep(() => studio.inspector.getByRole("button", { name: "Remove PC1 from the model" }).click());
  await expect(studio.item("PC1")).toHaveCount(0);
  await studio.oneStep(async () => {
    await studio.item("OI2").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Remove OI2 from the model" }).click();
  });
  await expect(studio.loadings).toHaveCount(17);
});

test("puts the items on each side of a construct", async ({ studio, page }) => {
  await studio.construct(OPERATIONAL).click();
  const sides = studio.inspector.getByRole("radiogroup", { name: "Indicators sit on" });
  const offset = async () => {
    const [item, circle] = [await middleOf(studio.item("OGG3")), await studio.middle(OPERATIONAL)];
    return { x: Math.round(item.x - circle.x), y: Math.round(item.y - circle.y) };
  };
  // they stand above now
  for (const [side, holds] of [
    ["Left", ({ x, y }) => x < -80 && Math.abs(y) < 80],
    ["Right", ({ x, y }) => x > 80 && Math.abs(y) < 80],
    ["Below", ({ x, y }) => y > 80 && Math.abs(x) < 80],
    ["Above", ({ x, y }) => y < -80 && Math.abs(x) < 80],
  ] as const satisfies readonly (readonly [string, (at: { x: number; y: number }) => boolean])[]) {
    await studio.oneStep(() => sides.getByRole("radio", { name: side }).click());
    await expect.poll(async () => holds(await offset())).toBe(true);
  }
  await studio.construct(OPERATIONAL).click({ button: "right" });
  await expect(page.getByRole("menuitemradio", { name: "Above" })).toHaveAttribute("aria-checked", "true");
  await page.getByRole("menuitemradio", { name: "Auto" }).click();
  await expect(sides.getByRole("radio", { name: "Auto" })).toHaveAttribute("aria-checked", "true");
});

test("a path can be reversed where that closes no loop, and is deleted by key; an unconnected construct is left out, and that is said", async ({ studio, page }) => {
  await studio.path(OPERATIONAL, "Performance").click();
  await studio.oneStep(() => studio.inspector.getByRole("button", { name: "Reverse the path" }).click());
  await expect(studio.arrow("Performance", OPERATIONAL)).toHaveCount(1);
  await page.keyboard.press("Control+z");

  await studio.path(OPERATIONAL, "Performance").click();
  await studio.oneStep(() => page.keyboard.press("Delete"));
  await expect(studio.arrows).toHaveCount(1);
  await expect(studio.path(ANALYTIC, "Performance")).toHaveText(/\.6\d\d/);
  await expect(studio.status).toContainText("1 caution");
  await studio.construct(OPERATIONAL).click();
  await expect(studio.inspector.getByText("GRC Opérationnelle is not connected yet and was left out.")).toBeVisible();
  await studio.oneStep(() => page.keyboard.press("Delete"));
  await expect(studio.constructs).toHaveCount(2);
});

test("the inspector renames, draws paths, deletes paths and moves an item to another construct", async ({ studio, page }) => {
  await studio.construct(ANALYTIC).click();
  await studio.oneStep(async () => {
    await studio.inspector.getByRole("textbox", { name: "Name" }).fill("Connaissance du client");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab"); // in a field, Ctrl+Z belongs to what is typed
  });
  await expect(page.getByRole("group", { name: /^Connaissance du client, construct/ })).toBeVisible();
  await studio.oneStep(async () => void (await studio.inspector.getByRole("combobox", { name: "New path to…" }).selectOption("GRC Opérationnelle")));
  await expect(studio.inspector.getByText("2 leaving")).toBeVisible();
  await studio.oneStep(() => studio.inspector.getByRole("button", { name: "Delete the path to GRC Opérationnelle" }).click());
  await studio.item("OI2").click();
  await studio.oneStep(async () => void (await studio.inspector.getByRole("combobox", { name: "Belongs to" }).selectOption("Performance organisationnelle")));
  await expect(page.getByRole("group", { name: /^OI2, indicator of Performance organisationnelle/ })).toBeVisible();
});
