import { RadioGroup } from "radix-ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../report/format";
import { defaultBootstrapSettings } from "../../store/bootstrapSlice";
import { useStudio } from "../../store/store";
import { useNumberFormat } from "../shared/useNumberFormat";
import { Field } from "./Field";
import { decimalsOf, levelOf, percentOf } from "./level";

const LEVELS = [0.9, 0.95, 0.99];

/** The confidence level, as a percentage: a usual one, or any other. */
export function LevelField() {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const level = useStudio((s) => s.bootstrapSettings.level);
  const set = useStudio((s) => s.setBootstrapSettings);
  const [draft, setDraft] = useState<string>();
  const wrong = draft !== undefined && levelOf(draft) === undefined;
  const percent = (one: number): string => formatNumber(percentOf(one), "plain", { ...format, decimals: decimalsOf(percentOf(one)) });
  const type = (text: string) => {
    setDraft(text);
    const read = levelOf(text);
    if (read !== undefined) set({ level: read });
  };
  const choose = (next: string) => {
    setDraft(undefined);
    set({ level: Number(next) });
  };
  return (
    <Field label={t("bootstrap:form.level.label")} hint={t("bootstrap:form.level.hint")} changed={level !== defaultBootstrapSettings.level} wrong={wrong ? t("bootstrap:form.level.wrong") : undefined}>
      {(tie) => (
        <div className="pair">
          <RadioGroup.Root className="segments num" aria-label={t("bootstrap:form.level.label")} orientation="horizontal" value={String(level)} onValueChange={choose}>
            {LEVELS.map((one) => <RadioGroup.Item key={one} value={String(one)}>{percent(one)}{"\u00a0"}%</RadioGroup.Item>)}
          </RadioGroup.Root>
          <input {...tie} className={wrong ? "field wrong num" : "field num"} aria-label={t("bootstrap:form.level.other")} aria-invalid={wrong || undefined} inputMode="decimal" autoComplete="off" value={draft ?? (LEVELS.includes(level) ? "" : percent(level))} placeholder={t("bootstrap:form.level.other")} onChange={(event) => type(event.target.value)} onBlur={() => (wrong ? undefined : setDraft(undefined))} />
        </div>
      )}
    </Field>
  );
}
