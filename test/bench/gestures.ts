export interface Gesture {
  readonly what: string;
  readonly kind: "pan" | "zoom" | "drag" | "edge";
  /** at 100 %, where words can be read; else with the whole diagram in view */
  readonly near: boolean;
}

export const GESTURES: readonly Gesture[] = [
  { what: "pan, whole diagram in view", kind: "pan", near: false },
  { what: "pan at 100 %", kind: "pan", near: true },
  { what: "zoom in and out", kind: "zoom", near: false },
  { what: "drag a construct, whole diagram in view", kind: "drag", near: false },
  { what: "drag a construct at 100 %", kind: "drag", near: true },
  { what: "drag along the edges at 100 %, the view follows", kind: "edge", near: true },
];

/** Runs in the page. @returns how far the construct nearest to the middle of the pane is from it, px */
export function offMiddle(): { readonly x: number; readonly y: number } {
  const { x, y, width, height } = document.querySelector(".react-flow__pane")!.getBoundingClientRect();
  const [first] = [...document.querySelectorAll(".react-flow__node-construct")]
    .map((node) => node.getBoundingClientRect())
    .map((box) => ({ x: box.x + box.width / 2 - (x + width / 2), y: box.y + box.height / 2 - (y + height / 2) }))
    .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));
  return first!;
}

/** Runs in the page: one event of the gesture a frame, as a browser has it: after one picture and before the next is begun. @returns the time from each frame to the next, ms */
export async function frames({ kind, count }: { readonly kind: Gesture["kind"]; readonly count: number }): Promise<readonly number[]> {
  const pane = document.querySelector<HTMLElement>(".react-flow__pane")!;
  const frame = pane.getBoundingClientRect();
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  const nearest = [...document.querySelectorAll<HTMLElement>(".react-flow__node-construct")]
    .map((node) => ({ node, box: node.getBoundingClientRect() }))
    .map(({ node, box }) => ({ node, x: box.x + box.width / 2, y: box.y + box.height / 2 }))
    .sort((a, b) => Math.hypot(a.x - middle.x, a.y - middle.y) - Math.hypot(b.x - middle.x, b.y - middle.y))[0]!;
  const at = (x: number, y: number) => ({ bubbles: true, cancelable: true, view: window, clientX: x, clientY: y, button: 0, buttons: 1, pointerType: "mouse" });
  // Round in a circle, 15 px a frame: what is carried snaps to the grid, and a frame in which nothing moves costs nothing.
  const DRAG = 140;
  const step = (k: number): void => {
    const turn = (2 * Math.PI * k) / 60;
    if (kind === "pan") pane.dispatchEvent(new WheelEvent("wheel", { ...at(middle.x, middle.y), deltaX: 14 * Math.cos(turn), deltaY: 14 * Math.sin(turn) }));
    else if (kind === "zoom") pane.dispatchEvent(new WheelEvent("wheel", { ...at(middle.x, middle.y), deltaY: k % 120 < 60 ? -8 : 8, ctrlKey: true }));
    else {
      // Where the hand stays within 40 px of an edge, the view follows it.
      const edge = { x: k % 120 < 60 ? frame.right - 20 : frame.x + 20, y: middle.y + DRAG * Math.sin(turn) };
      const [x, y] = kind === "edge" ? [edge.x, edge.y] : [nearest.x + DRAG * (1 - Math.cos(turn)), nearest.y + DRAG * Math.sin(turn)];
      if (k === 0) {
        nearest.node.dispatchEvent(new PointerEvent("pointerdown", at(nearest.x, nearest.y)));
        nearest.node.dispatchEvent(new MouseEvent("mousedown", at(nearest.x, nearest.y)));
      }
      window.dispatchEvent(new PointerEvent("pointermove", at(x, y)));
      window.dispatchEvent(new MouseEvent("mousemove", at(x, y)));
    }
  };
  const times: number[] = [];
  await new Promise<void>((resolve) => {
    let before = 0;
    let k = 0;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      step(k++);
      requestAnimationFrame(next);
    };
    const next = (now: number): void => {
      if (k > 5) times.push(now - before);
      before = now;
      if (k > count + 5) return resolve();
      channel.port2.postMessage(undefined);
    };
    requestAnimationFrame(next);
  });
  if (kind === "drag" || kind === "edge") {
    window.dispatchEvent(new PointerEvent("pointerup", { ...at(nearest.x, nearest.y), buttons: 0 }));
    window.dispatchEvent(new MouseEvent("mouseup", { ...at(nearest.x, nearest.y), buttons: 0 }));
  }
  return times;
}
