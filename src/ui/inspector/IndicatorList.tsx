import { useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { assignItems } from "../../model/editItems";
import { canAssign } from "../../model/rules";
import type { Construct } from "../../model/types";
import { studio } from "../../store/store";
import { change } from "./edits";
import { IndicatorRow } from "./IndicatorRow";

/** The indicators in their order: drag, Alt + ↑/↓ or the arrows of a row to reorder; variables can be dropped between them. */
export function IndicatorList({ construct }: { readonly construct: Construct }) {
  const { t } = useTranslation();
  /** before which row the dragged variables would land */
  const [gap, setGap] = useState<number | undefined>(undefined);
  const { items } = construct;

  const onDragOver = (event: DragEvent<HTMLElement>) => {
    const { dragColumns, data } = studio.getState();
    if (dragColumns === undefined || !dragColumns.every((name) => data?.columns.every((column) => column.name !== name || canAssign(column).ok) ?? true)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    const rows = [...event.currentTarget.querySelectorAll("[data-row]")];
    const before = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().top + row.getBoundingClientRect().height / 2);
    setGap(before === -1 ? rows.length : before);
  };
  const onDrop = (event: DragEvent<HTMLElement>) => {
    const { dragColumns, setView } = studio.getState();
    if (dragColumns === undefined || gap === undefined) return;
    event.preventDefault();
    change(dragColumns.every((name) => items.includes(name)) ? "reorder" : "assign", (document) => assignItems(document, construct.id, dragColumns, gap));
    setGap(undefined);
    setView({ dragColumns: undefined, markedColumns: [] });
  };
  return (
    <div onDragEnter={onDragOver} onDragOver={onDragOver} onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setGap(undefined)} onDrop={onDrop}>
      <div className="label">
        {t("canvas:inspector.indicators")}
        <span className="push num">{items.length > 1 ? t("canvas:inspector.dragHint", { count: items.length }) : items.length}</span>
      </div>
      {items.length === 0 && <p className={gap === undefined ? "hint" : "hint dropping"}>{t("canvas:inspector.noIndicators")}</p>}
      <ol className="ilist">
        {items.map((column, index) => (
          <IndicatorRow key={column} construct={construct} column={column} index={index} gap={gap === index ? "before" : gap === items.length && index === items.length - 1 ? "after" : undefined} />
        ))}
      </ol>
    </div>
  );
}
