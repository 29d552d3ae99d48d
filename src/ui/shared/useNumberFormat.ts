import { useMemo } from "react";
import { numberFormat } from "../../draw/numberFormat";
import type { NumberFormat } from "../../report/format";
import { useStudio } from "../../store/store";

/** How numbers are printed now: by the language of the page and what Display says. */
export function useNumberFormat(): NumberFormat {
  const language = useStudio((s) => s.language);
  const decimals = useStudio((s) => s.display.decimals);
  const leadingZero = useStudio((s) => s.display.leadingZero);
  const decimalSign = useStudio((s) => s.display.decimalSign);
  return useMemo(() => numberFormat({ decimals, leadingZero, decimalSign }, language), [language, decimals, leadingZero, decimalSign]);
}
