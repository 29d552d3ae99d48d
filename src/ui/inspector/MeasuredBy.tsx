import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { addDimensions, removeDimension } from "../../model/editTerms";
import { dimensionColumn, dimensionsOf } from "../../model/hierarchy";
import { canNest } from "../../model/rulesTerms";
import { displayName, type Construct } from "../../model/types";
import { itemKey } from "../../report/overlay";
import { overlayNow } from "../../store/selectors";
import { useStudio } from "../../store/store";
import { change, select } from "./edits";
import { Value } from "./Value";

/** The constructs that measure a construct of higher order, with their loadings; and a way to add one without the mouse. */
export function MeasuredBy({ construct }: { readonly construct: Construct }) {
  const { t } = useTranslation();
  const model = useStudio((state) => state.document.model);
  const overlay = useStudio(overlayNow);
  const dimensions = dimensionsOf(model, construct);
  const possible = model.constructs.filter(({ id }) => canNest(model, construct.id, id).ok);
  if (dimensions.length === 0 && possible.length === 0) return null;
  return (
    <div className="section">
      <div className="label">{t("canvas:inspector.measuredBy")}</div>
      <ul className="plist">
        {dimensions.map((lower) => {
          const name = displayName(lower);
          const value = overlay?.items[itemKey(construct.id, dimensionColumn(lower.id))]?.loading;
          return (
            <li key={lower.id}>
              <button type="button" className="go" onClick={() => select({ kind: "construct", id: lower.id })}><span className="ellipsis">{name}</span></button>
              {value !== undefined && <Value value={value} />}
              <button type="button" className="icon-btn small" aria-label={t("canvas:inspector.takeOut", { name })} onClick={() => change("unnest", (document) => removeDimension(document, construct.id, lower.id))}><X className="i" aria-hidden="true" /></button>
            </li>
          );
        })}
      </ul>
      {possible.length > 0 && (
        <select className="field quiet" aria-label={t("canvas:inspector.newDimension")} value="" onChange={(event) => event.target.value !== "" && change("nest", (document) => addDimensions(document, construct.id, [event.target.value]))}>
          <option value="">{t("canvas:inspector.newDimension")}</option>
          {possible.map((one) => <option key={one.id} value={one.id}>{displayName(one)}</option>)}
        </select>
      )}
    </div>
  );
}
