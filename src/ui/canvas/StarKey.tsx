import { useTranslation } from "react-i18next";
import { inferenceNotes } from "../../draw/inferenceNotes";
import type { Scene } from "../../draw/scene";
import { valueNotes } from "../../draw/valueNotes";
import { bootstrapNow, isBootstrapStale, isInferenceShown } from "../../store/bootstrapKey";
import { overlayNow } from "../../store/selectors";
import { useStudio } from "../../store/store";

/** What the numbers, stars, intervals and dashes on the diagram mean and rest on; where they are old, that. */
export function StarKey({ scene }: { readonly scene: Scene }) {
  const { t } = useTranslation();
  const display = useStudio((state) => state.display);
  const language = useStudio((state) => state.language);
  const overlay = useStudio(overlayNow);
  const inference = useStudio((state) => (isInferenceShown(state) ? bootstrapNow(state)?.inference : undefined));
  const stale = useStudio(isBootstrapStale);
  if (inference !== undefined && stale) return <div className="star-key" role="note"><p>{t("bootstrap:stale")}</p></div>;
  const notes = [...valueNotes(scene, { overlay, inference, display }), ...(inference === undefined ? [] : inferenceNotes(scene, inference.basis, { display, language }))];
  return notes.length === 0 ? null : <div className="star-key">{notes.map(({ key, values }) => <p key={key}>{t(key, { ...values })}</p>)}</div>;
}
