import { useId, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { renameConstruct } from "../../model/edit";
import { canRename } from "../../model/rules";
import { displayName, type Construct } from "../../model/types";
import { studio } from "../../store/store";
import { change } from "./edits";

/** The name. Enter or leaving the field takes it, Esc brings the old one back. */
export function NameField({ construct }: { readonly construct: Construct }) {
  const { t } = useTranslation();
  const field = useId();
  const shown = displayName(construct);
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const leaving = useRef(false);
  const name = draft ?? shown;
  const verdict = canRename(studio.getState().document.model, construct.id, name);
  const wrong = draft !== undefined && !verdict.ok;

  const take = () => {
    if (draft !== undefined && verdict.ok && !leaving.current) change("rename", (document) => renameConstruct(document, construct.id, draft));
    leaving.current = false;
    setDraft(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter" && !wrong) take();
    if (event.key !== "Escape") return;
    leaving.current = true;
    event.stopPropagation();
    event.currentTarget.blur();
  };
  return (
    <div className="section">
      <label className="label" htmlFor={field}>
        {t("canvas:inspector.name")}
      </label>
      <input id={field} className={wrong ? "field wrong" : "field"} value={name} spellCheck={false} aria-invalid={wrong} aria-describedby={`${field}-wrong`} onChange={(event) => setDraft(event.target.value)} onBlur={take} onKeyDown={onKeyDown} />
      <span id={`${field}-wrong`} role="alert">
        {wrong && !verdict.ok && <span className="wrong-text below">{t(verdict.reason.key, { ...verdict.reason.values })}</span>}
      </span>
    </div>
  );
}
