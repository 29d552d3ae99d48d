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
  const drawerTables = useStudio((s) => s.drawerTables);
  const cell = useStudio((s) => s.drawerCell);
  const chosen = drawerTables["bootstrap"] ?? "effects";
  const setChosen = (id: string): void => setView({ drawerTables: { ...drawerTables, bootstrap: id }, drawerCell: undefined });
  const table = tables.find(({ id }) => id === chosen) ?? tables[0];
  const look = useMemo<TableLook>(() => ({ thresholds, cell, selected: new Set(selection.map(rowKey)), onSelect: (target) => setView({ selection: [target] }) }), [thresholds, cell, selection, setView]);
  const views = useTableViews();
  const [asked, setAsked] = useState<readonly ExtraName[]>([]);
  const shown = useMemo(() => table && onlyAsked(table, asked), [table, asked]);
  if (table === undefined || shown === undefined) return null;
  const offered = extraNames.filter((name) => table.columns.some(({ id }) => (extras[name] as readonly string[]).includes(id)));
  const choice = (
    <ToggleGroup.Root type="single" className="choice" aria-label={t("bootstrap:groups.label")} value={table.id} onValueChange={(id) => id !== "" && setChosen(id)}>
      {tables.map(({ id }) => <ToggleGroup.Item key={id} value={id} className={id === table.id ? "chip on" : "chip"}>{t(`bootstrap:groups.${id}`)}</ToggleGroup.Item>)}
    </ToggleGroup.Root>
  );
  const more = offered.map((name) => {
    const on = asked.includes(name);
    return <button key={name} type="button" className={on ? "chip on" : "chip"} aria-pressed={on} title={t(`bootstrap:extraHint.${name}`)} onClick={() => setAsked(on ? asked.filter((other) => other !== name) : [...asked, name])}>{t(`bootstrap:extra.${name}`)}</button>;
  });
  const seen = views.of(shown);
  return <TableView key={table.id} table={shown} look={look} lead={<>{choice}{more}</>} seen={seen} onView={(view) => views.choose(shown.id, view)} tail={<CopyMenu table={seen.table} />} />;
});

/** Columns that are shown when asked for, together. */
const extras = { vaf: ["vaf"], jackknife: ["jackknifeBias", "jackknifeSe"] } as const satisfies Readonly<Record<string, readonly string[]>>;
type ExtraName = keyof typeof extras;
const extraNames = Object.keys(extras) as ExtraName[];

/** The table without what was not asked for. */
function onlyAsked(table: Table, asked: readonly ExtraName[]): Table {
  const wanted: readonly string[] = asked.flatMap((name): readonly string[] => extras[name]);
  const kept = table.columns.map(({ id, onDemand }) => onDemand !== true || wanted.includes(id));
  if (kept.every(Boolean)) return table;
  const only = <T,>(list: readonly T[]): readonly T[] => list.filter((_, at) => kept[at]);
  return { ...table, columns: only(table.columns), rows: table.rows.map((row) => ({ ...row, cells: only(row.cells) })) };
}
