import { useTranslation } from "react-i18next";
import { inferenceNotes } from "../../draw/inferenceNotes";
import type { Scene } from "../../draw/scene";
import { bootstrapNow, isBootstrapStale, isInferenceShown } from "../../store/bootstrapKey";
import { useStudio } from "../../store/store";

/** What the stars, intervals and dashes on the diagram mean and rest on; where they are old, that. */
export function StarKey({ scene }: { readonly scene: Scene }) {
  const { t } = useTranslation();
  const display = useStudio((state) => state.display);
  const language = useStudio((state) => state.language);
  const inference = useStudio((state) => (isInferenceShown(state) ? bootstrapNow(state)?.inference : undefined));
  const stale = useStudio(isBootstrapStale);
  if (inference === undefined) return null;
  if (stale) return <div className="star-key" role="note"><p>{t("bootstrap:stale")}</p></div>;
  const notes = inferenceNotes(scene, inference.basis, { display, language });
  return notes.length === 0 ? null : <div className="star-key">{notes.map(({ key, values }) => <p key={key}>{t(key, { ...values })}</p>)}</div>;
}
