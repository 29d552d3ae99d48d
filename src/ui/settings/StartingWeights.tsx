import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlsOptions } from "../../methods/pls/options";
import { displayName, type PathModel } from "../../model/types";
import { useStudio } from "../../store/store";
import { NumberField } from "../shared/NumberField";
import { Setting } from "./Setting";

interface StartingWeightsProps {
  readonly model: PathModel;
  readonly value: PlsOptions["startingWeights"];
  readonly onChange: (value: PlsOptions["startingWeights"]) => void;
}

/** Where the search for the weights begins: all at 1, or a number for each indicator. */
export function StartingWeights({ model, value, onChange }: StartingWeightsProps) {
  const { t } = useTranslation();
  const language = useStudio((s) => s.language);
  const [resets, setResets] = useState(0);
  const kind = value === 1 ? "equal" : "own";
  const given = value === 1 ? {} : value;
  const blocks = model.constructs.filter(({ items }) => items.length > 0);
  const all = (weightOf: (place: number, length: number) => number) => {
    onChange(Object.fromEntries(blocks.flatMap(({ items }) => items.map((item, k) => [item, weightOf(k, items.length)]))));
    setResets(resets + 1);
  };
  return (
    <Setting label={t("settings:pls.startingWeights.label")} hint={t(`settings:pls.startingWeights.${kind}Hint`)} changed={value !== 1}>
      {(tie) => (
        <>
          <select className="field" {...tie} value={kind} onChange={(event) => onChange(event.target.value === "own" ? {} : 1)}>
            <option value="equal">{t("settings:pls.startingWeights.equal")} ({t("settings:pls.default")})</option>
            <option value="own">{t("settings:pls.startingWeights.own")}</option>
          </select>
          {kind === "own" && blocks.length === 0 && <p className="hint">{t("settings:pls.startingWeights.none")}</p>}
          {kind === "own" && blocks.length > 0 && (
            <div className="starts" key={resets}>
              {blocks.map((construct) => (
                <fieldset key={construct.id}>
                  <legend>{displayName(construct)}</legend>
                  {construct.items.map((item) => (
                    <label key={item}>
                      <span className="ellipsis">{item}</span>
                      <NumberField label={t("settings:pls.startingWeights.item", { item })} value={given[item] ?? 1} language={language} wrong={t("settings:pls.startingWeights.wrong")} onChange={(weight) => onChange({ ...given, [item]: weight })} />
                    </label>
                  ))}
                </fieldset>
              ))}
              <button type="button" className="btn sm quiet" onClick={() => all((k, length) => (length > 1 && k === length - 1 ? -1 : 1))}>{t("settings:pls.startingWeights.lastNegative")}</button>
            </div>
          )}
        </>
      )}
    </Setting>
  );
}
