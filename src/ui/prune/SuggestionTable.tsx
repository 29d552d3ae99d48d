import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { outsideLoadings } from "../../methods/whatif/block";
import type { SuggestResult } from "../../methods/whatif/suggest";
import { formatNumber } from "../../report/format";
import { useNumberFormat } from "../shared/useNumberFormat";

/** Below this share of splits in which both halves agree, an item may be weak by chance. */
const AGREEMENT = 0.5;

/** The items suggested, and the weak ones that stay: in how many splits of the sample each is weak in both halves. */
export function SuggestionTable({ result }: { readonly result: SuggestResult }) {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const { columns, constructs, constructOf, loadings, halves, search, options } = result;
  const number = (value: number): string => formatNumber(value, "bounded", format);
  const isShown = (item: number): boolean => search.items.includes(item) || (loadings[item] < options.weak && !outsideLoadings(constructs[constructOf[item]]) && constructs[constructOf[item]].itemCount > 1);
  const shown = Array.from(columns.keys()).filter(isShown).toSorted((a, b) => loadings[a] - loadings[b]);
  if (shown.length === 0 || halves.splits === 0) return null;
  return (
    <table className="halves">
      <caption>{t("prune:suggest.halves")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("prune:suggest.table.item")}</th>
          <th scope="col" className="r">{t("prune:suggest.table.loading")}</th>
          <th scope="col" className="r">{t("prune:suggest.table.both")}</th>
          <th scope="col" className="r">{t("prune:suggest.table.range")}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((item) => {
          const chance = halves.both[item] < AGREEMENT * halves.splits;
          return (
            <tr key={item} className={search.items.includes(item) ? "on" : undefined}>
              <th scope="row">{columns[item]}</th>
              <td className="r">{number(loadings[item])}</td>
              <td className={chance ? "r lv warn" : "r"}>
                {chance ? <TriangleAlert className="i" aria-label={t("prune:suggest.chance")} /> : null}
                {t("prune:suggest.of", { count: halves.both[item], total: halves.splits })}
              </td>
              <td className="r">{number(halves.lowest[item])} – {number(halves.highest[item])}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
