import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, type Studio } from "./studio";

const ROOT = join(import.meta.dirname, "../..");
const verify = (studio: Studio): Promise<void> => studio.menu("Verify the results…");
const fingerprint = async (studio: Studio): Promise<string> => studio.dialog.getByRole("region", { name: "Fingerprint of this study" }).locator("code").innerText();

test("a study is computed again: the same bits here, after reopening its file, and on the command line", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  await page.keyboard.press("b");
  await expect(page.getByRole("region", { name: "Bootstrap" }).getByRole("button", { name: "Run again" })).toBeVisible({ timeout: 50_000 });
  await verify(studio);
  await expect(studio.dialog).toContainText("The estimate came out again, to the last bit.");
  await expect(studio.dialog).toContainText("The bootstrap came out again, to the last bit: 10,000 resamples, seed 20240601.");
  const found = await fingerprint(studio);
  expect(found).toMatch(/^[0-9a-f]{16}-[0-9a-f]{16}$/);

  // what a report printed, typed or pasted
  const printed = studio.dialog.getByRole("textbox", { name: "Fingerprint printed in a report" });
  for (const [text, said] of [
    [` ${found.toUpperCase()} `, "These are the numbers of that report."],
    [`${found.slice(0, 16)}-0000000000000000`, "printed other numbers"],
    [`0000000000000000-${found.slice(17)}`, "another model, other data or other settings"],
    ["abc", "A fingerprint is 16 signs"],
  ] as const) {
    await printed.fill(text);
    await expect(studio.dialog).toContainText(said);
  }
  await page.keyboard.press("Escape");
  await expect(studio.dialog).toHaveCount(0);

  const file = await studio.download(() => page.keyboard.press("Control+s"));
  await studio.menu("New project");
  await studio.openProject(file.name, file.bytes);
  await studio.estimated();
  await verify(studio);
  await expect(studio.dialog).toContainText("The numbers are those that the project file was saved with.");
  expect(await fingerprint(studio)).toBe(found);
  await page.keyboard.press("Escape");

  // another program on another engine: Node
  const folder = mkdtempSync(join(tmpdir(), "verify-"));
  try {
    writeFileSync(join(folder, "p.sentier"), file.bytes);
    const pls = spawnSync("npm", ["run", "-s", "pls", "--", "verify", "--project", join(folder, "p.sentier")], { cwd: ROOT, encoding: "utf8", shell: process.platform === "win32" });
    expect(pls.status, pls.stderr).toBe(0);
    expect(JSON.parse(pls.stdout)).toMatchObject({ fingerprint: found, reproduced: true });
  } finally {
    rmSync(folder, { recursive: true });
  }

  await studio.mode("Results");
  await studio.item("PC1").click();
  await page.keyboard.press("Delete");
  await expect(studio.loadings).toHaveCount(18);
  await verify(studio);
  await expect(studio.dialog).toContainText("have changed since the project file was saved");
  expect(await fingerprint(studio)).not.toBe(found);
});
