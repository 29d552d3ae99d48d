import { useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { changeComment, commentsOf } from "../../model/editComments";
import { studio, useStudio } from "../../store/store";
import { remove } from "./edits";
import { PanelHead } from "./PanelHead";

/** A comment: its Markdown, typed here or on the canvas. One visit to the field is one step. */
export function CommentPanel({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const field = useId();
  const visits = useRef(0);
  const comment = useStudio((state) => commentsOf(state.document).find((one) => one.id === id));
  if (comment === undefined) return null;
  return (
    <>
      <PanelHead title={t("canvas:name.comment")} remove={{ label: t("canvas:menu.deleteComment"), onRemove: () => remove({ kind: "comment", id }) }} />
      <div className="panel-body">
        <div className="section">
          <label className="label" htmlFor={field}>
            {t("canvas:comment.label")}
          </label>
          <textarea
            id={field}
            className="field"
            rows={8}
            value={comment.text}
            onFocus={() => void visits.current++}
            onChange={(event) => studio.getState().edit("canvas:step.write", (document) => changeComment(document, id, { text: event.target.value }), `comment ${field} ${visits.current}`)}
          />
          <p className="hint below">{t("canvas:inspector.markdown")}</p>
        </div>
      </div>
    </>
  );
}
