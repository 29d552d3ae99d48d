import { useEffect } from "react";
import { markPainted } from "../../store/paintMark";
import { overlayKey } from "../../store/selectors";
import { useStudio } from "../../store/store";

/** Lets the store measure how long it took from an edit until its numbers were on the screen. */
export function usePainted(): void {
  const key = useStudio(overlayKey);
  useEffect(() => {
    if (key !== undefined) markPainted();
  }, [key]);
}
