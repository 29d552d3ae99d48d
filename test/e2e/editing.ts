import { expect, type Studio } from "./studio";

/** Points of the diagram, by construct: middle of each circle in diagram coordinates, free of zoom and pan. */
export type Places = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

export const places = (studio: Studio): Promise<Places> =>
  studio.page.evaluate(async () => {
    const read = (): Places =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>(".canvas [data-construct]")].map((element) => {
          const { left, top } = element.style;
          return [element.dataset["construct"] ?? "", { x: Math.round(parseFloat(left) + element.offsetWidth / 2), y: Math.round(parseFloat(top) + element.offsetHeight / 2) }];
        }),
      );
    // The canvas follows an edit within a few frames; a busy machine shows them late.
    let last = "";
    for (let still = 0; still < 5; ) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = JSON.stringify(read());
      still = now === last ? still + 1 : 0;
      last = now;
    }
    return read();
  });

export const namesOf = (studio: Studio): Promise<readonly string[]> => studio.constructs.evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset["construct"] ?? ""));

/** Names and columns of what is selected, paths as "A -> B". */
export const selected = (studio: Studio): Promise<readonly string[]> =>
  studio.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".canvas .selected[data-construct], .canvas .selected[data-item], .canvas .selected[data-comment], .canvas .selected[data-arrow]")].map(
      ({ dataset }) => dataset["construct"] ?? dataset["item"] ?? dataset["comment"] ?? dataset["arrow"] ?? "",
    ),
  );

/** Left, top and zoom of what is in view. */
export const view = (studio: Studio): Promise<{ readonly x: number; readonly y: number; readonly zoom: number }> =>
  studio.page.locator(".react-flow__viewport").evaluate((element) => {
    const { m41, m42, a } = new DOMMatrix((element as HTMLElement).style.transform);
    return { x: Math.round(m41), y: Math.round(m42), zoom: Math.round(a * 1000) / 1000 };
  });

/** The sample of seven constructs, ready to be built upon. */
export async function openSatisfaction(studio: Studio): Promise<void> {
  await studio.openSample("Customer satisfaction");
  await studio.mode("Build");
  // The panels of this mode have their sizes a moment later, and the view follows them.
  await expect.poll(async () => (await view(studio)).zoom).toBeLessThan(0.7);
}
