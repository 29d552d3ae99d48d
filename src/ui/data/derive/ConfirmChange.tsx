import { TriangleAlert } from "lucide-react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { ColumnUse } from "../../../store/consequences";
import { useStudio } from "../../../store/store";
import { Modal } from "../../shared/Modal";
import { usePending } from "./changeWithCare";
import "./derive.css";

/** Says what a change of the data would take away, and from what; nothing is done without a yes. */
export function ConfirmChange() {
  const { t } = useTranslation();
  const pending = usePending((s) => s.pending);
  const open = useStudio((s) => s.openPanel === "confirmChange");
  const setView = useStudio((s) => s.setView);
  if (!open || pending === undefined) return null;
  const close = (): void => setView({ openPanel: undefined });
  const { columns, steps } = pending.consequences;
  return (
    <Modal
      open
      width="narrow"
      onClose={close}
      title={t("derive:confirm.title", { what: pending.title })}
      description={t("derive:confirm.means")}
      foot={
        <>
          <button type="button" className="btn" onClick={close}>{t("common:cancel")}</button>
          <button type="button" className="btn primary" onClick={() => { pending.confirm(); close(); }}>{t("derive:confirm.go")}</button>
        </>
      }
    >
      <ul className="change-uses">
        {columns.map(({ column, uses }) => <li key={column}><TriangleAlert className="i" aria-hidden="true" /><span><strong>{column}</strong> {uses.map((use) => usageText(t, use)).join(", ")}</span></li>)}
        {steps.length === 0 ? null : <li><TriangleAlert className="i" aria-hidden="true" /><span>{t("derive:confirm.steps", { count: steps.length, places: steps.map((place) => place + 1).join(", ") })}</span></li>}
      </ul>
      <p className="hint">{t("derive:confirm.undo")}</p>
    </Modal>
  );
}

/** What uses a column, in words. */
export function usageText(t: TFunction, use: ColumnUse): string {
  if (use.kind === "construct") return t("derive:use.construct", { name: use.construct });
  if (use.kind === "step") return t("derive:use.step", { place: use.place + 1 });
  if (use.kind === "grouping") return t("derive:use.grouping", { name: use.name });
  return t(`derive:use.${use.kind}`);
}
