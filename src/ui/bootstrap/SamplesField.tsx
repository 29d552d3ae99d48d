import { RadioGroup } from "radix-ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { defaultBootstrapSettings } from "../../store/bootstrapSlice";
import { FEWEST_SAMPLES, MOST_SAMPLES } from "../../store/projectSchema";
import { useStudio } from "../../store/store";
import { Field } from "./Field";
import { useNumbers } from "./useNumbers";
import { wholeNumber } from "./wholeNumber";

const USUAL = [1000, 5000, 10_000];

/** How many resamples: a usual number, or any other. */
export function SamplesField() {
  const { t } = useTranslation();
  const { integer } = useNumbers();
  const samples = useStudio((s) => s.bootstrapSettings.samples);
  const set = useStudio((s) => s.setBootstrapSettings);
  const [draft, setDraft] = useState<string>();
  const wrong = draft !== undefined && wholeNumber(draft, FEWEST_SAMPLES, MOST_SAMPLES) === undefined;
  const type = (text: string) => {
    setDraft(text);
    const number = wholeNumber(text, FEWEST_SAMPLES, MOST_SAMPLES);
    if (number !== undefined) set({ samples: number });
  };
  return (
    <Field label={t("bootstrap:form.samples.label")} hint={t("bootstrap:form.samples.hint")} changed={samples !== defaultBootstrapSettings.samples} wrong={wrong ? t("bootstrap:form.samples.wrong") : undefined}>
      {(tie) => (
        <div className="pair">
          <RadioGroup.Root className="segments num" aria-label={t("bootstrap:form.samples.label")} orientation="horizontal" value={String(samples)} onValueChange={(next) => { setDraft(undefined); set({ samples: Number(next) }); }}>
            {USUAL.map((one) => <RadioGroup.Item key={one} value={String(one)}>{integer(one)}</RadioGroup.Item>)}
          </RadioGroup.Root>
          <input {...tie} className={wrong ? "field wrong num" : "field num"} aria-label={t("bootstrap:form.samples.other")} aria-invalid={wrong || undefined} inputMode="numeric" autoComplete="off" value={draft ?? (USUAL.includes(samples) ? "" : integer(samples))} placeholder={t("bootstrap:form.samples.other")} onChange={(event) => type(event.target.value)} onBlur={() => (wrong ? undefined : setDraft(undefined))} />
        </div>
      )}
    </Field>
  );
}
