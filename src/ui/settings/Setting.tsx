import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** What a control needs to be tied to its label, explanation and message. */
export interface Tie {
  readonly id: string;
  readonly "aria-describedby": string;
  readonly "aria-invalid": boolean | undefined;
}

interface SettingProps {
  readonly label: string;
  readonly hint: string;
  /** the setting differs from its default */
  readonly changed: boolean;
  /** why what was typed cannot be used */
  readonly wrong?: string | undefined;
  readonly children: (tie: Tie) => ReactNode;
}

/** One line of a form: label, control, one sentence that explains, and what is wrong if anything is. */
export function Setting({ label, hint, changed, wrong, children }: SettingProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="setting">
      <label htmlFor={id}>{label} {changed ? <span className="tag">{t("settings:pls.changed")}</span> : null}</label>
      <div>
        {children({ id, "aria-describedby": `${id}-hint`, "aria-invalid": wrong === undefined ? undefined : true })}
        <p className="hint" id={`${id}-hint`}>
          {wrong === undefined ? null : <span className="wrong-text" role="alert">{wrong} </span>}
          {hint}
        </p>
      </div>
    </div>
  );
}
