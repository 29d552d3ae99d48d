import { ClipboardPaste, FileUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import { usePasteButton } from "./usePasteButton";

/** Where data would be: how to bring some. */
export function EmptyData({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const paste = usePasteButton();
  return (
    <div className="data-empty">
      <FileUp className="i" aria-hidden="true" />
      <strong>{t("data:empty.title")}</strong>
      <p>{t("data:empty.hint")}</p>
      <button type="button" className="btn primary" onClick={onOpen}>{t("data:empty.open")}</button>
      <button type="button" className="btn" onClick={paste}><ClipboardPaste className="i" aria-hidden="true" />{t("data:empty.paste")}</button>
    </div>
  );
}
