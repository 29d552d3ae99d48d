import { ToggleGroup } from "radix-ui";
import { memo, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Table } from "../../report/blocks";
import { useStudio } from "../../store/store";
import { CopyMenu } from "../shared/table/CopyMenu";
import type { TableLook } from "../shared/table/look";
import { useTableViews } from "../shared/table/seen";
import { TableView } from "../shared/table/TableView";
import { rowKey } from "../shared/table/target";

/** The results by group, each with its forest plot. */
export const GroupTables = memo(function GroupTables({ tables }: { readonly tables: readonly Table[] }) {
  const { t } = useTranslation();
  const selection = useStudio((s) => s.selection);
  const thresholds = useStudio((s) => s.display.thresholds);
  const setView = useStudio((s) => s.setView);
  const [chosen, setChosen] = useState("effects");
  const table = tables.find(({ id }) => id === chosen) ?? tables[0];
  const look = useMemo<TableLook>(() => ({ thresholds, selected: new Set(selection.map(rowKey)), onSelect: (target) => setView({ selection: [target] }) }), [thresholds, selection, setView]);
  const views = useTableViews();
  const [extra, setExtra] = useState(false);
  const shown = useMemo(() => (table === undefined || extra ? table : withoutExtras(table)), [table, extra]);
  if (table === undefined || shown === undefined) return null;
  const hasExtra = table.columns.some(({ onDemand }) => onDemand === true);
  const choice = (
    <ToggleGroup.Root type="single" className="choice" aria-label={t("bootstrap:groups.label")} value={table.id} onValueChange={(id) => id !== "" && setChosen(id)}>
      {tables.map(({ id }) => <ToggleGroup.Item key={id} value={id} className={id === table.id ? "chip on" : "chip"}>{t(`bootstrap:groups.${id}`)}</ToggleGroup.Item>)}
    </ToggleGroup.Root>
  );
  const vaf = hasExtra ? <button type="button" className={extra ? "chip on" : "chip"} aria-pressed={extra} title={t("bootstrap:vafHint")} onClick={() => setExtra(!extra)}>{t("bootstrap:column.vaf")}</button> : null;
  const seen = views.of(shown);
  return <TableView key={table.id} table={shown} look={look} lead={<>{choice}{vaf}</>} seen={seen} onView={(view) => views.choose(shown.id, view)} tail={<CopyMenu table={seen.table} />} />;
});

/** The table without what is shown only when asked for. */
function withoutExtras(table: Table): Table {
  const kept = table.columns.map(({ onDemand }) => onDemand !== true);
  if (kept.every(Boolean)) return table;
  const only = <T,>(list: readonly T[]): readonly T[] => list.filter((_, at) => kept[at]);
  return { ...table, columns: only(table.columns), rows: table.rows.map((row) => ({ ...row, cells: only(row.cells) })) };
}
