import { useTranslation } from "react-i18next";
import { defaultBootstrapSettings } from "../../store/bootstrapSlice";
import type { BootstrapSettings } from "../../store/bootstrapState";
import { useStudio } from "../../store/store";
import { Field } from "./Field";

type Choice = "interval" | "test" | "signs" | "inadmissible" | "missingInResamples" | "seDivisor" | "geodesicDistance";

interface ChoiceFieldProps<Name extends Choice> {
  /** its texts are `bootstrap:form.<name>.…`; of a switch, those of `true` and `false` */
  readonly name: Name;
  readonly options: readonly BootstrapSettings[Name][];
  /** put into the explanation */
  readonly values?: Readonly<Record<string, string>>;
}

/** One of a few named ways, the chosen one explained. */
export function ChoiceField<Name extends Choice>({ name, options, values = {} }: ChoiceFieldProps<Name>) {
  const { t } = useTranslation();
  const value = useStudio((s) => s.bootstrapSettings[name]);
  const set = useStudio((s) => s.setBootstrapSettings);
  return (
    <Field label={t(`bootstrap:form.${name}.label`)} hint={t(`bootstrap:form.${name}.${value}Hint`, values)} changed={value !== defaultBootstrapSettings[name]}>
      {(tie) => (
        <select className="field" {...tie} value={String(value)} onChange={(event) => set({ [name]: options.find((option) => String(option) === event.target.value) } as Partial<BootstrapSettings>)}>
          {options.map((option) => <option key={String(option)} value={String(option)}>{t(`bootstrap:form.${name}.${option}`)}</option>)}
        </select>
      )}
    </Field>
  );
}
