import { useMemo } from "react";
import type { Change } from "../../methods/whatif/consequence";
import { whatIfNow } from "../../store/pruneSelectors";
import { useStudio } from "../../store/store";
import { lineage, listed, nextNumber, presentStep, trailOf, type ListedStep } from "../../store/trail";
import { lowestAve, removalOf } from "../../store/trailApply";
import type { TrailStep } from "../../store/trailState";

/** One line of the trail as it is shown. */
export interface TrailLine {
  readonly id: string;
  readonly kind: "model" | "removal";
  readonly depth: number;
  /** done, here now, or only in the preview */
  readonly phase: "done" | "now" | "preview";
  /** on the way from the start to the present model, or in its preview */
  readonly onWay: boolean;
  readonly step: TrailStep | undefined;
  /** number or name of a model */
  readonly number: number | undefined;
  readonly name: string | undefined;
  readonly items: number;
  readonly lowest: { readonly construct: string; readonly value: number } | undefined;
  readonly removal: { readonly column: string; readonly loading: number | null; readonly ave: Change; readonly reason: string } | undefined;
}

function doneLine({ step, depth }: ListedStep, present: string | undefined, way: ReadonlySet<string>): TrailLine {
  return {
    id: step.id,
    kind: step.removal === undefined ? "model" : "removal",
    depth,
    phase: step.id === present ? "now" : "done",
    onWay: way.has(step.id),
    step,
    number: step.number,
    name: step.name,
    items: step.items,
    lowest: step.lowestAve,
    removal: step.removal,
  };
}

/** Every step of the trail, the present model whether the trail knows it or not, and the steps that applying the preview would add. */
export function useTrailLines(): readonly TrailLine[] {
  const trail = useStudio((state) => state.trail);
  const model = useStudio((state) => state.document.model);
  const of = useStudio((state) => state.activeModel);
  const result = useStudio(whatIfNow);
  const rule = useStudio((state) => state.rule);
  const reasons = useStudio((state) => state.reasons);
  return useMemo(() => {
    const present = presentStep(trail, model);
    const way = new Set(lineage(trail, present?.id).map(({ id }) => id));
    const tree = trailOf(trail, model, of);
    const lines = listed(tree).map((one) => doneLine(one, present?.id, way));
    const items = model.constructs.reduce((sum, construct) => sum + construct.items.length, 0);
    const at = present === undefined ? lines.length : 1 + lines.findIndex(({ id }) => id === present.id);
    const depth = lines[at - 1]?.depth ?? 0;
    const bare = { depth, onWay: true, step: undefined, name: undefined };
    const now: TrailLine[] = present !== undefined ? [] : [{ ...bare, id: "now", kind: "model", phase: "now", number: nextNumber(tree), items, lowest: result && lowestAve(result, 0), removal: undefined }];
    if (result === undefined || result.ghosted.length === 0) return lines.toSpliced(at, 0, ...now);
    const ghosts = result.ghosted.map((_, i): TrailLine => ({
      ...bare, id: `ghost ${i}`, kind: "removal", phase: "preview", number: undefined, items: items - i - 1, lowest: lowestAve(result, i + 1),
      removal: removalOf({ result, data: undefined, rule, reasons, verdicts: new Map() }, i),
    }));
    const after: TrailLine = { ...bare, id: "preview", kind: "model", phase: "preview", number: nextNumber(tree) + now.length, items: items - ghosts.length, lowest: lowestAve(result, result.base), removal: undefined };
    return lines.toSpliced(at, 0, ...now, ...ghosts, after);
  }, [trail, model, of, result, rule, reasons]);
}
