import { useTranslation } from "react-i18next";
import type { Dataset } from "../../data/dataset";

/** Says how large data are: cases and variables or, of a matrix, its kind and n. */
export function useSummary(): (data: Dataset) => string {
  const { t } = useTranslation();
  return ({ rows, columns, matrix }) => {
    const variables = t("data:panel.variables", { count: columns.length });
    if (matrix !== undefined) return t("data:panel.matrix", { kind: t(`data:panel.kind.${matrix.kind}`), n: matrix.n, variables });
    return t("data:panel.summary", { cases: t("data:panel.cases", { count: rows }), variables });
  };
}
