import { useCallback } from "react";
import type { SceneLabel } from "../../draw/scene";
import { constructById } from "../../model/query";
import { useStudio } from "../../store/store";
import { targetOfEdge, targetOfNode } from "./target";

/** What a label belongs to, by the names of the model text: "A -> B" for a path, the column for a loading. */
export function useLabelNames(): (label: Pick<SceneLabel, "of" | "kind">) => string {
  const model = useStudio((state) => state.document.model);
  return useCallback(
    ({ of, kind }) => {
      const target = kind === "structural" ? targetOfEdge(of) : targetOfNode(of);
      if (target.kind === "path") return `${constructById(model, target.from)?.name ?? ""} -> ${constructById(model, target.to)?.name ?? ""}`;
      return target.kind === "item" ? target.column : "";
    },
    [model],
  );
}
