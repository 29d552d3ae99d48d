import { useEffect } from "react";
import { markPainted } from "../../store/paintMark";
import { useStudio } from "../../store/store";

/** Lets the store measure how long it took from an edit until its numbers were on the screen. */
export function usePainted(): void {
  const reportKey = useStudio((state) => state.reportKey);
  useEffect(() => {
    if (reportKey !== undefined) markPainted();
  }, [reportKey]);
}
