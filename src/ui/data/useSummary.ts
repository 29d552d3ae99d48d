import { useTranslation } from "react-i18next";
import type { Dataset } from "../../data/dataset";
import { formatNumber } from "../../report/format";
import { useNumberFormat } from "../shared/useNumberFormat";

/** Says how many cases, or variables, there are. */
export function useCounted(): (what: "cases" | "variables", count: number) => string {
  const { t } = useTranslation();
  const format = useNumberFormat();
  return (what, count) => t(`data:panel.${what}`, { count, number: formatNumber(count, "integer", { ...format, decimals: 0 }) });
}

/** Says how large data are: cases and variables or, of a matrix, its kind and n. */
export function useSummary(): (data: Dataset) => string {
  const { t } = useTranslation();
  const counted = useCounted();
  return ({ rows, columns, matrix }) => {
    const variables = counted("variables", columns.length);
    if (matrix !== undefined) return t("data:panel.matrix", { kind: t(`data:panel.kind.${matrix.kind}`), n: matrix.n, variables });
    return t("data:panel.summary", { cases: counted("cases", rows), variables });
  };
}
