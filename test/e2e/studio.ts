import { expect, test as base, type Locator, type Page } from "@playwright/test";
import { Diagram } from "./diagram";

/** The studio as a person meets it. */
export class Studio extends Diagram {
  async start(): Promise<void> {
    await this.page.goto("./");
    // Set once the page hears keys and drops.
    await expect(this.page.locator("html")).toHaveAttribute("data-theme");
  }

  /** Opens a sample study; it opens with its results. */
  async openSample(name: string): Promise<void> {
    await this.start();
    await this.page.getByRole("button", { name: new RegExp(name) }).click();
    await this.estimated();
  }

  async openEmpty(): Promise<void> {
    await this.start();
    await this.page.getByRole("button", { name: "Start with an empty canvas" }).click();
    await this.canvas.waitFor();
  }

  /** Gives a file to the import dialog through the file chooser, without confirming. */
  async chooseFile(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: /Open a data file|Choose a file|Open a file/ }).first().click();
    await (await chooser).setFiles(file);
  }

  async importFile(file: string): Promise<void> {
    await this.chooseFile(file);
    await this.confirmImport();
  }

  async confirmImport(): Promise<void> {
    await this.dialog.getByRole("button", { name: "Import", exact: true }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  /** Lets go of a file over the window, as a file manager does. */
  async dropFile(name: string, bytes: Buffer): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([fileName, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], fileName));
        return data;
      },
      [name, bytes.toString("base64")] as const,
    );
    for (const type of ["dragenter", "dragover", "drop"]) await this.page.dispatchEvent("body", type, { dataTransfer: transfer });
  }

  /** Puts a text on the clipboard and presses the keys that paste. */
  async paste(text: string): Promise<void> {
    await this.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press("Control+v");
  }

  /** What a press makes the browser download, as text. */
  async download(press: () => Promise<void>): Promise<{ name: string; text: string; bytes: Buffer }> {
    const started = this.page.waitForEvent("download");
    await press();
    const download = await started;
    const parts: Buffer[] = [];
    for await (const part of await download.createReadStream()) parts.push(part as Buffer);
    const bytes = Buffer.concat(parts);
    return { name: download.suggestedFilename(), text: bytes.toString("utf8"), bytes };
  }

  async menu(entry: string | RegExp): Promise<void> {
    await this.page.getByRole("button", { name: "Project menu" }).click();
    await this.page.getByRole("menuitem", { name: entry }).click();
  }

  async openProject(name: string, content: string | Buffer): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.menu("Open a project…");
    await (await chooser).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
  }

  mode(name: "Data" | "Build" | "Results"): Promise<void> {
    return this.page.getByRole("navigation", { name: "Mode" }).getByRole("button", { name }).click();
  }

  variable(name: string): Locator {
    return this.variables.getByRole("option", { name: new RegExp(`^${name},`) });
  }
  get variables(): Locator {
    return this.page.getByRole("listbox", { name: "Variables" });
  }
  get inspector(): Locator {
    return this.page.getByRole("complementary", { name: "Inspector" });
  }
  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }
  get drawer(): Locator {
    return this.page.getByRole("region", { name: "Results", exact: true });
  }
  get status(): Locator {
    return this.page.locator("footer.status");
  }
  async estimated(): Promise<void> {
    await expect(this.status).toContainText("Estimated");
  }
}

interface Given {
  readonly studio: Studio;
  /** beginnings of addresses that a test may ask for besides the page's own: a host that it starts itself */
  readonly alsoOwn: readonly string[];
  /** addresses asked for that are not the page's own; must stay empty */
  readonly outside: string[];
}

/** Lets a test choose files and receive them. */
export async function driveFiles(page: Page): Promise<void> {
  // From now on file choosers come to the test; asked for only before a press, a quick press may come first.
  page.on("filechooser", () => undefined);
  // The file dialogs of the operating system cannot be driven; pages without them (Firefox, Safari) use inputs and downloads.
  await page.addInitScript(() => {
    for (const name of ["showOpenFilePicker", "showSaveFilePicker"]) Reflect.deleteProperty(window, name);
  });
}

/** Whatever the page does wrong behind the scenes, or asks of the world outside, fails the test. */
export const test = base.extend<Given>({
  alsoOwn: [[], { option: true }],
  outside: [async ({ page, baseURL, alsoOwn }, use) => {
    const outside: string[] = [];
    const watch = (url: string): void => {
      if (![baseURL!, ...alsoOwn].some((own) => url.startsWith(own)) && !/^(data|blob):/.test(url)) outside.push(url);
    };
    page.context().on("request", (request) => watch(request.url()));
    page.on("websocket", (socket) => watch(socket.url()));
    await use(outside);
    expect(outside).toEqual([]);
  }, { auto: true }],
  studio: async ({ page }, use) => {
    const mistakes: string[] = [];
    page.on("pageerror", (error) => mistakes.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") mistakes.push(message.text());
    });
    await driveFiles(page);
    await use(new Studio(page));
    expect(mistakes).toEqual([]);
  },
});

export { expect, type Page };
