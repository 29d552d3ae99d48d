import type { ReactNode } from "react";
import { ToggleGroup } from "radix-ui";
import type { Table } from "../../report/blocks";
import { sayText } from "../../report/write/words";
import { useMedia } from "../shared/useMedia";
import { FlagCount } from "./FlagCount";
import type { TableLook } from "../shared/table/look";
import { PinnedTable } from "./PinnedTable";
import { TableView } from "../shared/table/TableView";
import type { Seen, ViewChoice } from "../shared/table/seen";
import { PinButton } from "./PinButton";
import { useWords } from "../shared/table/words";

interface SectionPaneProps {
  /** the tables of the section */
  readonly tables: readonly Table[];
  /** the one in view */
  readonly main: Table;
  /** another that is read with it, shown beside it where there is room */
  readonly beside: { readonly table: Table; readonly seen: Seen; readonly isKept: boolean } | undefined;
  readonly look: TableLook;
  readonly onChoose: (table: Table) => void;
  readonly seen: Seen;
  readonly onView: (choice: ViewChoice) => void;
  /** whether the table in view is the one kept beside the others */
  /** of the construct that is selected, in the place of the other table */
  readonly sheet: ReactNode | undefined;
  readonly isPinned: boolean;
  readonly onPin: (id: string) => void;
}

/** One section: a choice of tables where there are several, the table in view, and a second one beside it. */
export function SectionPane({ tables, main, beside, look, onChoose, seen, onView, sheet, isPinned, onPin }: SectionPaneProps) {
  const { t } = useWords();
  const wide = useMedia("(min-width: 1180px)");
  const medium = useMedia("(min-width: 900px)");
  const choose = (id: string) => {
    const table = tables.find((one) => one.id === id);
    if (table !== undefined) onChoose(table);
  };
  const choice = tables.length < 2 ? undefined : (
    <ToggleGroup.Root type="single" className="choice" aria-label={t("results:tables")} value={main.id} onValueChange={choose}>
      {tables.map((table) => (
        <ToggleGroup.Item key={table.id} value={table.id} className={table === main ? "chip on" : "chip"}>
          {sayText(table.title, t)}
          <FlagCount tables={[table]} />
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
  return (
    <div className="split">
      <div className="pane main"><TableView key={main.id} table={main} look={look} lead={choice} seen={seen} onView={onView} tail={<PinButton on={isPinned} onPin={() => onPin(main.id)} />} /></div>
      {sheet !== undefined && medium && beside?.isKept !== true ? sheet : beside === undefined || !(wide || (beside.isKept && medium)) ? null : (
        <PinnedTable seen={beside.seen} look={look} onOpen={beside.table.section === main.section ? undefined : () => onChoose(beside.table)} onUnpin={beside.isKept ? () => onPin(beside.table.id) : undefined} />
      )}
    </div>
  );
}
