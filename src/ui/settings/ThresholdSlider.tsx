import { Slider } from "radix-ui";
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../report/format";
import { defaultDisplay } from "../../draw/scene";

interface Thresholds {
  readonly act: number;
  readonly watch: number;
}

interface ThresholdSliderProps {
  readonly value: Thresholds;
  readonly language: "en" | "fr";
  readonly onChange: (value: Thresholds) => void;
}

/** Two thumbs on a strip from 0 to 1: below the first red, between them amber. */
export function ThresholdSlider({ value, language, onChange }: ThresholdSliderProps) {
  const { t } = useTranslation();
  const shown = (threshold: number) => formatNumber(threshold, "bounded", { language, decimals: 2 });
  const usual = defaultDisplay.thresholds;
  const changed = value.act !== usual.act || value.watch !== usual.watch;
  return (
    <div className="grp">
      <div className="label">{t("settings:display.weak")} <span className="push num">{shown(value.act)} · {shown(value.watch)}</span></div>
      <Slider.Root
        className="range"
        min={0}
        max={1}
        step={0.01}
        minStepsBetweenThumbs={1}
        value={[value.act, value.watch]}
        onValueChange={([act, watch]) => onChange({ act: rounded(act!), watch: rounded(watch!) })}
      >
        <Slider.Track className="range-track" style={{ "--act": value.act, "--watch": value.watch } as CSSProperties} />
        <Slider.Thumb className="range-thumb" aria-label={t("settings:display.act")} aria-valuetext={shown(value.act)} />
        <Slider.Thumb className="range-thumb" aria-label={t("settings:display.watch")} aria-valuetext={shown(value.watch)} />
      </Slider.Root>
      {changed ? (
        <button type="button" className="link" onClick={() => onChange(usual)}>{t("settings:display.thresholdsDefault", { act: shown(usual.act), watch: shown(usual.watch) })}</button>
      ) : null}
    </div>
  );
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
