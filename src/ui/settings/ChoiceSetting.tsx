import { useTranslation } from "react-i18next";
import { Setting } from "./Setting";

interface ChoiceSettingProps<Value extends string> {
  /** its texts are `settings:pls.<name>.…` */
  readonly name: string;
  readonly value: Value;
  readonly usual: Value;
  readonly options: readonly Value[];
  /** each option has a sentence of its own, `<option>Hint` */
  readonly explained?: boolean;
  readonly onChoose: (value: Value) => void;
}

/** One of a few named ways, the default marked, the chosen one explained. */
export function ChoiceSetting<Value extends string>({ name, value, usual, options, explained = false, onChoose }: ChoiceSettingProps<Value>) {
  const { t } = useTranslation();
  const text = (key: string) => t(`settings:pls.${name}.${key}`);
  return (
    <Setting label={text("label")} hint={explained ? text(`${value}Hint`) : text("hint")} changed={value !== usual}>
      {(tie) => (
        <select className="field" {...tie} value={value} onChange={(event) => onChoose(event.target.value as Value)}>
          {options.map((option) => (
            <option key={option} value={option}>{option === usual ? `${text(option)} (${t("settings:pls.default")})` : text(option)}</option>
          ))}
        </select>
      )}
    </Setting>
  );
}
