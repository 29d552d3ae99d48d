import { ClipboardCopy, Sparkles, X } from "lucide-react";
import { useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../report/problem";
import { useStudio } from "../../store/store";
import { notifyDone } from "../shared/notice";
import { Tip } from "../shared/Tip";
import { Editor } from "./Editor";
import { ProblemList } from "./ProblemList";
import { useModelText } from "./useModelText";
import "./textpane.css";

/** The model as text, in step with the canvas both ways. */
export function TextPane() {
  const { t } = useTranslation();
  const setView = useStudio((state) => state.setView);
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const model = useModelText();
  const wrong = [...model.problems, ...model.unwritable];
  const copy = () => void navigator.clipboard.writeText(model.text).then(() => notifyDone(t("canvas:text.copied")));
  const go = ({ at }: Problem) => {
    const place = at.find((one) => one.kind === "text");
    if (place === undefined || field.current === null) return;
    const start = model.text.split("\n").slice(0, place.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + place.column - 1;
    field.current.focus();
    field.current.setSelectionRange(start, start);
  };
  return (
    <section className="textpane drawer" aria-label={t("common:command.textPane")}>
      <header className="textpane-head">
        <h2>{t("common:command.textPane")}</h2>
        <span className="hint">{t("canvas:text.about")}</span>
        <span className="push" />
        <Tip text={t("canvas:text.tidy")}>
          <button type="button" className="icon-btn" aria-label={t("canvas:text.tidy")} onClick={model.tidy}><Sparkles className="i" aria-hidden="true" /></button>
        </Tip>
        <Tip text={t("canvas:text.copy")}>
          <button type="button" className="icon-btn" aria-label={t("canvas:text.copy")} disabled={model.text === ""} onClick={copy}><ClipboardCopy className="i" aria-hidden="true" /></button>
        </Tip>
        <button type="button" className="icon-btn" aria-label={t("common:close")} onClick={() => setView({ textPane: false })}><X className="i" aria-hidden="true" /></button>
      </header>
      <Editor field={field} text={model.text} problems={model.problems} describedBy={list} onChange={model.change} onBlur={model.settle} />
      <ProblemList id={list} problems={wrong} onGo={go} />
    </section>
  );
}
