import { useTranslation } from "react-i18next";
import { parentOf } from "../../model/hierarchy";
import { constructById } from "../../model/query";
import { displayName } from "../../model/types";
import { useStudio } from "../../store/store";
import { AddMarked } from "./AddMarked";
import { remove } from "./edits";
import { IndicatorList } from "./IndicatorList";
import { LookSection } from "./LookSection";
import { MeasuredBy } from "./MeasuredBy";
import { MeasurementCards } from "./MeasurementCards";
import { NameField } from "./NameField";
import { PanelHead } from "./PanelHead";
import { PathList } from "./PathList";
import { PlaceProblems } from "./Problems";
import { Quality } from "./Quality";
import { ShownSection } from "./ShownSection";
import { SideChoice } from "./SideChoice";
import { WeightingSelect } from "./WeightingSelect";

/** A construct: name, measurement, indicators, where they stand, paths, and its quality once estimated. */
export function ConstructPanel({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const construct = useStudio((state) => constructById(state.document.model, id));
  const role = useStudio(({ document: { model } }) => {
    if (model.paths.some((path) => path.to === id)) return "endogenous";
    return model.paths.some((path) => path.from === id) ? "exogenous" : "unconnected";
  });
  const parent = useStudio((state) => parentOf(state.document.model, id));
  if (construct === undefined) return null;
  const tag = parent === undefined ? t(`canvas:inspector.${role}`) : t("canvas:drop.nest", { parent: displayName(parent) });
  return (
    <>
      <PanelHead title={t("canvas:inspector.construct")} tag={tag} remove={{ label: t("canvas:menu.deleteConstruct"), onRemove: () => remove({ kind: "construct", id }) }} />
      <div className="panel-body">
        <PlaceProblems concerns={(place) => place.kind === "construct" && place.id === id} />
        <NameField construct={construct} />
        <div className="section">
          <MeasurementCards construct={construct} />
          <WeightingSelect construct={construct} />
        </div>
        {construct.dimensions === undefined && (
          <div className="section">
            <IndicatorList construct={construct} />
            <AddMarked construct={construct} />
          </div>
        )}
        {construct.items.length === 0 && <MeasuredBy construct={construct} />}
        <Quality construct={construct} />
        {parent === undefined && <PathList id={id} />}
        <SideChoice id={id} />
        <ShownSection ids={[id]} />
        <LookSection targets={[{ kind: "construct", id }]} />
      </div>
    </>
  );
}
