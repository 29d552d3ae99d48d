import { useCallback, useId, useLayoutEffect, useRef, useState, type DragEvent, type KeyboardEvent, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import type { DataColumn } from "../../data/dataset";
import { displayName } from "../../model/types";
import { studio, useStudio } from "../../store/store";
import { addToConstruct, makeConstruct, usableColumns } from "./build";
import { COLUMNS_TYPE, dragImage } from "./drag";
import { mark, type Gesture, movedTo } from "./marks";
import { useWindow } from "./useWindow";
import { VariableRow } from "./VariableRow";

const ROW = 26;

interface VariableListProps {
  readonly columns: readonly DataColumn[];
  /** the one selected construct, to which Ctrl+Enter adds */
  readonly target: string | undefined;
}

/** The variables as a list to mark and to drag from; only the rows in view exist. */
export function VariableList({ columns, target }: VariableListProps) {
  const { t } = useTranslation();
  const data = useStudio((s) => s.data);
  const constructs = useStudio((s) => s.document.model.constructs);
  const marked = useStudio((s) => s.markedColumns);
  const setView = useStudio((s) => s.setView);
  const [activeName, setActive] = useState<string>();
  const [anchor, setAnchor] = useState<string>();
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const rows = useWindow({ scroller, count: columns.length, size: ROW, padding: 4 });
  const order = columns.map((column) => column.name);
  const active = Math.max(0, order.indexOf(activeName ?? ""));
  const owners = new Map(constructs.flatMap((construct) => construct.items.map((item) => [item, displayName(construct)] as const)));

  const press = (name: string, gesture: Gesture): void => {
    const next = mark({ marked, anchor }, order, name, gesture);
    setActive(name);
    setAnchor(next.anchor);
    setView({ markedColumns: next.marked });
  };
  // Without marks, the active variable; not one that serves a construct, which nobody means to take it from.
  const chosen = (): readonly string[] => usableColumns(data, marked.length > 0 ? marked : [order[active] ?? ""].filter((name) => !owners.has(name)));

  const onKeyDown = (event: KeyboardEvent): void => {
    const name = order[active];
    const withCommand = event.ctrlKey || event.metaKey;
    const to = movedTo(event.key, active, order.length);
    if (to !== undefined) {
      setActive(order[to]);
      rows.scrollToIndex(to);
      if (event.shiftKey) {
        const from = anchor ?? name;
        const next = mark({ marked, anchor: from }, order, order[to]!, { range: true, keep: withCommand });
        setAnchor(from);
        setView({ markedColumns: next.marked });
      } else setAnchor(order[to]);
    } else if (event.key === " " && name !== undefined) press(name, { range: false, keep: true });
    else if (event.key === "Enter" && withCommand && target !== undefined) addToConstruct(studio.getState(), chosen(), target);
    else if (event.key === "Enter" && !withCommand) makeConstruct(studio.getState(), chosen(), t("data:selection.newName"));
    else if (event.key.toLowerCase() === "a" && withCommand) setView({ markedColumns: order });
    else if (event.key === "Escape" && marked.length > 0) setView({ markedColumns: [] });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const drag = (event: DragEvent, name: string): void => {
    const dragged = usableColumns(data, marked.includes(name) ? marked : [name]);
    if (!marked.includes(name)) press(name, { range: false, keep: false });
    event.dataTransfer.effectAllowed = "copy";
    event.dataTransfer.setData(COLUMNS_TYPE, JSON.stringify(dragged));
    event.dataTransfer.setData("text/plain", dragged.join("\n"));
    event.dataTransfer.setDragImage(dragImage(dragged), 20, 14);
    setView({ dragColumns: dragged });
  };

  // Rows hold handlers that stay the same, which do what was last drawn.
  const handlers = useRef({ press, drag });
  useLayoutEffect(() => void (handlers.current = { press, drag }));
  const onPress = useCallback((event: MouseEvent, name: string, onBox: boolean) => handlers.current.press(name, { range: event.shiftKey, keep: onBox || event.ctrlKey || event.metaKey }), []);
  const onDragStart = useCallback((event: DragEvent, name: string) => handlers.current.drag(event, name), []);
  const onDragEnd = useCallback(() => setView({ dragColumns: undefined }), [setView]);

  return (
    <div
      ref={scroller}
      className="vars"
      role="listbox"
      aria-multiselectable="true"
      aria-label={t("data:panel.list")}
      aria-description={t("data:panel.keys")}
      aria-activedescendant={columns.length > 0 ? `${id}${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className="vars-all" role="presentation" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const column = columns[index]!;
          return (
            <VariableRow
              key={column.name}
              id={`${id}${index}`}
              column={column}
              owner={owners.get(column.name)}
              marked={marked.includes(column.name)}
              active={index === active}
              at={index + 1}
              of={columns.length}
              top={start}
              onPress={onPress}
              onDragStart={onDragStart}
              onDragEnd={onDragEnd}
            />
          );
        })}
      </div>
    </div>
  );
}
