import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import { shortcutLabel } from "../shared/platform";
import { isTable, receiveText } from "./openFile";

/** What a "Paste data" button does; browsers that keep the clipboard to themselves get the keys told. */
export function usePasteButton(): () => void {
  const { t } = useTranslation();
  return () => {
    readClipboard().then(
      (text) => (isTable(text) ? receiveText(text, t("data:pasted")) : toast.error(t("data:paste.nothing"))),
      () => toast.error(t("data:paste.refused", { keys: shortcutLabel("Mod+V") })),
    );
  };
}

/** Rejects, rather than throws, where the browser has no clipboard to read. */
const readClipboard = async (): Promise<string> => navigator.clipboard.readText();
