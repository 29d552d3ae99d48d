import { TriangleAlert } from "lucide-react";
import type { Mark } from "./toFlow";

/** A small sign on a construct or item that something is wrong; what is wrong is its name. */
export function ProblemMark({ mark, corner = false }: { readonly mark: Mark; readonly corner?: boolean }) {
  return (
    <span className={`problem-mark ${mark.severity === "error" ? "bad" : "warn"}${corner ? " corner" : ""}`} role="img" aria-label={mark.text} title={mark.text}>
      <TriangleAlert aria-hidden="true" />
    </span>
  );
}
