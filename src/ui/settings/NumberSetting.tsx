import { useState } from "react";
import { useTranslation } from "react-i18next";
import { wholeNumber } from "./parse";
import { Setting } from "./Setting";

interface NumberSettingProps {
  /** its texts are `settings:pls.<name>.…` */
  readonly name: string;
  readonly value: number;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** stands before the number, such as "10^−"; its spoken form is `settings:pls.<name>.prefix` */
  readonly prefix?: string;
  readonly onChange: (value: number) => void;
}

/** A whole number, applied while typed; what cannot be used stays in the field with the reason, and the last good value stays in force. */
export function NumberSetting({ name, value, usual, least, most, prefix, onChange }: NumberSettingProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string>();
  const wrong = draft !== undefined && wholeNumber(draft, least, most) === undefined;
  const type = (text: string) => {
    setDraft(text);
    const number = wholeNumber(text, least, most);
    if (number !== undefined) onChange(number);
  };
  return (
    <Setting label={t(`settings:pls.${name}.label`)} hint={t(`settings:pls.${name}.hint`)} changed={value !== usual} wrong={wrong ? t(`settings:pls.${name}.wrong`) : undefined}>
      {(tie) => (
        <span className={wrong ? "field wrong number" : "field number"}>
          {prefix === undefined ? null : <span aria-hidden="true">{prefix}</span>}
          <input {...tie} aria-label={prefix === undefined ? undefined : `${t(`settings:pls.${name}.label`)}: ${t(`settings:pls.${name}.prefix`)}`} inputMode="numeric" autoComplete="off" value={draft ?? String(value)} onChange={(event) => type(event.target.value)} onBlur={() => wrong || setDraft(undefined)} />
          {value === usual && !wrong ? <span className="hint">{t("settings:pls.default")}</span> : null}
        </span>
      )}
    </Setting>
  );
}
