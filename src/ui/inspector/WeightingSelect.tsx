import { useId } from "react";
import { useTranslation } from "react-i18next";
import { setWeighting } from "../../model/edit";
import type { Construct, Weighting } from "../../model/types";
import { change } from "./edits";

const CHOICES: readonly Weighting[] = ["modeA", "modeB", "sum", "pca"];

/** How the outer weights are found, whichever way the arrows point. */
export function WeightingSelect({ construct }: { readonly construct: Construct }) {
  const { t } = useTranslation();
  const field = useId();
  const { weighting } = construct;
  const choices = weighting === "fixed" ? ([...CHOICES, "fixed"] as const) : CHOICES;
  return (
    <>
      <label className="label gap" htmlFor={field}>
        {t("canvas:inspector.weighting")}
      </label>
      <select id={field} className="field" value={weighting} aria-describedby={`${field}-hint`} onChange={(event) => change("weighting", (document) => setWeighting(document, construct.id, choices.find((choice) => choice === event.target.value) ?? weighting))}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {t(`canvas:weighting.${choice}`)}
          </option>
        ))}
      </select>
      <p className="hint below" id={`${field}-hint`}>
        {t(`canvas:weighting.${weighting}Means`)}
      </p>
    </>
  );
}
