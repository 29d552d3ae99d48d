import { ChartBarBig, Grid3x3, List, type LucideIcon } from "lucide-react";
import { ToggleGroup } from "radix-ui";
import { sayText } from "../../../report/write/words";
import type { TableViewKind } from "../../../report/views";
import { Tip } from "../Tip";
import type { Seen, ViewChoice } from "./seen";
import { useWords } from "./words";

const ICONS: Readonly<Record<TableViewKind, LucideIcon>> = { list: List, matrix: Grid3x3, chart: ChartBarBig };

/** List, matrix or bar chart, and of which column. */
export function ViewSwitch({ seen, onView }: { readonly seen: Seen; readonly onView: (choice: ViewChoice) => void }) {
  const { t } = useWords();
  if (seen.kinds.length < 2) return null;
  const many = seen.kind !== "list" && seen.columns.length > 1;
  return (
    <>
      {many ? (
        <select className="field view-column" aria-label={t("results:view.label")} value={seen.column} onChange={(event) => onView({ column: event.target.value })}>
          {seen.columns.map(({ id, header }) => <option key={id} value={id}>{t("results:view.column", { column: sayText(header, t).replace("_", "") })}</option>)}
        </select>
      ) : null}
      <ToggleGroup.Root type="single" className="segments view-switch" aria-label={t("results:view.label")} value={seen.kind} onValueChange={(kind) => kind !== "" && onView({ kind: kind as TableViewKind })}>
        {(["list", "matrix", "chart"] as const).filter((kind) => seen.kinds.includes(kind)).map((kind) => {
          const Icon = ICONS[kind];
          return (
            <Tip key={kind} text={t(`results:view.${kind}`)} side="top">
              <ToggleGroup.Item value={kind} aria-label={t(`results:view.${kind}`)}><Icon className="i" aria-hidden="true" /></ToggleGroup.Item>
            </Tip>
          );
        })}
      </ToggleGroup.Root>
    </>
  );
}
