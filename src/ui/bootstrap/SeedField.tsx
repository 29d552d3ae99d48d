import { Dices } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { defaultBootstrapSettings } from "../../store/bootstrapSlice";
import { LARGEST_SEED } from "../../store/projectSchema";
import { useStudio } from "../../store/store";
import { Tip } from "../shared/Tip";
import { Field } from "./Field";
import { wholeNumber } from "./wholeNumber";

/** The number that all random numbers follow from. */
export function SeedField() {
  const { t } = useTranslation();
  const seed = useStudio((s) => s.bootstrapSettings.seed);
  const set = useStudio((s) => s.setBootstrapSettings);
  const [draft, setDraft] = useState<string>();
  const wrong = draft !== undefined && wholeNumber(draft, 0, LARGEST_SEED) === undefined;
  const type = (text: string) => {
    setDraft(text);
    const number = wholeNumber(text, 0, LARGEST_SEED);
    if (number !== undefined) set({ seed: number });
  };
  const anew = () => {
    setDraft(undefined);
    set({ seed: crypto.getRandomValues(new Uint32Array(1))[0]! });
  };
  return (
    <Field label={t("bootstrap:form.seed.label")} hint={t("bootstrap:form.seed.hint")} changed={seed !== defaultBootstrapSettings.seed} wrong={wrong ? t("bootstrap:form.seed.wrong") : undefined}>
      {(tie) => (
        <div className="pair">
          <input {...tie} className={wrong ? "field wrong num" : "field num"} aria-invalid={wrong || undefined} inputMode="numeric" autoComplete="off" value={draft ?? String(seed)} onChange={(event) => type(event.target.value)} onBlur={() => (wrong ? undefined : setDraft(undefined))} />
          <Tip text={t("bootstrap:form.seed.new")}>
            <button type="button" className="icon-btn" aria-label={t("bootstrap:form.seed.new")} onClick={anew}><Dices className="i" aria-hidden="true" /></button>
          </Tip>
        </div>
      )}
    </Field>
  );
}
