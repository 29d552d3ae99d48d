import { RadioGroup } from "radix-ui";
import { useTranslation } from "react-i18next";
import { defaultBootstrapSettings } from "../../store/bootstrapSlice";
import { useStudio } from "../../store/store";
import { Field } from "./Field";

const LEVELS = [0.9, 0.95, 0.99];

/** The confidence level, as a percentage. */
export function LevelField() {
  const { t } = useTranslation();
  const level = useStudio((s) => s.bootstrapSettings.level);
  const set = useStudio((s) => s.setBootstrapSettings);
  const offered = LEVELS.includes(level) ? LEVELS : [...LEVELS, level];
  return (
    <Field label={t("bootstrap:form.level.label")} hint={t("bootstrap:form.level.hint")} changed={level !== defaultBootstrapSettings.level}>
      {(tie) => (
        <RadioGroup.Root {...tie} className="segments num" aria-label={t("bootstrap:form.level.label")} orientation="horizontal" value={String(level)} onValueChange={(next) => set({ level: Number(next) })}>
          {offered.map((one) => <RadioGroup.Item key={one} value={String(one)}>{Math.round(one * 1000) / 10}{"\u00a0"}%</RadioGroup.Item>)}
        </RadioGroup.Root>
      )}
    </Field>
  );
}
