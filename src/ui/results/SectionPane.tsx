import { Pin } from "lucide-react";
import { ToggleGroup } from "radix-ui";
import type { Table } from "../../report/blocks";
import { sayText } from "../../report/write/words";
import { useMedia } from "../shared/useMedia";
import { Explain } from "./Explain";
import type { TableLook } from "./look";
import { MatrixTable } from "./MatrixTable";
import { TableView } from "./TableView";
import { useWords } from "./words";

interface SectionPaneProps {
  /** the tables of the section */
  readonly tables: readonly Table[];
  /** the one in view */
  readonly main: Table;
  /** one of another section, shown beside it where there is room */
  readonly pinned: Table | undefined;
  readonly look: TableLook;
  readonly onChoose: (table: Table) => void;
}

/** One section: a choice of tables where there are several, the table in view, and a second one beside it. */
export function SectionPane({ tables, main, pinned, look, onChoose }: SectionPaneProps) {
  const { t } = useWords();
  const wide = useMedia("(min-width: 1180px)");
  const choose = (id: string) => {
    const table = tables.find((one) => one.id === id);
    if (table !== undefined) onChoose(table);
  };
  const choice = tables.length < 2 ? undefined : (
    <ToggleGroup.Root type="single" className="choice" aria-label={t("results:tables")} value={main.id} onValueChange={choose}>
      {tables.map((table) => (
        <ToggleGroup.Item key={table.id} value={table.id} className={table === main ? "chip on" : "chip"}>{sayText(table.title, t)}</ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
  return (
    <div className="split">
      <div className="pane main"><TableView key={main.id} table={main} look={look} lead={choice} /></div>
      {pinned === undefined || !wide ? null : <Pinned table={pinned} look={look} onOpen={() => onChoose(pinned)} />}
    </div>
  );
}

function Pinned({ table, look, onOpen }: { readonly table: Table; readonly look: TableLook; readonly onOpen: () => void }) {
  const { t } = useWords();
  const statistic = table.columns.find((column) => column.statistic !== undefined)?.statistic;
  return (
    <aside className="pane pinned">
      <h3>
        <Pin className="i" aria-hidden="true" />
        {sayText(table.title, t)}
        {statistic === undefined ? null : <Explain statistic={statistic} column={sayText(table.title, t)} />}
        <button type="button" className="from" onClick={onOpen}>{t("results:pinned", { section: t(`results:tabs.${table.section}`) })}</button>
      </h3>
      <MatrixTable table={table} rows={table.rows} look={look} namesBelow />
    </aside>
  );
}
