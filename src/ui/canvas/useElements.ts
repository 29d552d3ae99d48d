import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { commentsOf } from "../../model/editComments";
import { endName } from "../../model/interactions";
import { say } from "../../text/say";
import { bootstrapNow, isBootstrapStale, isInferenceShown } from "../../store/bootstrapKey";
import { overlayNow, problemsNow } from "../../store/selectors";
import type { Target } from "../../store/state";
import { useStudio } from "../../store/store";
import { useGesture } from "./gesture";
import { keeper } from "./keep";
import { marks } from "./marks";
import { accessibleName } from "./names";
import { elementId } from "./target";
import { toEdges, toNodes, type ArrowEdgeType, type DiagramNode, type Dressing, type KnownEdges, type KnownNodes, type Phase } from "./toFlow";
import type { Drawn } from "./useScene";
import { useNumberFormat } from "../shared/useNumberFormat";

/** Nodes and edges of the picture. What did not change since the last time keeps its identity, so that only the rest is drawn anew. */
export function useElements({ scene, document, slots }: Drawn): { readonly nodes: readonly DiagramNode[]; readonly edges: readonly ArrowEdgeType[] } {
  const { t } = useTranslation();
  const selection = useStudio((state) => state.selection);
  const overlay = useStudio(overlayNow);
  const inference = useStudio((state) => (isInferenceShown(state) && !isBootstrapStale(state) ? bootstrapNow(state)?.inference : undefined));
  const format = useNumberFormat();
  const problems = useStudio(problemsNow);
  const phases = usePhases();
  const { model } = document;
  const comments = commentsOf(document);

  // Apart from the rest: what is selected changes often, and takes no words.
  const words = useMemo(() => {
    const comment = (id: string): string => comments.find((one) => one.id === id)?.text.trim() ?? "";
    const naming = { model, overlay, inference, format, comment, t };
    return { name: remembered((id: string) => id, (id) => endName(model, id)), accessibleName: remembered(keyOf, (target: Target) => accessibleName(target, naming)) };
  }, [model, comments, overlay, inference, format, t]);
  const marked = useMemo(() => marks(problems, model, (problem) => say(problem, (key, values) => t(key, values)).happened), [problems, model, t]);
  const dressing = useMemo((): Dressing => ({ ...words, selected: new Set(selection.map(elementId)), slots, phases, marks: marked }), [words, selection, slots, phases, marked]);

  const [keepNodes] = useState(() => keeper<DiagramNode>());
  const [keepEdges] = useState(() => keeper<ArrowEdgeType>());
  const [known] = useState((): KnownNodes => new WeakMap());
  const nodes = useMemo(() => keepNodes(toNodes(scene, dressing, known)), [scene, dressing, known, keepNodes]);
  const [knownEdges] = useState((): KnownEdges => new WeakMap());
  const edges = useMemo(() => keepEdges(toEdges(scene, dressing, knownEdges)), [scene, dressing, knownEdges, keepEdges]);
  return { nodes, edges };
}

const keyOf = (target: Target): string => `${target.kind} ${elementId(target)}`;

/** Names do not change while things move or are selected, and finding their words takes longer than drawing. */
function remembered<T>(key: (of: T) => string, name: (of: T) => string): (of: T) => string {
  const known = new Map<string, string>();
  return (of) => {
    const id = key(of);
    const before = known.get(id) ?? name(of);
    known.set(id, before);
    return before;
  };
}

/** What is under way with which construct; the same map as long as nothing changes. */
function usePhases(): ReadonlyMap<string, Phase> {
  const drop = useGesture(({ dropping }) => (dropping?.landing.kind === "construct" ? dropping.landing.id : undefined));
  const nesting = useGesture((state) => state.nesting);
  const dropRefused = useGesture(({ dropping }) => dropping?.refusal !== undefined);
  const from = useGesture(({ connecting }) => connecting?.from);
  const to = useGesture(({ connecting }) => connecting?.to);
  const refused = useGesture(({ connecting }) => connecting?.refusal !== undefined);
  return useMemo(() => {
    const phases = new Map<string, Phase>();
    if (from !== undefined) phases.set(from, "source");
    if (to !== undefined) phases.set(to, refused ? "refused" : "target");
    if (drop !== undefined) phases.set(drop, dropRefused ? "refused" : "drop");
    if (nesting !== undefined) phases.set(nesting, "drop");
    return phases;
  }, [nesting, drop, dropRefused, from, to, refused]);
}
