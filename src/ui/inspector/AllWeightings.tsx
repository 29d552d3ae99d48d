import { useId } from "react";
import { useTranslation } from "react-i18next";
import { setAllWeightings } from "../../model/editWeights";
import { useStudio } from "../../store/store";
import { change } from "./edits";

const CHOICES = ["byDirection", "modeA", "modeB", "sum", "pca"] as const;

/** One way to find the weights for every construct at once, undone as one step. */
export function AllWeightings() {
  const { t } = useTranslation();
  const field = useId();
  const constructs = useStudio((state) => state.document.model.constructs);
  if (constructs.length === 0) return null;
  const common = CHOICES.find((choice) => constructs.every(({ direction, weighting }) => weighting === (choice === "byDirection" ? (direction === "formative" ? "modeB" : "modeA") : choice)));
  const choose = (value: string) => {
    const choice = CHOICES.find((one) => one === value);
    if (choice !== undefined) change("allWeightings", (document) => setAllWeightings(document, choice));
  };
  return (
    <div className="section">
      <label className="label" htmlFor={field}>{t("canvas:inspector.allWeightings")}</label>
      <select id={field} className="field" value={common ?? ""} onChange={(event) => choose(event.target.value)}>
        {common === undefined && <option value="">{t("canvas:inspector.weightingsDiffer")}</option>}
        {CHOICES.map((choice) => <option key={choice} value={choice}>{t(choice === "byDirection" ? "canvas:inspector.byDirection" : `canvas:weighting.${choice}`)}</option>)}
      </select>
    </div>
  );
}
