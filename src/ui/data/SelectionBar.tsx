import { Circle, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { isHigherOrder } from "../../model/hierarchy";
import { constructById } from "../../model/query";
import { displayName } from "../../model/types";
import { studio, useStudio } from "../../store/store";
import { AddStep } from "./derive/AddStep";
import { addToConstruct, makeConstruct, usableColumns } from "./build";

/** What can be done with the marked variables; nothing is shown while none is marked. */
export function SelectionBar({ target }: { readonly target: string | undefined }) {
  const { t } = useTranslation();
  const data = useStudio((s) => s.data);
  const marked = useStudio((s) => s.markedColumns);
  const setView = useStudio((s) => s.setView);
  const construct = useStudio((s) => (target === undefined ? undefined : constructById(s.document.model, target)));
  if (marked.length === 0) return null;
  const usable = usableColumns(data, marked);
  const additions = construct === undefined || isHigherOrder(construct) ? [] : usable.filter((name) => !construct.items.includes(name));
  return (
    <div className="selbar wrap">
      <span role="status">{t("data:selection.count", { count: marked.length })}</span>
      <button type="button" className="icon-btn" aria-label={t("data:selection.clear")} onClick={() => setView({ markedColumns: [] })}><X className="i" aria-hidden="true" /></button>
      <AddStep look="btn sm push" columns={marked} text={t("derive:open")} />
      {usable.length === 0 ? <p className="hint">{t("data:selection.none")}</p> : (
        <button type="button" className="btn sm" onClick={() => makeConstruct(studio.getState(), usable, t("data:selection.newName"))}>
          <Circle className="i" aria-hidden="true" />{t("data:selection.newConstruct")}
        </button>
      )}
      {construct === undefined || additions.length === 0 ? null : (
        <button type="button" className="btn sm whole" onClick={() => addToConstruct(studio.getState(), additions, construct.id)}>
          <span className="ellipsis">{t("data:selection.addTo", { construct: displayName(construct) })}</span>
        </button>
      )}
    </div>
  );
}
