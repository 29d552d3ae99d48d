import { useCallback } from "react";
import type { SceneLabel } from "../../draw/scene";
import { endName } from "../../model/interactions";
import { useStudio } from "../../store/store";
import { targetOfEdge, targetOfNode } from "./target";

/** What a label belongs to, by the names of the model text: "A -> B" for a path, the column for a loading. */
export function useLabelNames(): (label: Pick<SceneLabel, "of" | "kind">) => string {
  const model = useStudio((state) => state.document.model);
  return useCallback(
    ({ of, kind }) => {
      const target = kind === "structural" ? targetOfEdge(of) : targetOfNode(of);
      if (target.kind === "path") return `${endName(model, target.from)} -> ${endName(model, target.to)}`;
      return target.kind === "item" ? target.column : "";
    },
    [model],
  );
}
