import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useStudio } from "../../store/store";

/** The project's title, typed in place; one undo step for one visit. */
export function TitleField() {
  const { t } = useTranslation();
  const title = useStudio((s) => s.document.title);
  const edit = useStudio((s) => s.edit);
  const visit = useRef(0);
  return (
    <input
      className="title-field"
      aria-label={t("shell:title.label")}
      placeholder={t("shell:title.untitled")}
      value={title}
      spellCheck={false}
      onFocus={() => void visit.current++}
      onChange={(event) => {
        const next = event.target.value;
        edit("shell:title.step", (document) => ({ ...document, title: next }), `title ${visit.current}`);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === "Escape") event.currentTarget.blur();
      }}
    />
  );
}
