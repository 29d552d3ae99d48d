import { useMemo } from "react";
import { numberFormat } from "../../draw/numberFormat";
import type { NumberFormat } from "../../report/format";
import { useStudio } from "../../store/store";

let last: NumberFormat | undefined;

/** The same object as long as nothing changes, so that parts of the page can share what they work out with it. */
function shared(format: NumberFormat): NumberFormat {
  const isSame = last !== undefined && (["language", "decimals", "decimalSign", "leadingZero"] as const).every((key) => last?.[key] === format[key]);
  if (!isSame) last = format;
  return last!;
}

/** How numbers are printed now: by the language of the page and what Display says. */
export function useNumberFormat(): NumberFormat {
  const language = useStudio((s) => s.language);
  const decimals = useStudio((s) => s.display.decimals);
  const leadingZero = useStudio((s) => s.display.leadingZero);
  const decimalSign = useStudio((s) => s.display.decimalSign);
  return useMemo(() => shared(numberFormat({ decimals, leadingZero, decimalSign }, language)), [language, decimals, leadingZero, decimalSign]);
}
