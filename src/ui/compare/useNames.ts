import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { CompareSide, CompareSource } from "../../store/compareState";
import { useStudio } from "../../store/store";
import { stepById } from "../../store/trail";

/** What a source is called. */
export function useSourceName(): (source: CompareSource) => string {
  const { t } = useTranslation();
  const trail = useStudio((state) => state.trail);
  const models = useStudio((state) => state.models);
  return useCallback(
    (source) => {
      if (source.kind === "now" || source.kind === "preview") return t(`prune:compare.source.${source.kind}`);
      if (source.kind === "model") {
        const model = models.find(({ id }) => id === source.id);
        return model?.name ?? t("prune:compare.source.model", { number: model?.number ?? 0 });
      }
      const step = stepById(trail, source.id);
      if (step?.removal !== undefined) return t("prune:trail.without", { item: step.removal.column });
      return step?.name ?? t("prune:trail.version", { number: step?.number ?? 0 });
    },
    [t, trail, models],
  );
}

/** What one side is called, with estimator and cases where the other side has others. */
export function useSideNames(sides: readonly [CompareSide, CompareSide]): readonly [string, string] {
  const { t } = useTranslation();
  const sourceName = useSourceName();
  const [a, b] = sides;
  const name = (side: CompareSide): string => {
    const parts = [
      sourceName(side.source),
      ...(a.estimator === b.estimator ? [] : [t(`prune:compare.estimator.${side.estimator}`)]),
      ...(side.group === undefined ? [] : [`${side.group.column} = ${side.group.equals}`]),
    ];
    return parts.join(" · ");
  };
  return [name(a), name(b)];
}
