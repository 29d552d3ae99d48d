import { Plus, Shapes, Table2 } from "lucide-react";
import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Dataset } from "../../data/dataset";
import { useStudio } from "../../store/store";
import { Tip } from "../shared/Tip";
import { proposalsFor } from "./blocks/proposals";
import { EmptyData } from "./EmptyData";
import { type Filter, found, matches } from "./facts";
import { SearchField } from "./SearchField";
import { SelectionBar } from "./SelectionBar";
import { useSummary } from "./useSummary";
import { VariableList } from "./VariableList";
import "./panel.css";

const BlocksDialog = lazy(async () => ({ default: (await import("./blocks/BlocksDialog")).BlocksDialog }));

/** The left panel: the file, and its variables to search, mark and drag into the model. */
export function DataPanel({ onOpen, head }: { readonly onOpen: () => void; /** in place of the title */ readonly head?: ReactNode }) {
  const { t } = useTranslation();
  const data = useStudio((s) => s.data);
  return (
    <aside className="panel left data-panel" aria-label={t("data:panel.title")}>
      <div className="panel-head">
        {head ?? <h2>{t("data:panel.title")}</h2>}
        <span className="push" />
        <Tip text={t("data:panel.open")}>
          <button type="button" className="icon-btn" aria-label={t("data:panel.open")} onClick={onOpen}><Plus className="i" aria-hidden="true" /></button>
        </Tip>
      </div>
      {data === undefined ? <EmptyData onOpen={onOpen} /> : <Variables data={data} />}
    </aside>
  );
}

const FILTERS: readonly Filter[] = ["all", "unused", "missing"];

function Variables({ data }: { readonly data: Dataset }) {
  const { t } = useTranslation();
  const summary = useSummary();
  const constructs = useStudio((s) => s.document.model.constructs);
  const target = useStudio((s) => (s.selection.length === 1 && s.selection[0]?.kind === "construct" ? s.selection[0].id : undefined));
  const setView = useStudio((s) => s.setView);
  const [search, setSearch] = useState("");
  const [filter, setFilter] = useState<Filter>("all");
  const used = useMemo(() => new Set(constructs.flatMap((construct) => construct.items)), [constructs]);
  const columns = data.columns.filter((column) => matches(column, filter, used) && found(column, search));
  const count = (which: Filter): number => data.columns.filter((column) => matches(column, which, used)).length;
  return (
    <>
      <button type="button" className="datafile" title={t("data:panel.show")} onClick={() => setView({ mode: "data" })}>
        <span className="glyph"><Table2 className="i" aria-hidden="true" /></span>
        <span>
          <strong>{data.name}</strong>
          <small>{summary(data)}</small>
        </span>
      </button>
      <SearchField value={search} onChange={setSearch} />
      <div className="filters" role="group" aria-label={t("data:panel.filters")}>
        {FILTERS.map((which) => (
          <button key={which} type="button" className={filter === which ? "chip on" : "chip"} aria-pressed={filter === which} onClick={() => setFilter(which)}>
            {t(`data:panel.${which}`, { count: count(which) })}
          </button>
        ))}
      </div>
      <VariableList columns={columns} target={target} />
      <Proposals data={data} />
      {columns.length === 0 ? <p className="vars-none" role="status">{t("data:panel.none")}</p> : null}
      <SelectionBar target={target} />
    </>
  );
}

/** A button where the names of unused variables propose constructs; prominent while the canvas is empty. */
function Proposals({ data }: { readonly data: Dataset }) {
  const { t } = useTranslation();
  const model = useStudio((s) => s.document.model);
  const [isOpen, setOpen] = useState(false);
  const count = useMemo(() => proposalsFor(data, model).length, [data, model]);
  return (
    <>
      {count === 0 ? null : (
        <div className="vars-blocks">
          <button type="button" className={model.constructs.length === 0 ? "btn primary" : "btn"} onClick={() => setOpen(true)}><Shapes className="i" aria-hidden="true" />{t("dataview:blocks.openCount", { count })}</button>
        </div>
      )}
      {isOpen ? <Suspense><BlocksDialog data={data} onClose={() => setOpen(false)} /></Suspense> : null}
    </>
  );
}
