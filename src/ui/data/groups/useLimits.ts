import { useTranslation } from "react-i18next";
import type { Range } from "../../../data/derive/steps";
import { useComma } from "../cases/useComma";
import { numberText } from "../cases/cellText";

/** What a range is called where nobody has called it: by its limits. */
export function useLimits(): (range: Pick<Range, "least" | "most">) => string {
  const { t } = useTranslation();
  const comma = useComma();
  const text = (value: number): string => numberText(value, undefined, comma).replace("-", "−");
  return ({ least, most }) => {
    if (least === undefined) return most === undefined ? t("groups:ranges.all") : t("groups:ranges.below", { most: text(most) });
    return most === undefined ? t("groups:ranges.from", { least: text(least) }) : t("groups:ranges.between", { least: text(least), most: text(most) });
  };
}
