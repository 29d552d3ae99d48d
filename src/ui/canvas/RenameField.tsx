import { useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { renameConstruct } from "../../model/edit";
import { constructById } from "../../model/query";
import { canRename } from "../../model/rules";
import { displayName } from "../../model/types";
import { studio } from "../../store/store";
import { focusTarget } from "./focus";

/** The name of a construct while it is typed, in its circle. Enter or leaving the field takes the name, Esc keeps the old one. */
export function RenameField({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [before] = useState(() => {
    const construct = constructById(studio.getState().document.model, id);
    return construct === undefined ? "" : displayName(construct);
  });
  const [name, setName] = useState(before);
  const done = useRef(false);
  const verdict = canRename(studio.getState().document.model, id, name);
  const wrong = !verdict.ok && name !== before;

  const finish = (take: boolean) => {
    if (done.current) return;
    done.current = true;
    const { edit, setView } = studio.getState();
    if (take) edit("canvas:step.rename", (document) => renameConstruct(document, id, name));
    setView({ renaming: undefined });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Enter" && wrong) return event.preventDefault();
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    finish(event.key === "Enter");
    focusTarget({ kind: "construct", id });
  };
  return (
    <span className="rename nodrag nopan nowheel">
      <textarea
        className={wrong ? "wrong" : ""}
        rows={Math.min(3, Math.max(1, Math.ceil(name.length / 16)))}
        aria-label={t("canvas:rename.label")}
        aria-invalid={wrong}
        value={name}
        autoFocus
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.target.value.replace(/\n/g, " "))}
        onBlur={() => finish(!wrong)}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
      />
      {wrong && !verdict.ok && (
        <span className="rename-wrong" role="alert">
          {t(verdict.reason.key, { ...verdict.reason.values })}
        </span>
      )}
    </span>
  );
}
