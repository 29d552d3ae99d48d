import { useTranslation } from "react-i18next";
import { useStudio } from "../../store/store";
import { useGesture } from "./gesture";

/** What to do first, while there is nothing on the canvas. */
export function EmptyHint() {
  const { t } = useTranslation();
  const empty = useStudio((state) => state.document.model.constructs.length === 0);
  const busy = useGesture((state) => state.dropping !== undefined || state.placing !== undefined);
  if (!empty || busy) return null;
  return <p className="canvas-hint">{t("canvas:empty")}</p>;
}
