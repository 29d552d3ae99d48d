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

/** A comment while it is written. Leaving the field, Esc or Ctrl + Enter takes the text, so that nothing written is lost; without text there is no comment. */
export function CommentField({ id, at, before }: CommentFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(before);
  const done = useRef(false);
  /** @returns the comment that there is now */
  const finish = (): string | undefined => {
    if (done.current) return undefined;
    done.current = true;
    const { document, edit, setView } = studio.getState();
    const written = text.trim();
    useGesture.setState({ noting: undefined });
    if (id === undefined && at !== undefined && written !== "") {
      const fresh = nextCommentId(document);
      edit("canvas:step.comment", (d) => addComment(d, at, written));
      setView({ writing: undefined, selection: [{ kind: "comment", id: fresh }] });
      return fresh;
    }
    setView({ writing: undefined });
    if (id === undefined) return undefined;
    if (written === "") edit("canvas:step.delete.comment", (d) => removeComments(d, [id]));
    else edit("canvas:step.write", (d) => changeComment(d, id, { text: written }));
    return written === "" ? undefined : id;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== "Escape" && !(event.key === "Enter" && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    const written = finish();
    if (written !== undefined) focusTarget({ kind: "comment", id: written });
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
      onBlur={finish}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}
