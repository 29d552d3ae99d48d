import { readFileSync } from "node:fs";
import { join } from "node:path";
import { places } from "./editing";
import { expect, test, type Page } from "./studio";
import type { Studio } from "./studio";

const file = join(import.meta.dirname, "..", "reference", "simulated", "higher-order.csv");
interface Stage {
  readonly values: { readonly outerLoadings: Record<string, Record<string, number>>; readonly pathCoefficients: Record<string, number> };
}
const reference = (JSON.parse(readFileSync(join(import.meta.dirname, "..", "reference", "expected", "higher-order-reflective.json"), "utf8")) as { expected: { disjointTwoStage: { stage1: Stage; stage2: Stage } } }).expected.disjointTwoStage;
const MODEL = `Price =~ pri1 + pri2 + pri3
Tangibles =~ tan1 + tan2 + tan3 + tan4
Reliability =~ rel1 + rel2 + rel3 + rel4
Response =~ res1 + res2 + res3
Assurance =~ ass1 + ass2 + ass3
Satisfaction =~ sat1 + sat2 + sat3
# construct Servqual
Servqual ~ Price
Satisfaction ~ Servqual
`;
const three = (value: number): string => value.toFixed(3).replace(/^0\./, ".");

async function drawn(studio: Studio, page: Page, model: string): Promise<void> {
  await studio.start();
  await studio.importFile(file);
  await studio.mode("Build");
  await page.keyboard.press("Escape");
  await studio.paste(model);
  await page.keyboard.press("l");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+0");
  // Everything stands where it will be grasped.
  await places(studio);
}

test("constructs dragged into a construct measure it; both stages are shown", async ({ studio, page }) => {
  await drawn(studio, page, MODEL);
  for (const name of ["Tangibles", "Reliability", "Response", "Assurance"]) {
    await studio.carry(studio.construct(name), await studio.middle("Servqual"));
    await expect(studio.tip).toHaveText("Measures Servqual");
    await page.mouse.up();
    await expect(studio.construct("Servqual")).toHaveAttribute("aria-label", new RegExp(`measured by .*${name}`));
  }
  await expect(studio.construct("Servqual")).toHaveAttribute("aria-label", /measured by Tangibles, Reliability, Response, Assurance/);
  await studio.estimated();
  await page.keyboard.press("l");
  await expect(studio.path("Price", "Servqual")).toHaveText(three(reference.stage2.values.pathCoefficients["Price -> Servqual"]!));
  await expect(studio.path("Servqual", "Satisfaction")).toHaveText(three(reference.stage2.values.pathCoefficients["Servqual -> Satisfaction"]!));
  // loadings of both orders
  await expect(studio.loading("tan1")).toHaveText(three(reference.stage1.values.outerLoadings["Tangibles"]!["tan1"]!));
  await expect(page.locator(".load", { hasText: three(reference.stage2.values.outerLoadings["Servqual"]!["Tangibles_score"]!) })).toHaveCount(1);
  await studio.mode("Results");
  const table = studio.drawer.getByRole("table").first();
  for (const name of ["Servqual", "Tangibles", "Assurance", "Price"]) await expect(table.getByRole("row", { name: new RegExp(`^${name}`) })).toBeVisible();
  // it takes no indicators beside them, and says so while one is held over it
  await studio.mode("Build");
  await page.keyboard.press("Control+0");
  await studio.carry(studio.variable("sat1"), await studio.middle("Servqual"));
  await expect(studio.tip).toHaveText("Servqual is measured by constructs: give the variable to one of them.");
  await page.mouse.up();
  await expect(studio.item("sat1")).toHaveAttribute("aria-label", /indicator of Satisfaction/);
  // found by name, with what measures it
  await page.keyboard.press("Control+f");
  await page.keyboard.type("servq");
  await expect(page.getByRole("option", { name: /^Servqual/ }).first()).toContainText("measured by Tangibles, Reliability, Response, Assurance");
  await page.keyboard.press("Escape");
});

test("by text and menu: a construct on the right of =~, and out of it again", async ({ studio, page }) => {
  await drawn(studio, page, MODEL.replace("# construct Servqual", "Servqual <~ Tangibles + Reliability + Response + Assurance"));
  await studio.estimated();
  await expect(studio.construct("Servqual")).toHaveAttribute("aria-label", /formative construct.*measured by Tangibles/);
  await studio.construct("Assurance").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Take out of the higher-order construct" }).click();
  await expect(studio.construct("Servqual")).toHaveAttribute("aria-label", /measured by Tangibles, Reliability, Response,/);
  await page.keyboard.press("t");
  await expect(page.getByRole("textbox", { name: "Model text" })).toHaveValue(/Servqual <~ Tangibles \+ Reliability \+ Response\n/);
});

test("a construct of higher order goes through every part of the studio", async ({ studio, page }) => {
  await drawn(studio, page, MODEL.replace("# construct Servqual", "Servqual =~ Tangibles + Reliability + Response + Assurance").replace("Satisfaction ~ Servqual", "Satisfaction ~ Servqual + Price + Servqual:Price"));
  await studio.estimated();
  await expect(page.locator("[data-junction]")).toHaveCount(1);
  // what leaving would change is told for items of every order
  await page.getByRole("navigation", { name: "Mode" }).getByRole("button", { name: "Prune" }).click();
  for (const item of ["tan1", "pri1", "sat3"]) await expect(page.locator(`[data-candidate="${item}"]`)).toBeVisible();
  // resamples of every stage
  await page.getByRole("navigation", { name: "Mode" }).getByRole("button", { name: "Bootstrap" }).click();
  const drawer = page.getByRole("region", { name: "Bootstrap" });
  await drawer.getByRole("button", { name: /^(Run|Bootstrap|Start)/ }).first().click();
  await expect(drawer.getByRole("row", { name: /Servqual × Price → Satisfaction/ }).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.locator(".plate, [data-plate]").first()).toBeVisible();
  // a project that holds it comes back as it was
  await studio.mode("Build");
  await page.screenshot({ path: "build/test/higher-order.png" });
  const saved = await studio.download(() => studio.menu("Save project…"));
  const before = await studio.picture();
  await studio.menu("New project");
  await expect(studio.constructs).toHaveCount(0);
  await studio.openProject(saved.name, saved.bytes);
  await expect(studio.arrow("Servqual*Price", "Satisfaction")).toHaveCount(1);
  await studio.mode("Build");
  expect(await studio.picture()).toEqual(before);
});
