import { Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useShallow } from "zustand/react/shallow";
import { columnNamed, isNumeric } from "../../data/dataset";
import { assignItems } from "../../model/editItems";
import type { Construct } from "../../model/types";
import { studio, useStudio } from "../../store/store";
import { change } from "./edits";

/** Takes the variables marked in the data panel, for those who do not drag. */
export function AddMarked({ construct }: { readonly construct: Construct }) {
  const { t } = useTranslation();
  const columns = useStudio(
    useShallow(({ markedColumns, data }) =>
      markedColumns.filter((name) => {
        const column = data === undefined ? undefined : columnNamed(data, name);
        return column !== undefined && isNumeric(column) && !construct.items.includes(name);
      }),
    ),
  );
  if (columns.length === 0) return null;
  const add = () => {
    change("assign", (document) => assignItems(document, construct.id, columns));
    studio.getState().setView({ markedColumns: [] });
  };
  return (
    <button type="button" className="btn sm add-marked" onClick={add}>
      <Plus className="i" aria-hidden="true" />
      {t("canvas:inspector.addMarked", { count: columns.length })}
    </button>
  );
}
