import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DataColumn } from "../../../data/dataset";
import { found } from "../facts";

/** More are not listed at once: a search finds the others. */
const LISTED = 200;

interface ColumnPickerProps {
  readonly label: string;
  /** those that can be chosen */
  readonly columns: readonly DataColumn[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Several variables, in the order of the data: a list of boxes to tick, narrowed by a search. */
export function ColumnPicker({ label, columns, chosen, onChange }: ColumnPickerProps) {
  const { t } = useTranslation();
  const id = useId();
  const [search, setSearch] = useState("");
  const matching = columns.filter((column) => found(column, search));
  const shown = matching.slice(0, LISTED);
  const inOrder = (names: ReadonlySet<string>): readonly string[] => columns.map(({ name }) => name).filter((name) => names.has(name));
  const toggle = (name: string): void => {
    const next = new Set(chosen);
    if (!next.delete(name)) next.add(name);
    onChange(inOrder(next));
  };
  const allShown = shown.length > 0 && shown.every(({ name }) => chosen.includes(name));
  const toggleShown = (): void => {
    const next = new Set(chosen);
    for (const { name } of shown) if (allShown) next.delete(name); else next.add(name);
    onChange(inOrder(next));
  };
  return (
    <div role="group" aria-labelledby={id}>
      <span className="label" id={id}>{label}<span className="push">{t("derive:picked", { count: chosen.length })}</span></span>
      <div className="picker">
        <div className="picker-head">
          <input className="field" type="text" role="searchbox" value={search} placeholder={t("data:panel.search")} aria-label={t("data:panel.search")} spellCheck={false} onChange={(event) => setSearch(event.target.value)} />
          <button type="button" className="btn sm" onClick={toggleShown}>{t(allShown ? "derive:pickNone" : "derive:pickAll")}</button>
        </div>
        <ul>
          {shown.map((column) => (
            <li key={column.name}>
              <label title={column.label}>
                <input type="checkbox" checked={chosen.includes(column.name)} onChange={() => toggle(column.name)} />
                <span className="ellipsis">{column.name}</span>
                {column.label === undefined ? null : <small className="ellipsis">{column.label}</small>}
              </label>
            </li>
          ))}
        </ul>
        {matching.length === 0 ? <p className="hint">{t("data:panel.none")}</p> : null}
        {matching.length > LISTED ? <p className="hint">{t("derive:pickMore", { count: matching.length - LISTED })}</p> : null}
      </div>
    </div>
  );
}
