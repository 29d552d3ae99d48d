import { ViewportPortal } from "@xyflow/react";
import { COMMENT_WIDTH } from "../../model/editComments";
import { CommentField } from "./CommentField";
import { useGesture } from "./gesture";
import "./comments.css";

/** The field for a comment that does not exist yet, where it will stand. */
export function NewComment() {
  const at = useGesture((state) => state.noting);
  if (at === undefined) return null;
  return (
    <ViewportPortal>
      <div className="comment selected new" style={{ transform: `translate(${at.x}px, ${at.y}px)`, width: COMMENT_WIDTH.usual }}>
        <CommentField key={`${at.x} ${at.y}`} at={at} before="" />
      </div>
    </ViewportPortal>
  );
}
