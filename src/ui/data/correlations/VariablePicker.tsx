import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isNumeric, type Dataset } from "../../../data/dataset";
import { useGridState } from "../cases/gridState";
import { found } from "../facts";
import { useWindow } from "../useWindow";
import { MOST } from "./most";

interface VariablePickerProps {
  readonly data: Dataset;
  /** those chosen */
  readonly names: readonly string[];
  /** indicators of the model */
  readonly items: readonly string[];
}

const ROW = 26;

/** Which variables the heat map is of, in the order of the file or, taken from the model, in that of its constructs. */
export function VariablePicker({ data, names, items }: VariablePickerProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState("");
  const scroller = useRef<HTMLDivElement>(null);
  const possible = useMemo(() => data.columns.filter((column) => isNumeric(column) && column.format === undefined), [data]);
  const listed = useMemo(() => possible.filter((column) => found(column, search)), [possible, search]);
  const rows = useWindow({ scroller, count: listed.length, size: ROW });
  const chosen = new Set(names);
  const pick = (correlated: readonly string[]): void => useGridState.setState({ correlated });
  const toggle = (name: string): void => pick(chosen.has(name) ? names.filter((other) => other !== name) : inFile([...names, name], possible.map((column) => column.name)));
  return (
    <aside className="heat-picker" aria-label={t("dataview:correlations.variables")}>
      <input type="text" role="searchbox" className="field" value={search} placeholder={t("dataview:variables.search")} aria-label={t("dataview:variables.search")} spellCheck={false} onChange={(event) => setSearch(event.target.value)} />
      <div className="heat-picker-all">
        {items.length > 1 ? <button type="button" className="btn quiet sm" onClick={() => pick(items)}>{t("dataview:correlations.ofModel")}</button> : null}
        <button type="button" className="btn quiet sm" onClick={() => pick(inFile([...names, ...listed.map(({ name }) => name)], possible.map((column) => column.name)).slice(0, MOST))}>{t("dataview:filter.all")}</button>
        <button type="button" className="btn quiet sm" onClick={() => pick(names.filter((name) => !listed.some((column) => column.name === name)))}>{t("dataview:filter.none")}</button>
      </div>
      <div ref={scroller} className="heat-picker-list">
        <ul style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const { name, label } = listed[index]!;
            return <li key={name} style={{ transform: `translateY(${start}px)` }}><label title={label ?? name}><input type="checkbox" checked={chosen.has(name)} onChange={() => toggle(name)} /><span className="ellipsis">{name}</span></label></li>;
          })}
        </ul>
      </div>
      <p className="hint" role="status">{t("dataview:correlations.chosen", { count: names.length })}</p>
    </aside>
  );
}

/** Names in the order of the file, once each. */
function inFile(names: readonly string[], order: readonly string[]): readonly string[] {
  const wanted = new Set(names);
  return order.filter((name) => wanted.has(name));
}
