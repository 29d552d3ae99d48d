import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fixWeights } from "../../model/editWeights";
import type { Construct } from "../../model/types";
import { itemKey } from "../../report/overlay";
import { currentReport } from "../../store/selectors";
import { studio, useStudio } from "../../store/store";
import { NumberField } from "../shared/NumberField";
import { change } from "./edits";

/** The weights of a construct as the researcher gives them, on standardised indicators; only their proportions count. */
export function FixedWeights({ construct }: { readonly construct: Construct }) {
  const { t } = useTranslation();
  const language = useStudio((state) => state.language);
  const [resets, setResets] = useState(0);
  const { id, items, fixedWeights = {} } = construct;
  const give = (weights: Readonly<Record<string, number>>, item?: string) =>
    studio.getState().edit("canvas:step.weights", (document) => fixWeights(document, id, weights), item === undefined ? undefined : `weight ${id} ${item}`);
  const all = (weight: number) => {
    change("weights", (document) => fixWeights(document, id, Object.fromEntries(items.map((item) => [item, weight]))));
    setResets(resets + 1);
  };
  return (
    <div className="fixed-weights" role="group" aria-label={t("canvas:inspector.givenWeights")} key={resets}>
      {items.map((item) => (
        <label key={item}>
          <span className="ellipsis">{item}</span>
          <NumberField label={t("canvas:inspector.weightOf", { item })} value={fixedWeights[item] ?? 0} language={language} wrong={t("canvas:inspector.notANumber")} onChange={(weight) => give({ [item]: weight }, item)} />
        </label>
      ))}
      {items.length > 1 && <button type="button" className="btn sm quiet" onClick={() => all(1)}>{t("canvas:inspector.weightsEqual")}</button>}
    </div>
  );
}

/** The last estimated weights of a construct, to start from when they are to be given; none where nothing current is known. */
export function estimatedWeights({ id, items }: Construct): Readonly<Record<string, number>> {
  const state = studio.getState();
  const report = state.options.results === "standardised" ? currentReport(state) : undefined;
  const known = items.map((item) => [item, report?.overlay.items[itemKey(id, item)]?.weight] as const);
  return Object.fromEntries(known.flatMap(([item, weight]) => (weight === undefined ? [] : [[item, Math.round(weight * 1e4) / 1e4]])));
}
