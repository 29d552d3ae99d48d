import { FileUp } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { type FileSinks, isTable, receiveFile, receiveText } from "./openFile";
import { isTyping } from "./typing";
import "./drop.css";

/** Opens files dropped anywhere on the page and tables pasted outside fields. Mounted once. */
export function DropZone({ onProject, onModel }: FileSinks) {
  const { t } = useTranslation();
  const over = useFileDrop(onProject, onModel);
  const pasted = t("data:pasted");
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (isTyping(event.target) || !isTable(text)) return;
      event.preventDefault();
      receiveText(text, pasted);
    };
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  }, [pasted]);
  if (!over) return null;
  return (
    <div className="drop-veil" role="status">
      <div className="drop-target">
        <FileUp className="i" aria-hidden="true" />
        <strong>{t("data:drop.title")}</strong>
        <small>{t("data:drop.formats")}</small>
      </div>
    </div>
  );
}

/** Whether a file hovers over the page; the browser would otherwise leave the page for it. */
function useFileDrop(onProject: FileSinks["onProject"], onModel: FileSinks["onModel"]): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const hover = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) void receiveFile(file, { onProject, onModel });
    };
    window.addEventListener("dragover", hover);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", hover);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [onProject, onModel]);
  return over;
}
