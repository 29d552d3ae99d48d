import { useTranslation } from "react-i18next";
import type { DataColumn } from "../../../data/dataset";
import type { Bin } from "../../../data/describe";
import { printDate } from "../../../data/import/dates";
import { formatNumber } from "../../../report/format";
import { labelsOf } from "../cases/cellText";
import { useNumberFormat } from "../../shared/useNumberFormat";

/** The distribution of a variable as labelled bars; nothing for identifiers and free text. */
export function Bars({ column, bins }: { readonly column: DataColumn; readonly bins: readonly Bin[] }) {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const tallest = Math.max(1, ...bins.map((bin) => bin.count));
  if (bins.length === 0) return null;
  const plain = (value: number): string => (column.format === undefined ? formatNumber(value, "plain", { ...format, decimals: Number.isInteger(value) ? 0 : Math.abs(value) < 10 ? 2 : 1 }) : printDate(value, column.format));
  const meaning = (value: number | string): string => labelsOf(column).get(value) ?? labelsOf(column).get(Number(value)) ?? "";
  const label = ({ from, to, text }: Bin): string => {
    const written = text ?? (from === to ? plain(from) : `${plain(from)}–${plain(to)}`);
    const meant = text !== undefined ? meaning(text) : from === to ? meaning(from) : "";
    return meant === "" ? written : `${written} · ${meant}`;
  };
  return (
    <figure className="bars" aria-label={t("data:view.distribution")}>
      <ul>
        {bins.map((bin) => {
          const named = label(bin);
          return (
            <li key={bin.from}>
              <span className="ellipsis" title={named}>{named}</span>
              <i aria-hidden="true"><u style={{ width: `${(100 * bin.count) / tallest}%` }} /></i>
              <b>{formatNumber(bin.count, "integer", { ...format, decimals: 0 })}</b>
            </li>
          );
        })}
      </ul>
    </figure>
  );
}
