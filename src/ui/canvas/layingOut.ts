import { create } from "zustand";
import { rearranged } from "../../draw/rearrange";
import type { Document, Layout } from "../../model/document";
import { studio } from "../../store/store";

/** Diagrams up to so many constructs are laid out at once, which takes less than a blink; larger ones in a worker, so that the page goes on answering. */
const AT_ONCE = 15;

/** Whether a layout is under way. */
export const useLayingOut = create<boolean>(() => false);

/** Places every construct anew; undo brings the old places back. @param elsewhere  how large diagrams are laid out */
export async function autoLayout(elsewhere: (document: Document) => Promise<Layout> = inWorker): Promise<void> {
  const { document: shown, edit } = studio.getState();
  const { length } = shown.model.constructs;
  if (length === 0 || useLayingOut.getState()) return;
  if (length <= AT_ONCE) return edit("canvas:step.layout", rearranged);
  useLayingOut.setState(true);
  try {
    for (;;) {
      const { document } = studio.getState();
      const { positions, sides } = await elsewhere(document);
      // What was changed meanwhile is laid out, too; another project is left alone.
      const { document: now, past, future } = studio.getState();
      if (now !== document && past.length === 0 && future.length === 0) return;
      if (now.model !== document.model || now.layout !== document.layout) continue;
      return edit("canvas:step.layout", (one) => ({ ...one, layout: { ...one.layout, positions, sides } }));
    }
  } finally {
    useLayingOut.setState(false);
  }
}

/** The one layout under way. A worker that cannot start leaves the work to the page. */
function inWorker(document: Document): Promise<Layout> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module", name: "layout" });
    const done = (layout: Layout): void => {
      worker.terminate();
      resolve(layout);
    };
    worker.addEventListener("message", ({ data }: MessageEvent<Layout>) => done(data));
    worker.addEventListener("error", () => done(rearranged(document).layout));
    worker.postMessage(document);
  });
}
