import { ArrowUpRight, Circle, Code, History, MessageSquareText, MousePointer2, Redo2, Undo2, Workflow } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Tool } from "../../store/state";
import { useStudio } from "../../store/store";

const TOOLS: readonly { readonly tool: Tool; readonly letter: string; readonly icon: ReactNode }[] = [
  { tool: "select", letter: "V", icon: <MousePointer2 className="i" aria-hidden="true" /> },
  { tool: "construct", letter: "C", icon: <Circle className="i" aria-hidden="true" /> },
  { tool: "path", letter: "P", icon: <ArrowUpRight className="i" aria-hidden="true" /> },
  { tool: "comment", letter: "N", icon: <MessageSquareText className="i" aria-hidden="true" /> },
];

/** The tools over the canvas, each with its letter. */
export function Toolbar({ onTool, onAutoLayout }: { readonly onTool: (tool: Tool) => void; readonly onAutoLayout: () => void }) {
  const { t } = useTranslation();
  const active = useStudio((state) => state.tool);
  const empty = useStudio((state) => state.document.model.constructs.length === 0);
  return (
    <div className="float toolbar" role="toolbar" aria-label={t("canvas:toolbar")}>
      {TOOLS.map(({ tool, letter, icon }) => (
        <button key={tool} type="button" className={`tool${tool === active ? " on" : ""}`} aria-pressed={tool === active} aria-keyshortcuts={letter} title={t(`canvas:tool.${tool}Hint`)} onClick={() => onTool(tool)}>
          {icon}
          <span className="tool-name">{t(`canvas:tool.${tool}`)}</span> <span className="k" aria-hidden="true">{letter}</span>
        </button>
      ))}
      <hr />
      <button type="button" className="tool" disabled={empty} aria-keyshortcuts="L" title={t("canvas:tool.layoutHint")} onClick={onAutoLayout}>
        <Workflow className="i" aria-hidden="true" />
        <span className="tool-name">{t("canvas:tool.layout")}</span> <span className="k" aria-hidden="true">L</span>
      </button>
      <hr />
      <HistoryButtons />
      <hr />
      <TextButton />
    </div>
  );
}

function TextButton() {
  const { t } = useTranslation();
  const open = useStudio((state) => state.textPane);
  const setView = useStudio((state) => state.setView);
  return (
    <button type="button" className={open ? "tool icon on" : "tool icon"} aria-label={t("common:command.textPane")} aria-pressed={open} aria-keyshortcuts="T" title={t("canvas:tool.textHint")} onClick={() => setView({ textPane: !open })}>
      <Code className="i" aria-hidden="true" />
    </button>
  );
}

function HistoryButtons() {
  const { t } = useTranslation();
  const undone = useStudio((state) => state.past.at(-1)?.label);
  const redone = useStudio((state) => state.future[0]?.label);
  const undo = useStudio((state) => state.undo);
  const redo = useStudio((state) => state.redo);
  const listed = useStudio((state) => state.openPanel === "history");
  const setView = useStudio((state) => state.setView);
  const title = (verb: "undo" | "redo", label: string | undefined) => (label === undefined ? t(`canvas:tool.${verb}`) : t(`canvas:tool.${verb}Step`, { step: t(label) }));
  return (
    <>
      <button type="button" className="tool icon" aria-label={t("canvas:tool.undo")} title={title("undo", undone)} disabled={undone === undefined} onClick={undo}>
        <Undo2 className="i" aria-hidden="true" />
      </button>
      <button type="button" className="tool icon" aria-label={t("canvas:tool.redo")} title={title("redo", redone)} disabled={redone === undefined} onClick={redo}>
        <Redo2 className="i" aria-hidden="true" />
      </button>
      <button type="button" className={listed ? "tool icon on" : "tool icon"} aria-label={t("common:command.history")} aria-expanded={listed} title={t("common:command.history")} disabled={undone === undefined && redone === undefined} onClick={() => setView({ openPanel: listed ? undefined : "history" })}>
        <History className="i" aria-hidden="true" />
      </button>
    </>
  );
}
