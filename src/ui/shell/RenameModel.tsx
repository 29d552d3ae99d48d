import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { studio } from "../../store/store";
import { Modal } from "../shared/Modal";

/** Asks for the name of a model; an empty one brings its number back. */
export function RenameModel({ id, before, onClose }: { readonly id: string; readonly before: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const form = useId();
  const [name, setName] = useState(before);
  const take = () => {
    if (name.trim() !== before) studio.getState().renameModel(id, name);
    onClose();
  };
  const foot = (
    <>
      <button type="button" className="btn" onClick={onClose}>{t("common:cancel")}</button>
      <button type="submit" form={form} className="btn primary">{t("shell:models.renameNow")}</button>
    </>
  );
  return (
    <Modal open onClose={onClose} title={t("shell:models.renameTitle")} width="narrow" foot={foot}>
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          take();
        }}
      >
        <input className="field" aria-label={t("shell:models.name")} value={name} autoFocus spellCheck={false} onFocus={(event) => event.currentTarget.select()} onChange={(event) => setName(event.target.value)} />
      </form>
    </Modal>
  );
}
