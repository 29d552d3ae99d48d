import { useEffect, useState, type RefObject } from "react";

/** Where Space presses or opens something. */
const PRESSED = "button, a, summary, input, select, textarea, [contenteditable], [role=tab], [role=option], [role=treeitem]";

/** Whether Space is held while the keyboard is on the canvas or nowhere: the hand then moves the view, whatever lies under it. */
export function useSpace(surface: RefObject<HTMLElement | null>): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      if (event.code !== "Space" || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      const here = target === document.body || (target instanceof Element && surface.current?.contains(target) === true && target.closest(PRESSED) === null);
      if (!here) return;
      // A page that is longer than the window would scroll.
      event.preventDefault();
      setHeld(true);
    };
    const up = (event: KeyboardEvent): void => {
      if (event.code === "Space") setHeld(false);
    };
    const away = (): void => setHeld(false);
    window.addEventListener("keydown", down);
    window.addEventListener("keyup", up);
    window.addEventListener("blur", away);
    return () => {
      window.removeEventListener("keydown", down);
      window.removeEventListener("keyup", up);
      window.removeEventListener("blur", away);
    };
  }, [surface]);
  return held;
}
