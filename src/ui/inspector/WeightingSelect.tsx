import { useId } from "react";
import { useTranslation } from "react-i18next";
import { setWeighting } from "../../model/edit";
import { fixWeights } from "../../model/editWeights";
import type { Construct, Weighting } from "../../model/types";
import { change } from "./edits";
import { estimatedWeights, FixedWeights } from "./FixedWeights";

const CHOICES: readonly Weighting[] = ["modeA", "modeB", "sum", "pca", "fixed"];

/** How the outer weights are found, whichever way the arrows point. */
export function WeightingSelect({ construct }: { readonly construct: Construct }) {
  const { t } = useTranslation();
  const field = useId();
  const { weighting } = construct;
  const choose = (value: string) => {
    const choice = CHOICES.find((one) => one === value) ?? weighting;
    change("weighting", (document) => (choice === "fixed" ? fixWeights(document, construct.id, construct.fixedWeights ? {} : estimatedWeights(construct)) : setWeighting(document, construct.id, choice)));
  };
  return (
    <>
      <label className="label gap" htmlFor={field}>
        {t("canvas:inspector.weighting")}
      </label>
      <select id={field} className="field" value={weighting} aria-describedby={`${field}-hint`} onChange={(event) => choose(event.target.value)}>
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {t(`canvas:weighting.${choice}`)}
          </option>
        ))}
      </select>
      <p className="hint below" id={`${field}-hint`}>
        {t(`canvas:weighting.${weighting}Means`)}
      </p>
      {weighting === "fixed" && construct.items.length > 0 && <FixedWeights construct={construct} />}
    </>
  );
}
