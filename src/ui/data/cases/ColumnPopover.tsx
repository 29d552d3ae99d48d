import { ArrowDownWideNarrow, ArrowUpNarrowWide } from "lucide-react";
import { Popover } from "radix-ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { DataColumn } from "../../../data/dataset";
import type { Direction } from "../../../data/view/sortRows";
import { FilterForm } from "./FilterForm";
import { sortBy, useGridState } from "./gridState";

interface ColumnPopoverProps {
  readonly column: DataColumn;
  /** the button that opened it */
  readonly beside: HTMLElement;
  readonly onClose: () => void;
}

const ICONS = { ascending: ArrowUpNarrowWide, descending: ArrowDownWideNarrow };

/** What can be done with a column of the grid: sort by it, and say which of its cases are shown. */
export function ColumnPopover({ column, beside, onClose }: ColumnPopoverProps) {
  const { t } = useTranslation();
  const direction = useGridState((s) => s.sort.find((key) => key.column === column.name)?.direction);
  // The head may be drawn anew while the popover is open: the place where it was is enough.
  const anchor = useMemo(() => {
    const place = beside.getBoundingClientRect();
    return { current: { getBoundingClientRect: () => place } };
  }, [beside]);
  const press = (wanted: Direction): void => sortBy(column.name, direction === wanted ? undefined : wanted);
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content className="popover column-popover" align="start" sideOffset={4} collisionPadding={12} aria-label={t("dataview:column.title", { name: column.name })} onCloseAutoFocus={(event) => {
          event.preventDefault();
          document.querySelector<HTMLElement>(".data-body .grid")?.focus({ preventScroll: true });
        }}>
          <header><span className="ellipsis" title={column.label ?? column.name}>{column.name}</span></header>
          <div className="grp column-sort" role="group" aria-label={t("dataview:sort.title")}>
            {(["ascending", "descending"] as const).map((which) => {
              const Icon = ICONS[which];
              return <button key={which} type="button" className={direction === which ? "btn sm on" : "btn sm"} aria-pressed={direction === which} onClick={() => press(which)}><Icon className="i" aria-hidden="true" />{t(`dataview:sort.${column.texts !== undefined && column.scale !== "metric" ? "text" : "number"}.${which}`)}</button>;
            })}
          </div>
          <FilterForm column={column} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
