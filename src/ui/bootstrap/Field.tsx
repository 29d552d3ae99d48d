import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** What ties a control to its label and explanation. */
export interface Tie {
  readonly id: string;
  readonly "aria-describedby": string;
}

interface FieldProps {
  readonly label: string;
  /** one line that explains the choice made */
  readonly hint: string;
  readonly changed: boolean;
  readonly wrong?: string | undefined;
  readonly children: (tie: Tie) => ReactNode;
}

/** One setting: label, control, and a line that explains it, or says what is wrong. */
export function Field({ label, hint, changed, wrong, children }: FieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="bfield">
      <label htmlFor={id}>{label}{changed ? <span className="tag">{t("bootstrap:changed")}</span> : null}</label>
      {children({ id, "aria-describedby": `${id}-hint` })}
      <p className="hint" id={`${id}-hint`}>{wrong === undefined ? hint : <span className="wrong-text" role="alert">{wrong}</span>}</p>
    </div>
  );
}
