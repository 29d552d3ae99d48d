import { useState } from "react";
import { useTranslation } from "react-i18next";
import { defaultBootstrapSettings } from "../../store/bootstrapSlice";
import { MOST_INNER_SAMPLES } from "../../store/projectSchema";
import { useStudio } from "../../store/store";
import { Field } from "./Field";
import { useNumbers } from "./useNumbers";
import { wholeNumber } from "./wholeNumber";

/** Resamples of each resample, for the studentised interval. */
export function InnerSamplesField() {
  const { t } = useTranslation();
  const { integer } = useNumbers();
  const value = useStudio((s) => s.bootstrapSettings.innerSamples);
  const set = useStudio((s) => s.setBootstrapSettings);
  const [draft, setDraft] = useState<string>();
  const wrong = draft !== undefined && wholeNumber(draft, 2, MOST_INNER_SAMPLES) === undefined;
  const type = (text: string) => {
    setDraft(text);
    const number = wholeNumber(text, 2, MOST_INNER_SAMPLES);
    if (number !== undefined) set({ innerSamples: number });
  };
  return (
    <Field label={t("bootstrap:form.innerSamples.label")} hint={t("bootstrap:form.innerSamples.hint")} changed={value !== defaultBootstrapSettings.innerSamples} wrong={wrong ? t("bootstrap:form.innerSamples.wrong") : undefined}>
      {(tie) => <input {...tie} className={wrong ? "field wrong num" : "field num"} aria-invalid={wrong || undefined} inputMode="numeric" autoComplete="off" value={draft ?? integer(value)} onChange={(event) => type(event.target.value)} onBlur={() => (wrong ? undefined : setDraft(undefined))} />}
    </Field>
  );
}
