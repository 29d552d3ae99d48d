import type { NodeProps } from "@xyflow/react";
import { lazy, memo, Suspense } from "react";
import { useStudio } from "../../store/store";
import { ArrowEnd } from "./ArrowEnd";
import { CommentField } from "./CommentField";
import { useWidthGrip } from "./useWidthGrip";
import type { CommentNodeType } from "./toFlow";
import "./comments.css";

/** Fetched with the first comment: most models have none. */
const CommentText = lazy(async () => ({ default: (await import("./CommentText")).CommentText }));

/** A remark on the canvas: its Markdown, or the field in which it is written. */
export const CommentNode = memo(function CommentNode({ data, selected }: NodeProps<CommentNodeType>) {
  const { comment, source, width } = data;
  const writing = useStudio((state) => state.writing === comment);
  const grip = useWidthGrip(comment, width);
  return (
    <div className={selected ? "comment selected" : "comment"}>
      {writing ? <CommentField id={comment} before={source} /> : <Suspense fallback={source}><CommentText source={source} /></Suspense>}
      {selected && !writing && <span className="comment-grip nodrag nopan" {...grip} />}
      <ArrowEnd />
    </div>
  );
});
