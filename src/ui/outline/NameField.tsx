import { useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { renameConstruct } from "../../model/edit";
import { canRename } from "../../model/rules";
import { studio } from "../../store/store";

/** The name of a construct while it is typed in the outline: Enter or leaving takes it, Esc keeps the old one. */
export function NameField({ id, before, onDone }: { readonly id: string; readonly before: string; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(before);
  const done = useRef(false);
  const verdict = canRename(studio.getState().document.model, id, name);
  const finish = (take: boolean) => {
    if (done.current) return;
    done.current = true;
    if (take && verdict.ok) studio.getState().edit("canvas:step.rename", (document) => renameConstruct(document, id, name));
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    if (event.key === "Enter" && !verdict.ok) return;
    finish(event.key === "Enter");
  };
  return (
    <>
      <input
        className={verdict.ok ? "field" : "field wrong"}
        value={name}
        aria-label={t("canvas:rename.label")}
        aria-invalid={!verdict.ok}
        spellCheck={false}
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onClick={(event) => event.stopPropagation()}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => finish(true)}
        onKeyDown={onKeyDown}
      />
      <span className="sr-only" role="alert">{verdict.ok ? "" : t(verdict.reason.key, { ...verdict.reason.values })}</span>
    </>
  );
}
