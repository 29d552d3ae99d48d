import { ChevronDown, ChevronUp, GripVertical, X } from "lucide-react";
import type { DragEvent, KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { columnNamed } from "../../data/dataset";
import { levelOf } from "../../draw/statistic";
import { moveItem } from "../../model/editItems";
import type { Construct } from "../../model/types";
import { itemKey } from "../../report/overlay";
import { overlayNow } from "../../store/selectors";
import { studio, useStudio } from "../../store/store";
import { change, remove, select } from "./edits";
import { Value } from "./Value";

interface IndicatorRowProps {
  readonly construct: Construct;
  readonly column: string;
  readonly index: number;
  /** where a line shows that dragged variables would land */
  readonly gap: "before" | "after" | undefined;
}

export function IndicatorRow({ construct, column, index, gap }: IndicatorRowProps) {
  const { t } = useTranslation();
  const label = useStudio(({ data }) => (data === undefined ? undefined : columnNamed(data, column)?.label));
  const loading = useStudio((state) => overlayNow(state)?.items[itemKey(construct.id, column)]?.loading);
  const display = useStudio((state) => state.display);
  const level = loading === undefined ? undefined : levelOf(loading, construct.direction, { ...display, measurement: "loadings" });
  const last = index === construct.items.length - 1;
  const move = (by: 1 | -1) => change("reorder", (document) => moveItem(document, column, by));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      move(event.key === "ArrowUp" ? -1 : 1);
    } else if (event.key === "Delete") {
      event.preventDefault();
      remove({ kind: "item", construct: construct.id, column });
    }
  };
  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = "copyMove";
    event.dataTransfer.setData("text/plain", column);
    setTimeout(() => studio.getState().setView({ dragColumns: [column] }));
  };
  return (
    <li data-row={column} data-gap={gap} draggable onDragStart={onDragStart} onDragEnd={() => studio.getState().setView({ dragColumns: undefined })} onKeyDown={onKeyDown}>
      <GripVertical className="i grip" aria-hidden="true" />
      <button type="button" className="go" title={label ?? column} aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete" onClick={() => select({ kind: "item", construct: construct.id, column })}>
        <span className="ellipsis">{column}</span>
        {label !== undefined && <em className="ellipsis">{label}</em>}
      </button>
      {loading !== undefined && <Value value={loading} level={level} />}
      <span className="row-actions">
        <button type="button" className="icon-btn small" disabled={index === 0} aria-label={t("canvas:inspector.up", { item: column })} onClick={() => move(-1)}>
          <ChevronUp className="i" aria-hidden="true" />
        </button>
        <button type="button" className="icon-btn small" disabled={last} aria-label={t("canvas:inspector.down", { item: column })} onClick={() => move(1)}>
          <ChevronDown className="i" aria-hidden="true" />
        </button>
        <button type="button" className="icon-btn small" aria-label={t("canvas:menu.removeItem", { item: column })} onClick={() => remove({ kind: "item", construct: construct.id, column })}>
          <X className="i" aria-hidden="true" />
        </button>
      </span>
    </li>
  );
}
