import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** What ties a control to its label and explanation. */
export interface Tie {
  readonly id: string;
  readonly "aria-describedby": string;
}

interface FormFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly changed: boolean;
  readonly wrong?: string | undefined;
  /** of several controls, which the label names as a group */
  readonly isGroup?: boolean;
  readonly children: (tie: Tie) => ReactNode;
}

/** One setting: label, control, and a line that explains it, or says what is wrong. */
export function FormField({ label, hint, changed, wrong, isGroup = false, children }: FormFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const mark = changed ? <span className="tag">{t("analysis:changed")}</span> : null;
  const below = <p className="hint" id={`${id}-hint`}>{wrong === undefined ? hint : <span className="wrong-text" role="alert">{wrong}</span>}</p>;
  if (isGroup) return <fieldset className="afield" aria-describedby={`${id}-hint`}><legend>{label}{mark}</legend>{children({ id, "aria-describedby": `${id}-hint` })}{below}</fieldset>;
  return <div className="afield"><label htmlFor={id}>{label}{mark}</label>{children({ id, "aria-describedby": `${id}-hint` })}{below}</div>;
}
