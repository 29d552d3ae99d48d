import { pdfFonts, pdfText } from "./pdfText";
import { expect, test, type Studio } from "./studio";

const display = (studio: Studio) => studio.page.getByRole("region", { name: "Display" });
const choose = (studio: Studio, name: string) => display(studio).getByRole("radiogroup", { name: "In circles" }).getByRole("radio", { name, exact: true });
const inDialog = (studio: Studio, group: string, name: string) => studio.dialog.getByRole("radiogroup", { name: group }).or(studio.dialog.getByRole("group", { name: group })).getByRole("radio", { name, exact: true }).click();

test("a PDF holds its letters, Greek ones too, and they can be searched and copied", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  await page.keyboard.press("d");
  await choose(studio, "α").click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+e");
  await inDialog(studio, "Format", "PDF");
  const { bytes } = await studio.download(() => studio.dialog.getByRole("button", { name: "Save as PDF" }).click());
  const text = pdfText(bytes);
  for (const words of ["α = .879", ".652", ".048", "CC1", "Opérationnelle", ".40 to .70, weak"]) expect(text).toContain(words);
  expect(text).not.toContain("\ufffd");
  // nothing that a printer would have to guess
  expect(pdfFonts(bytes).filter((name) => !/DejaVu/.test(name))).toEqual([]);
  expect(bytes.toString("latin1")).toContain("/FontFile2");
  await inDialog(studio, "Language", "Français");
  const french = await studio.download(() => studio.dialog.getByRole("button", { name: "Save as PDF" }).click());
  expect(pdfText(french.bytes)).toContain("0,652");
});

test("PLSpredict: Q² in the circles of canvas and figure, its tables in tables and report of either language", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  await page.keyboard.press("d");
  await expect(choose(studio, "Q²")).toBeDisabled();
  await expect(display(studio)).toContainText("Q² needs PLSpredict or blindfolding");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Analyse", exact: true }).click();
  await page.getByRole("menuitem", { name: "PLSpredict" }).click();
  const analysis = page.getByRole("region", { name: "PLSpredict" });
  await analysis.getByRole("button", { name: "Run", exact: true }).click();
  await expect(analysis.getByRole("table")).toBeVisible({ timeout: 30_000 });
  await studio.mode("Results");
  await page.keyboard.press("d");
  await choose(studio, "Q²").click();
  await page.keyboard.press("Escape");
  await expect(studio.construct("Performance")).toContainText(/Q² ?=? ?\.\d{3}/);
  const shown = /Q² ?=? ?(\.\d{3})/.exec((await studio.construct("Performance").textContent()) ?? "")![1]!;
  await page.keyboard.press("Control+e");
  const { text: svg } = await studio.download(() => studio.dialog.getByRole("button", { name: "Save as SVG" }).click());
  expect(svg.replace(/<metadata[\s\S]*<\/metadata>/, "").replace(/<[^>]+>/g, " ")).toMatch(new RegExp(`Q +² += +\\${shown}`));

  await studio.dialog.getByRole("tab", { name: "Tables" }).click();
  await inDialog(studio, "Format", "CSV");
  const tables = await studio.download(() => studio.dialog.getByRole("button", { name: "Save as CSV" }).click());
  expect(tables.text).toMatch(/VA1,0?\.\d+|VA1;/);
  await studio.dialog.getByRole("tab", { name: "Report" }).click();
  await inDialog(studio, "Format", "HTML");
  const report = await studio.download(() => studio.dialog.getByRole("button", { name: "Save as HTML" }).click());
  expect(report.text).toContain("<h2>PLSpredict</h2>");
  expect(report.text).not.toMatch(/predict:\w/);
  await inDialog(studio, "Language", "Français");
  const french = await studio.download(() => studio.dialog.getByRole("button", { name: "Save as HTML" }).click());
  expect(french.text).toContain("<h2>PLSpredict</h2>");
  expect(french.text).not.toMatch(/predict:\w/);
  expect(french.text).toContain("Références");

  // the checklist reads it, and leads to its table
  await page.keyboard.press("Escape");
  await studio.menu("Reviewer’s checklist…");
  const finding = studio.dialog.getByRole("listitem").filter({ has: page.getByRole("heading", { name: /^Out-of-sample prediction/ }) });
  await expect(finding).toContainText("Q²predict");
  await expect(finding).not.toContainText("Not assessed yet");
  await finding.getByRole("button", { name: "See the table" }).click();
  await expect(page.getByRole("region", { name: "PLSpredict" }).getByRole("table")).toBeVisible();

  // of another model, the analysis is no longer part of the report
  await studio.mode("Build");
  await studio.item("PC1").click();
  await page.keyboard.press("Delete");
  await studio.estimated();
  await studio.menu(/^Export.*report/i);
  await inDialog(studio, "Format", "Markdown");
  const later = await studio.download(() => studio.dialog.getByRole("button", { name: "Save as Markdown" }).click());
  expect(later.text).not.toContain("## PLSpredict");
});
