import { middleOf } from "./diagram";
import { CRM } from "./files";
import { expect, test } from "./studio";

test.beforeEach(async ({ studio }) => {
  await studio.openEmpty();
  await studio.importFile(CRM);
});

test("from a data file to an estimated diagram by mouse", async ({ studio, page }) => {
  await studio.place("Analytique", 250, 420);

  // a variable dropped on it: highlight and an empty slot before, an item after
  await studio.oneStep(async () => {
    await studio.carry(studio.variable("CC1"), await studio.middle("Analytique"));
    await expect(studio.tip).toHaveText("Add 1 indicator to Analytique");
    await expect(page.locator('[data-phase="drop"] .drop-halo')).toBeVisible();
    await expect(studio.slot("CC1")).toBeVisible();
    await page.mouse.up();
    await expect(studio.item("CC1")).toBeVisible();
  });

  // several marked variables at once
  await studio.oneStep(async () => {
    await studio.variable("CC2").click();
    await studio.variable("CC3").click({ modifiers: ["Shift"] });
    await studio.carry(studio.variable("CC3"), await studio.middle("Analytique"));
    await expect(studio.tip).toHaveText("Add 2 indicators to Analytique");
    await expect(page.locator("[data-slot]")).toHaveCount(2);
    await page.mouse.up();
  });
  await expect(studio.status).toContainText("3 indicators");

  // variables dropped on empty canvas make a construct of their common prefix
  await studio.oneStep(async () => {
    await studio.variable("VA1").click();
    await studio.variable("VA2").click({ modifiers: ["Control"] });
    await studio.carry(studio.variable("VA1"), await studio.at(620, 420));
    await expect(studio.tip).toHaveText("New construct with 2 indicators");
    await page.mouse.up();
  });
  await expect(studio.construct("VA")).toBeVisible();

  // a path by dragging a port
  await studio.oneStep(async () => {
    await studio.construct("Analytique").hover();
    await studio.carry(studio.construct("Analytique").locator('[data-port="right"]'), await studio.middle("VA"));
    await expect(page.locator('[data-connecting="allowed"]')).toBeVisible();
    await page.mouse.up();
  });
  await expect(studio.arrow("Analytique", "VA")).toHaveCount(1);
  await studio.estimated();
  await expect(studio.path("Analytique", "VA")).toHaveText(/^\.\d{3}$/);
  await expect(studio.loadings).toHaveCount(5);
});

test("one variable on empty canvas; constructs by toolbar, by C, by double-click and by menu, each one step", async ({ studio, page }) => {
  await studio.oneStep(async () => studio.drag(studio.variable("OI1"), await studio.at(170, 250)));
  await expect(studio.item("OI1")).toBeVisible();

  const inPlace = page.getByRole("textbox", { name: "Name of the construct" });
  const ways: readonly (() => Promise<void>)[] = [
    async () => {
      await page.getByRole("toolbar", { name: "Tools" }).getByRole("button", { name: "Construct" }).click();
      await studio.clickCanvas(400, 250);
    },
    async () => {
      await page.keyboard.press("c");
      await studio.clickCanvas(650, 250);
    },
    () => studio.clickCanvas(400, 600, { clickCount: 2 }),
    async () => {
      await studio.clickCanvas(650, 600, { button: "right" });
      await page.getByRole("menuitem", { name: "New construct here" }).click();
    },
  ];
  for (const [index, way] of ways.entries()) {
    await studio.oneStep(async () => {
      await way();
      // the name can be typed at once; Esc keeps the one that it has
      await expect(inPlace).toBeFocused();
      await page.keyboard.press("Escape");
    });
    await expect(studio.constructs).toHaveCount(index + 2);
  }
});

test("paths by P, click, click, and by P and dragging", async ({ studio, page }) => {
  for (const [name, x] of [["A", 150], ["B", 400], ["C", 650]] as const) await studio.place(name, x, 350);
  await studio.oneStep(async () => studio.connect("A", "B"));
  await studio.oneStep(async () => {
    await page.keyboard.press("p");
    await studio.drag(studio.construct("B"), await studio.middle("C"));
  });
  await expect(studio.arrow("B", "C")).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Select" })).toHaveAttribute("aria-pressed", "true");
  await expect(studio.status).toContainText("2 paths");
});

test("refuses a loop, a second path, the opposite and a path to itself while it is drawn, with the reason", async ({ studio, page }) => {
  for (const [name, x] of [["A", 150], ["B", 400], ["C", 650]] as const) await studio.place(name, x, 350);
  await studio.connect("A", "B");
  await studio.connect("B", "C");
  const before = await studio.picture();
  for (const [from, to, reason] of [
    ["C", "A", "This path would close a loop: A already leads to C. PLS needs a model without loops."],
    ["A", "B", "There is already a path from A to B."],
    ["B", "A", "There is already a path from A to B. Two opposite paths would make a loop; reverse the existing one instead."],
    ["A", "A", "A path needs two constructs; A can’t explain itself."],
  ] as const) {
    await page.keyboard.press("p");
    await studio.construct(from).click();
    if (from === to) await page.mouse.move((await studio.at(150, 480)).x, (await studio.at(150, 480)).y);
    await studio.construct(to).hover();
    await expect(studio.tip).toHaveText(reason);
    await expect(studio.canvas.getByRole("status")).toHaveText(reason);
    await expect(page.locator('[data-connecting="refused"]')).toBeVisible();
    await studio.construct(to).click();
    await expect(studio.tip).toHaveText(reason);
    await page.keyboard.press("Escape");
    await expect(studio.tip).toHaveCount(0);
    expect(await studio.picture()).toEqual(before);
  }
  // by a port, letting go on a refused construct draws nothing either
  await studio.construct("C").hover();
  await studio.carry(studio.construct("C").locator('[data-port="top"]'), await studio.middle("A"));
  await expect(studio.tip).toContainText("would close a loop");
  await page.mouse.up();
  await expect(studio.tip).toHaveCount(0);
  expect(await studio.picture()).toEqual(before);
});

test("moving, renaming and deleting are one step each", async ({ studio, page }) => {
  await studio.place("Besoin", 300, 300);
  const at = await studio.middle("Besoin");
  await studio.oneStep(async () => studio.drag(studio.construct("Besoin"), { x: at.x + 140, y: at.y + 60 }));
  await expect.poll(async () => (await studio.middle("Besoin")).x - at.x).toBeGreaterThan(100);

  await studio.oneStep(async () => {
    await studio.construct("Besoin").dblclick();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Valeur perçue / Q4");
    await page.keyboard.press("Enter");
  });
  await expect(studio.construct("Valeur perçue / Q4")).toBeVisible();

  // a drag that is called off moves nothing
  const resting = await studio.picture();
  await studio.carry(studio.construct("Valeur perçue / Q4"), await studio.at(600, 600));
  await page.keyboard.press("Escape");
  await page.mouse.up();
  expect(await studio.picture()).toEqual(resting);

  await studio.place("Autre", 650, 250);
  await studio.connect("Valeur perçue / Q4", "Autre");
  await studio.oneStep(async () => {
    await studio.construct("Autre").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Delete the construct" }).click();
  });
  await expect(studio.arrows).toHaveCount(0);
  const toolbar = page.getByRole("toolbar", { name: "Tools" });
  await toolbar.getByRole("button", { name: "Undo" }).click();
  await expect(studio.arrow("Valeur perçue / Q4", "Autre")).toHaveCount(1);
  await toolbar.getByRole("button", { name: "Redo" }).click();
  await expect(studio.arrows).toHaveCount(0);
});

test("a name that is taken or empty is refused, with the reason", async ({ studio, page }) => {
  await studio.place("Image", 200, 300);
  await studio.place("Besoin", 500, 300);
  await studio.construct("Besoin").dblclick();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Image");
  await expect(page.getByText("Another construct is already called Image.")).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(studio.construct("Besoin")).toBeVisible();
});

test("what cannot be an indicator is refused with the reason, and an item can be carried to another construct", async ({ studio, page }) => {
  await studio.drag(studio.variable("CC1"), await studio.at(200, 300));
  await studio.place("Autre", 600, 300);
  await studio.oneStep(async () => studio.drag(studio.item("CC1"), await studio.middle("Autre")));
  await expect(studio.status).toContainText("1 indicator");
  await expect(page.getByRole("group", { name: "CC1, indicator of Autre" })).toBeVisible();

  const rows = Array.from({ length: 30 }, (_, row) => `R${row};${(row * 7) % 5};${(row * 3) % 7}`);
  await studio.paste(["Répondant;x1;x2", ...rows].join("\n"));
  await studio.confirmImport();
  await expect(studio.variable("Répondant")).toHaveAttribute("title", /identifies cases/);
  const before = await studio.picture();
  const from = await middleOf(studio.variable("Répondant"));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(800, 500, { steps: 8 });
  await page.mouse.up();
  expect(await studio.picture()).toEqual(before);
});
