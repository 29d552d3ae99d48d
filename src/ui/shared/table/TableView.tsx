import "./table.css";
import { ListFilter, Search, X } from "lucide-react";
import { useId, useMemo, useRef, useState, type ReactNode } from "react";
import type { Table } from "../../../report/blocks";
import { flaggedRows } from "../../../report/views";
import { sayText } from "../../../report/write/words";
import { Tip } from "../Tip";
import { BarChart } from "./BarChart";
import { ListTable } from "./ListTable";
import type { TableLook } from "./look";
import { MatrixTable } from "./MatrixTable";
import { filtered } from "./order";
import { type Seen, seenOf, type ViewChoice } from "./seen";
import { ViewSwitch } from "./ViewSwitch";
import { Reading } from "./Reading";
import { useWords } from "./words";

/** Tables this long get a search box. */
const SEARCH_FROM = 8;

interface TableViewProps {
  readonly table: Table;
  readonly look: TableLook;
  /** stands before the search box */
  readonly lead?: ReactNode;
  /** stands after it */
  readonly tail?: ReactNode;
  /** how it is looked at; absent: in its own form, without a choice */
  readonly seen?: Seen;
  readonly onView?: (choice: ViewChoice) => void;
}

/** Any table of any report as list, matrix or chart, with search, sorting, levels and its plain-language reading. */
export function TableView({ table, look, lead, tail, seen = seenOf(table), onView }: TableViewProps) {
  const words = useWords();
  const [search, setSearch] = useState("");
  const [onlyFlagged, setOnlyFlagged] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const all = seen.table.rows;
  const flagged = useMemo(() => flaggedRows(all), [all]);
  const canFlag = onlyFlagged || (flagged.length > 0 && flagged.length < all.length);
  const searchable = all.length >= SEARCH_FROM;
  const asked = onlyFlagged ? flagged : all;
  const rows = searchable ? filtered(asked, search, words) : asked;
  const shown = useMemo(() => ({ ...seen.table, rows }), [seen.table, rows]);
  const hasTools = searchable || canFlag || lead !== undefined || tail !== undefined || onView !== undefined;
  return (
    <div className="table-view">
      {hasTools ? (
        <div className="tools">
          {lead}
          <span className="push" />
          {canFlag ? <FlagToggle on={onlyFlagged} onChange={setOnlyFlagged} /> : null}
          {searchable ? <SearchBox search={search} onSearch={setSearch} found={rows.length} total={all.length} /> : null}
          {onView === undefined ? null : <ViewSwitch seen={seen} onView={onView} />}
          {tail}
        </div>
      ) : null}
      <div className="scroller" ref={scroller}>
        {seen.kind === "chart" && seen.column !== undefined ? <BarChart table={shown} columnId={seen.column} look={look} /> : seen.kind === "matrix" ? <MatrixTable table={seen.table} rows={rows} look={look} /> : <ListTable table={seen.table} rows={rows} look={look} scroller={scroller} />}
        {rows.length === 0 && all.length > 0 ? <p className="nothing">{onlyFlagged && search === "" ? words.t("results:flaggedNone") : words.t("results:filterNone", { text: search })}</p> : null}
      </div>
      <Reading text={table.reading.map((sentence) => sayText(sentence, words.t)).join(" ")} />
    </div>
  );
}

/** Leaves the rows that are to be looked at. */
function FlagToggle({ on, onChange }: { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  const { t } = useWords();
  return (
    <Tip text={t("results:flagged")} side="top">
      <button type="button" className={on ? "icon-btn on" : "icon-btn"} aria-pressed={on} aria-label={t("results:flagged")} onClick={() => onChange(!on)}><ListFilter className="i" aria-hidden="true" /></button>
    </Tip>
  );
}

interface SearchBoxProps {
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly found: number;
  readonly total: number;
}

function SearchBox({ search, onSearch, found, total }: SearchBoxProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="filter-box">
      <span className="sr-only" role="status">{search === "" ? "" : t("results:filterFound", { count: found, total })}</span>
      <label htmlFor={id} className="field">
        <Search className="i lead" aria-hidden="true" />
        <input id={id} type="search" aria-label={t("results:filter")} placeholder={t("results:filter")} value={search} onChange={(event) => onSearch(event.target.value)} />
        {search === "" ? null : (
          <button type="button" className="clear" aria-label={t("results:clearFilter")} onClick={() => onSearch("")}><X className="i" aria-hidden="true" /></button>
        )}
      </label>
    </div>
  );
}
