import { Check, History as HistoryIcon, X } from "lucide-react";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { studio, useStudio } from "../../store/store";
import "./history.css";

/** Every step that was made and undone, newest first; a press goes there. Floats over the canvas while `openPanel` is "history". */
export function HistoryPanel() {
  const open = useStudio((state) => state.openPanel === "history");
  return open ? <OpenPanel /> : null;
}

function OpenPanel() {
  const { t } = useTranslation();
  const past = useStudio((state) => state.past);
  const future = useStudio((state) => state.future);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.querySelector<HTMLElement>("[aria-current]")?.focus();
    return () => (before instanceof HTMLElement ? before.focus({ preventScroll: true }) : undefined);
  }, []);
  const close = () => studio.getState().setView({ openPanel: undefined });
  const onKeyDown = (event: KeyboardEvent) => {
    const rows = [...(box.current?.querySelectorAll<HTMLElement>("li button") ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const next: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
    if (event.key === "Escape") close();
    else if (next[event.key] !== undefined) rows[Math.max(0, Math.min(rows.length - 1, next[event.key]!))]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Of the future, what undo took back last stands next to the present.
  const steps = [...past, ...future].map(({ label }, k) => ({ label, place: k, by: k + 1 - past.length })).toReversed();
  return (
    <section ref={box} className="float popover history" aria-label={t("common:command.history")} onKeyDown={onKeyDown}>
      <header>
        <HistoryIcon className="i" aria-hidden="true" />
        <h2>{t("common:command.history")}</h2>
        <span className="push" />
        <button type="button" className="icon-btn" aria-label={t("common:close")} onClick={close}><X className="i" aria-hidden="true" /></button>
      </header>
      <ol>
        {steps.map(({ label, place, by }) => (
          <Step key={place} text={t(label)} by={by} />
        ))}
        <Step text={t("canvas:history.start")} by={-past.length} />
      </ol>
    </section>
  );
}

/** A state of the model, named by the step that led to it. */
function Step({ text, by }: { readonly text: string; readonly by: number }) {
  const { t } = useTranslation();
  return (
    <li>
      <button type="button" className={by > 0 ? "undone" : ""} aria-current={by === 0 ? "step" : undefined} onClick={() => studio.getState().travel(by)}>
        <span className="mark">{by === 0 && <Check className="i" aria-hidden="true" />}</span>
        {text}
        {by > 0 && <span className="sr-only">, {t("canvas:history.undone")}</span>}
      </button>
    </li>
  );
}
