import { strFromU8, unzipSync } from "fflate";
import { driveFiles, expect, Studio, test, type Page } from "./studio";

const SAMPLE = "CRM in industrial clusters";

/** A project with a title of its own and work in it. */
async function begin(studio: Studio, title: string): Promise<void> {
  await studio.openSample(SAMPLE);
  await studio.mode("Build");
  await rename(studio, title);
  await studio.item("OI2").click();
  await studio.page.keyboard.press("Delete");
  await expect(studio.loadings).toHaveCount(18);
}

async function rename({ page }: Studio, title: string): Promise<void> {
  await page.getByRole("textbox", { name: "Project title" }).fill(title);
  await page.keyboard.press("Enter");
}

const kept = (page: Page) => page.getByRole("dialog", { name: "Recent projects" });
const titleOf = ({ page }: Studio) => page.getByRole("textbox", { name: "Project title" });

test("a project that another takes the place of is kept, and gone on with from the menu or the start page", async ({ studio, page }) => {
  await begin(studio, "First study");
  await studio.menu("New project");
  await expect(studio.constructs).toHaveCount(0);
  await studio.place("Alone", 300, 300);
  await rename(studio, "Second study");
  await expect(studio.status).toContainText("Saved");

  await studio.menu("Recent projects…");
  await expect(kept(page).getByRole("listitem")).toHaveCount(1);
  await kept(page).getByRole("button", { name: /^First study/ }).click();
  await studio.estimated();
  await expect(titleOf(studio)).toHaveValue("First study");
  await expect(studio.loadings).toHaveCount(18);

  // After a reload, too, both are there; what was only looked at is not among them.
  await page.reload();
  await studio.estimated();
  await studio.menu("Start page");
  await page.getByRole("button", { name: new RegExp(SAMPLE) }).click();
  await expect(studio.loadings).toHaveCount(19);
  await studio.menu("Start page");
  await page.getByRole("button", { name: "Recent projects" }).press("Enter");
  await expect(kept(page).getByRole("listitem")).toHaveText([/^First study3 constructs/, /^Second study1 construct/]);

  // One is taken out, by a second press; the other is opened by keyboard.
  await kept(page).getByRole("button", { name: "Remove Second study" }).click();
  await kept(page).getByRole("button", { name: /Second study.*for good/ }).click();
  await expect(kept(page).getByRole("listitem")).toHaveCount(1);
  await page.screenshot({ path: "build/test/kept/recent.png" });
  await kept(page).getByRole("button", { name: /^First study/ }).press("Enter");
  await expect(titleOf(studio)).toHaveValue("First study");
  await studio.menu("Recent projects…");
  await expect(kept(page)).toContainText("No other project");
});

test("two tabs with one project notice each other, keep a copy each, and notice when the other is gone", async ({ studio, page, context }) => {
  await begin(studio, "Shared study");
  await expect(studio.status).toContainText("Saved");
  const other = new Studio(await context.newPage());
  await driveFiles(other.page);
  await other.page.goto("./");
  await other.page.getByRole("button", { name: "Recent projects" }).click();
  await expect(kept(other.page)).toContainText("open in another tab");
  await kept(other.page).getByRole("button", { name: /^Shared study/ }).click();
  for (const one of [studio, other]) await expect(one.status).toContainText("Open in another tab, too");
  await expect(page.getByText("Each tab keeps its own copy").first()).toBeVisible();

  await other.mode("Build");
  await other.construct("Performance").click();
  await other.page.keyboard.press("Delete");
  await expect(other.constructs).toHaveCount(2);
  await other.page.waitForTimeout(600);
  await expect(studio.constructs).toHaveCount(3);

  // Killed, the other cannot say that it goes; its work is kept all the same.
  const session = await context.newCDPSession(other.page);
  const dead = other.page.waitForEvent("crash");
  session.send("Page.crash").catch(() => undefined);
  await dead;
  await other.page.close();
  await expect(studio.status).not.toContainText("Open in another tab", { timeout: 20_000 });
  await studio.menu("Recent projects…");
  await expect(kept(page).getByRole("listitem")).toHaveText([/^Shared study2 constructs/]);
});

test("a browser without room says so at once; the file holds everything, and keeping goes on when there is room", async ({ studio, page, context, baseURL }) => {
  const session = await context.newCDPSession(page);
  const { origin } = new URL(baseURL!);
  // Before the first visit: later, the browser goes by the room that it found then, for a while.
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await begin(studio, "Without room");
  await expect(studio.status).toContainText("No room left in this browser");
  const notice = page.locator("[data-sonner-toast]").filter({ hasText: "A file keeps everything" });
  await expect(notice).toBeVisible();
  const file = await studio.download(() => notice.getByRole("button", { name: "Save project" }).click());
  expect(JSON.parse(strFromU8(unzipSync(file.bytes)["project.json"]!))).toMatchObject({ document: { title: "Without room" } });

  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await rename(studio, "With room again");
  await expect(studio.status).toContainText("Saved on this machine");
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(titleOf(studio)).toHaveValue("With room again");
});

test("a browser that keeps nothing says so, and everything works but that", async ({ studio, page }) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    for (const name of ["indexedDB", "localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: refuse });
  });
  await begin(studio, "Nowhere kept");
  await expect(studio.status).toContainText("Not saved in this browser");
  const file = await studio.download(() => page.keyboard.press("Control+s"));
  expect(JSON.parse(strFromU8(unzipSync(file.bytes)["project.json"]!))).toMatchObject({ document: { title: "Nowhere kept" } });
});
