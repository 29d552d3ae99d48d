import { useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Point } from "../../model/document";
import { addComment, changeComment, nextCommentId, removeComments } from "../../model/editComments";
import { studio } from "../../store/store";
import { focusTarget } from "./focus";
import { useGesture } from "./gesture";

interface CommentFieldProps {
  /** absent: the comment does not exist yet, and will stand at `at` */
  readonly id?: string;
  readonly at?: Point;
  readonly before: string;
}

/** A comment while it is written. Leaving the field or Ctrl + Enter takes the text, Esc keeps the old one; without text there is no comment. */
export function CommentField({ id, at, before }: CommentFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(before);
  const done = useRef(false);
  const finish = (take: boolean) => {
    if (done.current) return;
    done.current = true;
    const { document, edit, setView } = studio.getState();
    const written = take ? text.trim() : before;
    useGesture.setState({ noting: undefined });
    if (id === undefined && at !== undefined && written !== "") {
      const fresh = nextCommentId(document);
      edit("canvas:step.comment", (d) => addComment(d, at, written));
      setView({ writing: undefined, selection: [{ kind: "comment", id: fresh }] });
      return;
    }
    setView({ writing: undefined });
    if (id === undefined) return;
    if (written === "") edit("canvas:step.delete.comment", (d) => removeComments(d, [id]));
    else edit("canvas:step.write", (d) => changeComment(d, id, { text: written }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const takes = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!takes && event.key !== "Escape") return;
    event.preventDefault();
    finish(takes);
    if (id !== undefined) focusTarget({ kind: "comment", id });
  };
  return (
    <textarea
      className="comment-field nodrag nopan nowheel"
      aria-label={t("canvas:comment.label")}
      placeholder={t("canvas:comment.hint")}
      value={text}
      autoFocus
      onFocus={(event) => event.currentTarget.setSelectionRange(text.length, text.length)}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}
