import { EDGE } from "./files";
import { join } from "node:path";
import type { Studio } from "./studio";

/** A state of the studio that a person sees, and how to get there from the opened CRM study. */
export interface State {
  readonly name: string;
  /** true: the start page, before anything is opened */
  readonly start?: boolean;
  /** what it shows that the states before it do not; absent: the whole page */
  readonly part?: string;
  reach(studio: Studio): Promise<void>;
}

const press = (keys: string) => async ({ page }: Studio): Promise<void> => page.keyboard.press(keys);

/** Works in both languages, so by keys and places rather than by words. */
export const states: readonly State[] = [
  { name: "welcome", start: true, reach: async () => undefined },
  { name: "data", reach: press("1") },
  { name: "variables", part: "main", reach: async (studio) => (await press("1")(studio), studio.page.locator(".data-head .segments button").last().click()) },
  { name: "build", reach: async (studio) => (await press("2")(studio), studio.page.locator(".toolbar").waitFor()) },
  {
    name: "construct",
    part: ".inspector",
    reach: async (studio) => {
      await press("2")(studio);
      await studio.page.locator(".toolbar").waitFor();
      await studio.construct("GRC_Operationnelle").click();
    },
  },
  { name: "results", reach: async () => undefined },
  { name: "loadings", part: ".results", reach: async ({ page }) => page.locator(".results .tab").nth(1).click() },
  { name: "structural", part: ".results", reach: async ({ page }) => page.locator(".results .tab").nth(2).click() },
  { name: "validity", part: ".results", reach: async ({ page }) => page.locator(".results .tab").nth(3).click() },
  {
    name: "import",
    part: "[role=dialog]",
    reach: async (studio) => {
      const { readFileSync } = await import("node:fs");
      await studio.dropFile("text-in-numeric.csv", readFileSync(join(EDGE, "text-in-numeric.csv")));
      await studio.dialog.getByRole("table").waitFor();
    },
  },
  {
    name: "settings",
    part: "[role=dialog]",
    reach: async ({ page, dialog }) => {
      await page.locator(".topbar .crumbs .icon-btn").click();
      await page.getByRole("menuitem").filter({ has: page.locator(".lucide-settings") }).click();
      await dialog.locator(".settings").waitFor();
    },
  },
  { name: "display", part: ".popover.display", reach: async (studio) => (await press("d")(studio), studio.page.locator(".popover.display").waitFor()) },
  { name: "export", part: "[role=dialog]", reach: async (studio) => (await press("Control+e")(studio), studio.dialog.locator(".export-preview svg").waitFor()) },
  { name: "shortcuts", part: "[role=dialog]", reach: async (studio) => (await press("?")(studio), studio.dialog.locator(".shortcuts").waitFor()) },
  {
    name: "menu",
    part: "[role=menu]",
    reach: async (studio) => {
      await press("2")(studio);
      await studio.page.locator(".toolbar").waitFor();
      await studio.construct("GRC_Operationnelle").click({ button: "right" });
      await studio.page.getByRole("menu").waitFor();
    },
  },
];

/** From any state back to the opened study with its results. */
export async function leave(studio: Studio): Promise<void> {
  const { page } = studio;
  for (let layer = 0; layer < 2; layer++) await page.keyboard.press("Escape");
  await page.keyboard.press("3");
  await page.locator(".results .tab").first().click();
}
