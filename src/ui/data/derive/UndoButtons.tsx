import { Redo2, Undo2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { redoLabel, undoLabel } from "../../../store/selectors";
import { useStudio } from "../../../store/store";

/** Undo and redo, as over the canvas: preparing the data is undone by the same keys. */
export function UndoButtons() {
  const { t } = useTranslation();
  const undone = useStudio(undoLabel);
  const redone = useStudio(redoLabel);
  const undo = useStudio((s) => s.undo);
  const redo = useStudio((s) => s.redo);
  return (
    <span className="undo-buttons">
      <button type="button" className="icon-btn" disabled={undone === undefined} aria-label={t("canvas:tool.undo")} title={undone === undefined ? undefined : t("canvas:tool.undoStep", { step: t(undone) })} onClick={undo}><Undo2 className="i" aria-hidden="true" /></button>
      <button type="button" className="icon-btn" disabled={redone === undefined} aria-label={t("canvas:tool.redo")} title={redone === undefined ? undefined : t("canvas:tool.redoStep", { step: t(redone) })} onClick={redo}><Redo2 className="i" aria-hidden="true" /></button>
    </span>
  );
}
