import { useId } from "react";
import { useTranslation } from "react-i18next";
import { columnNamed } from "../../data/dataset";
import { levelOf } from "../../draw/statistic";
import { assignItems } from "../../model/editItems";
import { constructById } from "../../model/query";
import { canHold } from "../../model/rulesTerms";
import { displayName } from "../../model/types";
import { itemKey } from "../../report/overlay";
import type { Target } from "../../store/state";
import { isStale, overlayNow } from "../../store/selectors";
import { useStudio } from "../../store/store";
import { change, remove, select } from "./edits";
import { Term } from "./Term";
import { Value } from "./Value";
import { LookSection } from "./LookSection";
import { PanelHead } from "./PanelHead";
import { PlaceProblems } from "./Problems";

/** An indicator: what it asks, how strongly it belongs, and to which construct. */
export function ItemPanel({ item }: { readonly item: Target & { kind: "item" } }) {
  const { t } = useTranslation();
  const field = useId();
  const { column, construct } = item;
  const owner = useStudio((state) => constructById(state.document.model, construct));
  const model = useStudio((state) => state.document.model);
  const constructs = model.constructs.filter(({ id }) => id === construct || canHold(model, id).ok);
  const label = useStudio(({ data }) => (data === undefined ? undefined : columnNamed(data, column)?.label));
  const values = useStudio((state) => overlayNow(state)?.items[itemKey(construct, column)]);
  const display = useStudio((state) => state.display);
  const stale = useStudio(isStale);
  const move = (to: string) => {
    change("assign", (document) => assignItems(document, to, [column]));
    select({ kind: "item", construct: to, column });
  };
  return (
    <>
      <PanelHead title={t("canvas:inspector.indicator")} tag={column} remove={{ label: t("canvas:menu.removeItem", { item: column }), onRemove: () => remove(item) }} />
      <div className="panel-body">
        <PlaceProblems concerns={(place) => (place.kind === "item" && place.column === column) || (place.kind === "column" && place.name === column)} />
        {label !== undefined && (
          <div className="section">
            <div className="label">{t("canvas:inspector.itemLabel")}</div>
            <p>{label}</p>
          </div>
        )}
        {values !== undefined && (
          <div className={stale ? "section quality stale" : "section quality"}>
            <dl>
              <div>
                <Term column="loading">{t("canvas:inspector.loading")}</Term>
                <dd><Value value={values.loading} level={owner === undefined ? undefined : levelOf(values.loading, owner.direction, { ...display, measurement: "loadings" })} /></dd>
              </div>
              <div>
                <Term column="weight">{t("canvas:inspector.weight")}</Term>
                <dd><Value value={values.weight} /></dd>
              </div>
            </dl>
          </div>
        )}
        <div className="section">
          <label className="label" htmlFor={field}>
            {t("canvas:inspector.belongsTo")}
          </label>
          <select id={field} className="field" value={construct} onChange={(event) => move(event.target.value)}>
            {constructs.map((one) => (
              <option key={one.id} value={one.id}>
                {displayName(one)}
              </option>
            ))}
          </select>
          <button type="button" className="btn sm below" onClick={() => select({ kind: "construct", id: construct })}>
            {t("canvas:menu.selectConstruct")}
          </button>
        </div>
        <LookSection targets={[item]} />
      </div>
    </>
  );
}
