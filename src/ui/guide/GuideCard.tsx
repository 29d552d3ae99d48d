import { Check, Circle, CircleDot, X } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShallow } from "zustand/react/shallow";
import { entering } from "../../store/commands";
import { useStudio } from "../../store/store";
import { guideProgress, guideSteps, modeOf, type GuideStep } from "./progress";
import "./guide.css";

interface GuideProps {
  readonly onSample: () => void;
  readonly onExport: () => void;
}

/** A walk through a study on the person's own screen: it watches, says what is next and where, and never blocks. Shown while `guide`. */
export function GuideCard({ onSample, onExport }: GuideProps) {
  const { t } = useTranslation();
  const open = useStudio((s) => s.guide);
  const setView = useStudio((s) => s.setView);
  const done = useStudio(useShallow(guideProgress));
  const isEmpty = useStudio((s) => s.document.model.constructs.length === 0);
  const next = useMemo(() => guideSteps.find((step) => !done[step]), [done]);
  // A step looked at again is left once another one is next.
  const [look, setLook] = useState<{ readonly step: GuideStep; readonly next: GuideStep | undefined }>();
  const looked = look !== undefined && look.next === next ? look.step : undefined;
  const step = looked ?? next ?? "publish";
  useEffect(() => {
    const root = document.documentElement;
    if (open && next !== undefined) root.dataset["guide"] = next;
    else delete root.dataset["guide"];
    return () => void delete root.dataset["guide"];
  }, [open, next]);
  if (!open) return null;
  const count = guideSteps.filter((one) => done[one]).length;
  const act = (): void => {
    if (step === "specify" && isEmpty) return onSample();
    setView({ ...entering(modeOf[step]), screen: "studio" });
    if (step === "publish") onExport();
  };
  return (
    <aside className="float guide" aria-label={t("help:guide.title")}>
      <header>
        <h2>{t("help:guide.title")}</h2>
        <span className="muted num">{t("help:guide.count", { done: count, all: guideSteps.length })}</span>
        <button type="button" className="icon-btn" aria-label={t("help:guide.close")} onClick={() => setView({ guide: false })}><X className="i" aria-hidden="true" /></button>
      </header>
      <ol>
        {guideSteps.map((one) => {
          const Icon = done[one] ? Check : one === next ? CircleDot : Circle;
          return (
            <li key={one}>
              <button type="button" className={done[one] ? "done" : undefined} aria-current={one === step ? "step" : undefined} onClick={() => setLook({ step: one, next })}>
                <Icon className="i" aria-hidden="true" />{t(`help:guide.step.${one}.name`)}<span className="sr-only">{done[one] ? t("help:guide.isDone") : ""}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <p role="status">{next === undefined && looked === undefined ? t("help:guide.all") : t(`help:guide.step.${step}.text`)}</p>
      <button type="button" className={done[step] ? "btn sm" : "btn sm primary"} onClick={act}>{t(step === "specify" && isEmpty ? "help:guide.sample" : `help:guide.step.${step}.go`)}</button>
    </aside>
  );
}
