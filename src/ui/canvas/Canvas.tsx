import { ReactFlowProvider } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { Surface } from "./Surface";
import "./canvas.css";
import "./diagram.css";

/** The path diagram: drawn from the document, changed by gestures that end as edits of the document. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <Surface />
    </ReactFlowProvider>
  );
}
