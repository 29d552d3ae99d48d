import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { places } from "./editing";
import { expect, test } from "./studio";

const folder = process.env["PLS_REFERENCE_DIR"] ?? "";
const file = (...parts: readonly string[]): string => join(folder, ...parts);
const isThere = folder !== "" && existsSync(file("smartpls2", "ECSI_Tenenhaus.splsm"));

// The runner reads this file once more than each worker does; one line is enough.
if (!isThere && process.env["TEST_WORKER_INDEX"] === undefined) process.stdout.write("1 browser test on the files of SmartPLS 2 skipped (PLS_REFERENCE_DIR is not set)\n");

interface Printed {
  readonly expected: { readonly pathCoefficients: { readonly values: Record<string, number> }; readonly outerLoadings: { readonly values: Record<string, Record<string, number>> } };
}

/** Half of the last digit shown, and what SmartPLS itself is off by its stop criterion. */
const NEAR = 0.0005 + 1e-6;
const shown = (text: string | null): number => Number((text ?? "").replace("−", "-").replace(/[^\d.-]/g, ""));

if (isThere)
  test("the ECSI study that SmartPLS 2 comes with: its model by dialog and by drop, its data, and the numbers that SmartPLS printed", async ({ studio, page }) => {
    await studio.start();
    await studio.importFile(file("real", "mobi.csv"));
    await expect(studio.variables.getByRole("option")).toHaveCount(24);
    const chooser = page.waitForEvent("filechooser");
    await studio.menu(/^Import a model/);
    await (await chooser).setFiles(file("smartpls2", "ECSI_Tenenhaus.splsm"));
    await expect(studio.constructs).toHaveCount(7);
    await expect(studio.status).toContainText("24 indicators");
    await expect(studio.status).toContainText("12 paths");
    await studio.estimated();

    const { pathCoefficients, outerLoadings } = (JSON.parse(readFileSync(file("smartpls2", "ecsi-path.json"), "utf8")) as Printed).expected;
    for (const [path, value] of Object.entries(pathCoefficients.values)) {
      const [from = "", to = ""] = path.split(" -> ");
      expect(Math.abs(shown(await studio.path(from, to).textContent()) - value), path).toBeLessThanOrEqual(NEAR);
    }
    for (const [item, value] of Object.values(outerLoadings.values).flatMap((block) => Object.entries(block)))
      expect(Math.abs(shown(await studio.loading(item).textContent()) - value), item).toBeLessThanOrEqual(NEAR);

    // As it was drawn there: latents left to right and top to bottom, and nothing on anything else.
    const at = await places(studio);
    const drawn = new Map(Array.from(readFileSync(file("smartpls2", "ECSI_Tenenhaus.splsm"), "latin1").matchAll(/<latent [^>]*name="(\w+)" x="(\d+)" y="(\d+)"/g), ([, name, x, y]) => [name!, { x: Number(x), y: Number(y) }]));
    expect(drawn.size).toBe(7);
    const ratios = [...drawn].filter(([name]) => name !== "Image").map(([name, { x, y }]) => {
      const there = Math.hypot(x - drawn.get("Image")!.x, y - drawn.get("Image")!.y);
      return Math.hypot(at[name]!.x - at["Image"]!.x, at[name]!.y - at["Image"]!.y) / there;
    });
    // Everything is stretched alike, but for the grid of 10 pixels.
    expect(Math.max(...ratios) / Math.min(...ratios)).toBeLessThan(1.06);

    // A second time, by drop: beside the first.
    await studio.dropFile("ECSI_Tenenhaus.splsm", readFileSync(file("smartpls2", "ECSI_Tenenhaus.splsm")));
    await page.getByRole("button", { name: /^Models; now/ }).click();
    await expect(page.getByRole("menuitemradio")).toHaveCount(2);
  });
