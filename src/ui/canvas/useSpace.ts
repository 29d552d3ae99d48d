import { useEffect, useState, type RefObject } from "react";

const WRITTEN_IN = "input, textarea, select, [contenteditable]";
/** Where Space presses or opens something. */
const PRESSED = "button, a, summary, [role=tab], [role=option], [role=treeitem]";

/**
 * Whether Space is held to move the view, whatever lies under the hand: with the keyboard on the canvas or nowhere, or with
 * the pointer over the canvas where a press of the mouse, not the keyboard, left the focus on a button.
 */
export function useSpace(surface: RefObject<HTMLElement | null>): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    let over = false;
    let byMouse = false;
    let moving = false;
    const means = (target: EventTarget | null): boolean => {
      if (!(target instanceof Element) || target === document.body) return true;
      if (target.closest(WRITTEN_IN) !== null) return false;
      if (target.closest(PRESSED) !== null) return over && byMouse;
      return surface.current?.contains(target) === true;
    };
    const down = (event: KeyboardEvent): void => {
      if (event.key === "Tab") byMouse = false;
      if (event.code !== "Space" || event.ctrlKey || event.metaKey || event.altKey || !means(event.target)) return;
      // A page that is longer than the window would scroll, and a button would be pressed.
      event.preventDefault();
      moving = true;
      setHeld(true);
    };
    const up = (event: KeyboardEvent): void => {
      if (event.code !== "Space") return;
      if (moving) event.preventDefault();
      moving = false;
      setHeld(false);
    };
    const away = (): void => {
      moving = false;
      setHeld(false);
    };
    const move = ({ target }: PointerEvent): void => void (over = target instanceof Node && surface.current?.contains(target) === true);
    const press = (): void => void (byMouse = true);
    window.addEventListener("keydown", down, { capture: true });
    window.addEventListener("keyup", up, { capture: true });
    window.addEventListener("blur", away);
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerdown", press, { capture: true });
    return () => {
      window.removeEventListener("keydown", down, { capture: true });
      window.removeEventListener("keyup", up, { capture: true });
      window.removeEventListener("blur", away);
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerdown", press, { capture: true });
    };
  }, [surface]);
  return held;
}
