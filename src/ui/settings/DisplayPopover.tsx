import "./settings.css";
import { SlidersHorizontal, X } from "lucide-react";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { DisplayOptions } from "../../draw/scene";
import { isInferred } from "../../draw/statistic";
import { q2Source } from "../../store/currentAnalyses";
import { useStudio } from "../../store/store";
import { ChipChoice } from "./ChipChoice";
import { Symbols } from "../shared/Symbols";
import { CriteriaChoice } from "./CriteriaChoice";
import { InferenceDisplay } from "./InferenceDisplay";
import { NumberDisplay } from "./NumberDisplay";
import { Toggle } from "./Toggle";
import { ThresholdSlider } from "./ThresholdSlider";

const MEASUREMENT: readonly DisplayOptions["measurement"][] = ["loadings", "weights", "t", "p", "interval", "none"];
const STRUCTURAL: readonly DisplayOptions["structural"][] = ["beta", "t", "p", "interval", "f2", "totalEffect", "none"];
const CIRCLES: readonly DisplayOptions["circles"][] = ["r2", "r2Adjusted", "ave", "cronbachAlpha", "rhoA", "rhoC", "q2", "none"];

/** What is written on the diagram; floats over the canvas while `openPanel` is "display". */
export function DisplayPopover() {
  const open = useStudio((s) => s.openPanel === "display");
  return open ? <OpenPopover /> : null;
}

function OpenPopover() {
  const { t } = useTranslation();
  const display = useStudio((s) => s.display);
  const language = useStudio((s) => s.language);
  const setDisplay = useStudio((s) => s.setDisplay);
  const setView = useStudio((s) => s.setView);
  const hasBootstrap = useStudio((s) => s.bootstrap !== undefined);
  const hasQ2 = useStudio((s) => q2Source(s) !== undefined);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  const close = () => setView({ openPanel: undefined });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  const options = <Value extends string>(values: readonly Value[]) => values.map((value) => ({ value, name: <Symbols text={t(`settings:display.${value}`)} />, disabled: (!hasBootstrap && isInferred(value)) || (!hasQ2 && value === "q2") }));
  return (
    <section ref={box} className="float popover display" aria-label={t("settings:display.title")} tabIndex={-1} onKeyDown={onKeyDown}>
      <header>
        <SlidersHorizontal className="i" aria-hidden="true" />
        <h2>{t("settings:display.title")}</h2>
        <span className="push" />
        <span className="kbd" aria-hidden="true">D</span>
        <button type="button" className="icon-btn" aria-label={t("common:close")} onClick={close}><X className="i" aria-hidden="true" /></button>
      </header>
      <ChipChoice label={t("settings:display.measurement")} value={display.measurement} options={options(MEASUREMENT)} onChoose={(measurement) => setDisplay({ measurement })} />
      <ChipChoice label={t("settings:display.structural")} value={display.structural} options={options(STRUCTURAL)} onChoose={(structural) => setDisplay({ structural })}>
        {hasBootstrap ? null : (
          <p className="hint">
            {t("settings:display.needsBootstrap")} <button type="button" className="link" onClick={() => setView({ mode: "bootstrap" })}>{t("settings:display.goBootstrap")}</button>
          </p>
        )}
      </ChipChoice>
      <ChipChoice label={t("settings:display.circles")} value={display.circles} options={options(CIRCLES)} onChoose={(circles) => setDisplay({ circles })}>
        {hasQ2 ? null : <p className="hint">{t("settings:display.needsPrediction")}</p>}
      </ChipChoice>
      <InferenceDisplay />
      <CriteriaChoice />
      <ThresholdSlider value={display.thresholds} language={language} onChange={(thresholds) => setDisplay({ thresholds })} />
      <div className="grp">
        <Toggle on={display.thickness} onChange={(thickness) => setDisplay({ thickness })}>{t("settings:display.thickness")}</Toggle>
        <Toggle on={display.ring} onChange={(ring) => setDisplay({ ring })}>{t("settings:display.ring")}</Toggle>
        <Toggle on={display.hoverCards} onChange={(hoverCards) => setDisplay({ hoverCards })}>{t("settings:display.hoverCards")}</Toggle>
      </div>
      <NumberDisplay />
    </section>
  );
}
