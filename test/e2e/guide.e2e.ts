import { expect, test } from "./studio";

test("the guide walks through the study on one's own screen, ticking what is done", async ({ studio, page }) => {
  await studio.openEmpty();
  await page.keyboard.press("F1");
  await page.getByRole("button", { name: "Guide through a study" }).click();
  const guide = page.getByRole("complementary", { name: "Guide: a study in five steps" });
  await expect(guide).toContainText("0 of 5");
  await guide.getByRole("button", { name: "Open the CRM sample" }).click();
  await studio.estimated();
  await expect(guide).toContainText("2 of 5");

  await guide.getByRole("button", { name: "Go to Prune" }).click();
  const row = page.locator('[data-candidate="OI2"]');
  await row.getByRole("switch").click();
  await page.getByRole("button", { name: "Apply", exact: true }).click();
  await expect(guide).toContainText("3 of 5");

  await guide.getByRole("button", { name: "Go to Bootstrap" }).click();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(guide).toContainText("4 of 5", { timeout: 30_000 });

  // An edit takes the bootstrap's tick back: it no longer holds.
  await page.keyboard.press("Control+z");
  await expect(guide.getByRole("button", { name: /Evaluate/ })).not.toContainText("done");
  await page.keyboard.press("Control+Shift+z");
  await expect(guide.getByRole("button", { name: /Evaluate/ })).toContainText("done");

  await guide.getByRole("button", { name: "Export figure" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: /^(Save|Download|Export)/ }).last().click();
  await download;
  await page.keyboard.press("Escape");
  await expect(guide).toContainText("All five steps are done");
  await guide.getByRole("button", { name: /Leave the guide/ }).click();
  await expect(guide).toHaveCount(0);
});

test("the help holds the repository's pages, finds words and speaks French", async ({ studio, page }) => {
  await studio.openEmpty();
  await page.keyboard.press("F1");
  const help = page.getByRole("dialog", { name: "Help" });
  await help.getByRole("searchbox", { name: "Search the help" }).fill("heterotrait");
  await expect(help.getByRole("navigation", { name: "Pages" }).getByRole("button")).not.toHaveCount(0);
  await expect(help.getByRole("article")).toContainText("HTMT");
  await help.getByRole("searchbox").fill("coverage percentile");
  await help.getByRole("button", { name: "Bootstrap", exact: true }).click();
  await expect(help.getByRole("cell", { name: "94.4 %" }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: "Français" }).click();
  await page.keyboard.press("F1");
  await expect(page.getByRole("dialog", { name: "Aide" }).getByRole("article")).toHaveAttribute("lang", "fr");
});
