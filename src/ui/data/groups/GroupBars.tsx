import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../report/format";
import { useNumberFormat } from "../../shared/useNumberFormat";

interface GroupBarsProps {
  readonly names: readonly string[];
  readonly sizes: readonly number[];
  /** cases of no group */
  readonly others: number;
  /** what stands at the end of a group's line, by its place */
  readonly children?: (place: number) => ReactNode;
}

/** Groups with their sizes as bars, and how many cases belong to none. */
export function GroupBars({ names, sizes, others, children }: GroupBarsProps) {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const all = Math.max(1, sizes.reduce((sum, size) => sum + size, others));
  const count = (size: number): string => formatNumber(size, "integer", { ...format, decimals: 0 });
  const share = (size: number): string => formatNumber((100 * size) / all, "plain", { ...format, decimals: 1 });
  return (
    <ul className="group-bars">
      {names.map((name, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- two groups may bear one name while they are being named
        <li key={place}>
          <span className="ellipsis" title={name}>{name}</span>
          <i aria-hidden="true"><u style={{ width: `${(100 * sizes[place]!) / all}%` }} /></i>
          <b>{t("groups:size", { n: count(sizes[place]!), share: share(sizes[place]!) })}</b>
          {children?.(place)}
        </li>
      ))}
      {others === 0 ? null : <li className="others"><span>{t("groups:others")}</span><i aria-hidden="true"><u style={{ width: `${(100 * others) / all}%` }} /></i><b>{t("groups:size", { n: count(others), share: share(others) })}</b></li>}
    </ul>
  );
}
