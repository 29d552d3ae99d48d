import { Check } from "lucide-react";
import { memo, type DragEvent, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import type { DataColumn } from "../../data/dataset";
import type { Summary } from "../../data/summary";
import { formatNumber } from "../../report/format";
import { isUsable, rangeOf, shareMissing } from "./facts";
import { Spark } from "./Spark";
import { useColumnSummary } from "./summaries";
import { useNumberFormat } from "../shared/useNumberFormat";

export interface VariableRowProps {
  readonly id: string;
  readonly column: DataColumn;
  /** the construct that it serves, as displayed */
  readonly owner: string | undefined;
  readonly marked: boolean;
  readonly active: boolean;
  /** place among the listed, from 1, and how many are listed */
  readonly at: number;
  readonly of: number;
  /** from the top of the list, px */
  readonly top: number;
  /** handlers that stay the same, lest every change anywhere draws every row anew */
  readonly onPress: (event: MouseEvent, name: string, onBox: boolean) => void;
  readonly onDragStart: (event: DragEvent, name: string) => void;
  readonly onDragEnd: () => void;
}

/** One variable of the list: mark, type, name, missing share, distribution, and whether it is in the model. */
export const VariableRow = memo(function VariableRow({ id, column, owner, marked, active, at, of, top, onPress, onDragStart, onDragEnd }: VariableRowProps) {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const missing = shareMissing(column);
  const summary = useColumnSummary(column);
  const usable = isUsable(column);
  const badge = useBadge(column, summary);
  const share = formatNumber(100 * missing, "plain", { ...format, decimals: 1 });
  const missingText = missing > 0 ? t("data:panel.missingShare", { share }) : "";
  const reason = usable ? "" : t(`data:panel.unusable.${column.scale === "id" || column.scale === "nominal" ? column.scale : "text"}`, { name: column.name });
  const ownerText = owner === undefined ? "" : t("data:panel.usedIn", { construct: owner });
  const spoken = [column.name, column.label ?? "", `${t(`data:scale.${column.scale}`)} ${badge}`, missingText, ownerText].filter((part) => part !== "");
  return (
    <div
      id={id}
      role="option"
      aria-selected={marked}
      aria-posinset={at}
      aria-setsize={of}
      aria-label={spoken.join(", ")}
      className={["var", marked ? "sel" : "", usable ? "" : "id", active ? "active" : ""].filter(Boolean).join(" ")}
      style={{ top }}
      title={[column.label, reason, ownerText, missingText].filter(Boolean).join("\n") || undefined}
      draggable={usable}
      onClick={(event) => onPress(event, column.name, false)}
      onDragStart={(event) => onDragStart(event, column.name)}
      onDragEnd={onDragEnd}
    >
      <span
        className={marked ? "box on" : "box"}
        onClick={(event) => {
          event.stopPropagation();
          onPress(event, column.name, true);
        }}
      >
        {marked ? <Check className="i" aria-hidden="true" /> : null}
      </span>
      <span className="type">{badge}</span>
      <span className="ellipsis">{column.name}</span>
      <span className={missing > 0 ? "miss" : undefined}>{missing > 0 ? `${share} %` : null}</span>
      <Spark bins={summary?.bins ?? []} muted={!usable} />
      <span className={owner === undefined ? "used no" : "used"} />
    </div>
  );
});

/** "1–7" for a rating, else a short word for the type. */
function useBadge(column: DataColumn, summary: Summary | undefined): string {
  const { t } = useTranslation();
  if (summary === undefined && (column.scale === "ordinal" || column.scale === "binary")) return "…";
  const range = rangeOf(column, summary);
  if (range !== undefined) return range[0] === range[1] ? String(range[0]) : `${range[0]}–${range[1]}`;
  const word = { ordinal: "empty", binary: "empty", metric: "metric", nominal: "nominal", id: "id", text: "text" } as const;
  return t(`data:badge.${word[column.scale]}`);
}
