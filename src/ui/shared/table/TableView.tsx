import "./table.css";
import { Search, X } from "lucide-react";
import { useId, useRef, useState, type ReactNode } from "react";
import type { Table } from "../../../report/blocks";
import { sayText } from "../../../report/write/words";
import { ListTable } from "./ListTable";
import type { TableLook } from "./look";
import { MatrixTable } from "./MatrixTable";
import { filtered } from "./order";
import { useWords } from "./words";

/** Tables this long get a search box. */
const SEARCH_FROM = 8;

interface TableViewProps {
  readonly table: Table;
  readonly look: TableLook;
  /** stands before the search box */
  readonly lead?: ReactNode;
}

/** Any table of any report, with search, sorting, levels and its plain-language reading. */
export function TableView({ table, look, lead }: TableViewProps) {
  const words = useWords();
  const [search, setSearch] = useState("");
  const scroller = useRef<HTMLDivElement>(null);
  const searchable = table.rows.length >= SEARCH_FROM;
  const rows = searchable ? filtered(table.rows, search, words) : table.rows;
  return (
    <div className="table-view">
      {searchable || lead !== undefined ? (
        <div className="tools">
          {lead}
          {searchable ? <SearchBox search={search} onSearch={setSearch} found={rows.length} total={table.rows.length} /> : null}
        </div>
      ) : null}
      <div className="scroller" ref={scroller}>
        {table.form === "matrix" ? <MatrixTable table={table} rows={rows} look={look} /> : <ListTable table={table} rows={rows} look={look} scroller={scroller} />}
        {rows.length === 0 && table.rows.length > 0 ? <p className="nothing">{words.t("results:filterNone", { text: search })}</p> : null}
      </div>
      <Reading table={table} />
    </div>
  );
}

/** What the table says, in plain words. */
function Reading({ table }: { readonly table: Table }) {
  const { t } = useWords();
  if (table.reading.length === 0) return null;
  return <p className="reading">{table.reading.map((sentence) => sayText(sentence, t)).join(" ")}</p>;
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
