import { expect, type Locator, type Page } from "@playwright/test";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Runs in the page: everything that undo can bring back, as it is drawn. */
export function pictureNow(): readonly string[] {
  const place = (element: HTMLElement): string => `${element.style.left} ${element.style.top}`;
  const seen = (selector: string, words: (element: HTMLElement) => string): string[] => [...document.querySelectorAll<HTMLElement>(selector)].map(words);
  return [
    ...seen("[data-construct]", (node) => `${node.dataset["construct"]} ${node.getAttribute("aria-label")?.split(", ")[1]} ${place(node)}`),
    ...seen("[data-item]", (node) => `${node.getAttribute("aria-label")?.split(", ").slice(0, 2).join(" ")} ${place(node)}`),
    ...seen("[data-comment]", (node) => `comment ${node.dataset["comment"]} ${place(node)}`),
    ...seen("[data-arrow]", (edge) => edge.dataset["arrow"] ?? ""),
  ].sort();
}

/** The canvas with the hand and the keys on it. Constructs are found by name, items by column. */
export class Diagram {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get canvas(): Locator {
    return this.page.getByRole("region", { name: "Model canvas" });
  }
  get pane(): Locator {
    return this.page.locator(".react-flow__pane");
  }
  get constructs(): Locator {
    return this.page.locator("[data-construct]");
  }
  construct(name: string): Locator {
    return this.page.locator(`[data-construct="${name}"]`);
  }
  item(column: string): Locator {
    return this.page.locator(`[data-item="${column}"]`);
  }
  /** where a dragged variable would land */
  slot(column: string): Locator {
    return this.page.locator(`[data-slot="${column}"]`);
  }
  get arrows(): Locator {
    return this.page.locator("[data-arrow]");
  }
  arrow(from: string, to: string): Locator {
    return this.page.locator(`[data-arrow="${from} -> ${to}"]`);
  }
  /** number on a structural arrow */
  path(from: string, to: string): Locator {
    return this.page.locator(`[data-path="${from} -> ${to}"]`);
  }
  get loadings(): Locator {
    return this.page.locator("[data-loading]");
  }
  /** number on the arrow of an item */
  loading(column: string): Locator {
    return this.page.locator(`[data-loading="${column}"]`);
  }
  /** the line beside the pointer that says what letting go would do, or why it is refused */
  get tip(): Locator {
    return this.page.locator(".pointer-tip");
  }

  /** A point of the empty canvas, in pixels from its top left corner, as a point of the window. */
  async at(x: number, y: number): Promise<Point> {
    const pane = (await this.pane.boundingBox())!;
    return { x: pane.x + x, y: pane.y + y };
  }

  async middle(name: string): Promise<Point> {
    return middleOf(this.construct(name));
  }

  async clickCanvas(x: number, y: number, options: { clickCount?: number; button?: "right" } = {}): Promise<void> {
    await this.pane.click({ position: { x, y }, ...options });
  }

  /** Takes something by the middle (or a point of it), carries it to a point of the window and holds it there. */
  async carry(thing: Locator, to: Point, grip?: Point): Promise<void> {
    const from = grip ?? (await middleOf(thing));
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + 12, from.y + 6, { steps: 3 });
    await this.page.mouse.move(to.x, to.y, { steps: 8 });
  }

  /** Carries something to a point of the window and lets go. */
  async drag(thing: Locator, to: Point): Promise<void> {
    await this.carry(thing, to);
    await this.page.mouse.up();
  }

  /** Draws a path by the tool: P, click, click. */
  async connect(from: string, to: string): Promise<void> {
    await this.page.keyboard.press("p");
    await this.construct(from).click();
    await this.construct(to).click();
    await this.page.keyboard.press("Escape");
    await expect(this.arrow(from, to)).toHaveCount(1);
  }

  /** Places a construct by the tool and names it. */
  async place(name: string, x: number, y: number): Promise<void> {
    await this.page.keyboard.press("c");
    await this.clickCanvas(x, y);
    await this.page.keyboard.type(name);
    await this.page.keyboard.press("Enter");
    await expect(this.construct(name)).toBeVisible();
  }

  /** Everything that undo can bring back, as it is drawn: names, kinds and places, never numbers. */
  picture(): Promise<readonly string[]> {
    return this.page.evaluate(pictureNow);
  }

  /** Does something and proves that it is one step: one undo brings back all that was, one redo all that became. */
  oneStep(change: () => Promise<void>): Promise<void> {
    return this.oneStepOf(change, () => this.picture());
  }

  /** As `oneStep`, for what pictures do not tell. */
  async oneStepOf(change: () => Promise<void>, look: () => Promise<unknown>): Promise<void> {
    const before = await look();
    await change();
    await expect.poll(look).not.toEqual(before);
    const after = await look();
    await this.page.keyboard.press("Control+z");
    await expect.poll(look).toEqual(before);
    await this.page.keyboard.press("Control+Shift+z");
    await expect.poll(look).toEqual(after);
  }
}

export async function middleOf(thing: Locator): Promise<Point> {
  const box = await thing.boundingBox();
  if (box === null) throw new Error(`not in sight: ${String(thing)}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
