import { useCallback, useMemo, useRef, useState } from "react";
import { drawScene, type SceneOptions } from "../../draw/drawScene";
import type { Scene } from "../../draw/scene";
import type { Document } from "../../model/document";
import { bootstrapNow, isInferenceShown } from "../../store/bootstrapKey";
import { overlayShown } from "../../store/analysisKey";
import { withQ2 } from "../../store/currentAnalyses";
import { studio, useStudio } from "../../store/store";
import { useGesture } from "./gesture";
import { sceneKeeper } from "./keepScene";
import { preview } from "./preview";
import { usePrunePreview } from "./prunePreview";
import { isFollowed } from "./useFollowed";

export interface Drawn {
  /** how the scene was drawn */
  readonly options: SceneOptions;
  /** the document as drawn: during a gesture, as it would be; what is followed (`useFollowed`) moves without being drawn */
  readonly document: Document;
  readonly scene: Scene;
  readonly slots: ReadonlySet<string>;
}

/** The picture of the present moment; parts that did not change keep their identity. */
export function useScene(): Drawn {
  const document = useStudio((state) => state.document);
  const overlay = useStudio((s) => withQ2(s, overlayShown(s)));
  const inference = useStudio((state) => (isInferenceShown(state) ? bootstrapNow(state)?.inference : undefined));
  const display = useStudio((state) => state.display);
  const language = useStudio((state) => state.language);
  const shown = useMemo((): SceneOptions => ({ overlay, inference, display, language }), [overlay, inference, display, language]);
  const live = useGesture((state) => (isFollowed(state) ? undefined : state.live));
  const copying = useGesture((state) => state.copying);
  const widening = useGesture((state) => state.widening);
  // Not the pointer: the picture changes with the landing place, not with every pixel of the way.
  const landing = useGesture(({ dropping }) => (dropping?.refusal === undefined ? dropping?.landing : undefined));
  const columns = useGesture((state) => state.dropping?.columns);
  const { document: moved, slots } = useMemo(
    () => preview(document, { live, copying, widening, drop: landing === undefined || columns === undefined ? undefined : { landing, columns } }),
    [document, live, copying, widening, landing, columns],
  );
  const { document: drawn, preview: pruned } = usePrunePreview(moved);
  const options = useMemo((): SceneOptions => (pruned === undefined ? shown : { ...shown, preview: pruned }), [shown, pruned]);
  const [keep] = useState(sceneKeeper);
  const scene = useMemo(() => keep(drawScene(drawn, options)), [keep, drawn, options]);
  return { document: drawn, scene, options, slots };
}

/** The picture of the document itself, whatever is under way: where variables land is decided by it, lest slots push each other away. */
export function useSceneAtRest(): () => Scene {
  const memory = useRef<{ document: Document; scene: Scene }>(undefined);
  return useCallback(() => {
    const { document, display, language } = studio.getState();
    if (memory.current?.document !== document) memory.current = { document, scene: drawScene(document, { display, language }) };
    return memory.current.scene;
  }, []);
}
