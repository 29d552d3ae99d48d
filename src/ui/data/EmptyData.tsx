import { ClipboardPaste, FileUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import { shortcutLabel } from "../shared/platform";
import { isTable, receiveText } from "./openFile";

/** Where data would be: how to bring some. */
export function EmptyData({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const paste = (): void => {
    readClipboard().then(
      (text) => (isTable(text) ? receiveText(text, t("data:pasted")) : toast.error(t("data:paste.nothing"))),
      () => toast.error(t("data:paste.refused", { keys: shortcutLabel("Mod+V") })),
    );
  };
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

/** Rejects where the browser does not let pages read the clipboard. */
const readClipboard = async (): Promise<string> => navigator.clipboard.readText();
