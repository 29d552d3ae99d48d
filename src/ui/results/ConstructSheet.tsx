import { ListTree, X } from "lucide-react";
import { useMemo, useRef } from "react";
import type { Table } from "../../report/blocks";
import { constructSheet } from "../../report/sheet";
import { sayText } from "../../report/write/words";
import { useStudio } from "../../store/store";
import { CopyMenu } from "../shared/table/CopyMenu";
import { ListTable } from "../shared/table/ListTable";
import type { TableLook } from "../shared/table/look";
import { useWords } from "../shared/table/words";

interface ConstructSheetProps {
  /** every table of the report, as judged */
  readonly tables: readonly Table[];
  readonly id: string;
  readonly look: TableLook;
}

/** All that the tables say of the construct that is selected, on one sheet. */
export function ConstructSheet({ tables, id, look }: ConstructSheetProps) {
  const { t } = useWords();
  const pane = useRef<HTMLDivElement>(null);
  const setView = useStudio((s) => s.setView);
  const name = useStudio(({ document }) => {
    const construct = document.model.constructs.find((one) => one.id === id);
    return construct?.label ?? construct?.name ?? "";
  });
  const parts = useMemo(() => constructSheet(tables, id), [tables, id]);
  return (
    <aside className="pane pinned of-list sheet" aria-label={t("results:sheet.title", { name })} ref={pane}>
      <h3>
        <ListTree className="i" aria-hidden="true" />
        {name}
        <button type="button" className="icon-btn push" aria-label={t("results:sheet.close")} onClick={() => setView({ selection: [] })}><X className="i" aria-hidden="true" /></button>
      </h3>
      {parts.map((part) => (
        <section key={part.id}>
          <h4>{sayText(part.title, t)}<CopyMenu table={{ ...part, title: { key: "results:sheet.of", values: { part: sayText(part.title, t), name } } }} /></h4>
          <ListTable table={part} rows={part.rows} look={look} scroller={pane} />
        </section>
      ))}
    </aside>
  );
}
