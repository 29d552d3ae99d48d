import { useTranslation } from "react-i18next";
import type { DisplayOptions } from "../../draw/scene";
import { useStudio } from "../../store/store";
import { ChipChoice } from "./ChipChoice";
import { Toggle } from "./Toggle";

const STRUCTURAL: readonly DisplayOptions["structuralInference"][] = ["interval", "t", "p", "none"];
const MEASUREMENT: readonly DisplayOptions["measurementInference"][] = ["none", "interval", "t", "p"];

/** What of a bootstrap is written on the diagram; nothing to choose before there is one. */
export function InferenceDisplay() {
  const { t } = useTranslation();
  const display = useStudio((s) => s.display);
  const setDisplay = useStudio((s) => s.setDisplay);
  const live = useStudio((s) => s.liveBootstrap);
  const setLive = useStudio((s) => s.setLiveBootstrap);
  const exists = useStudio((s) => s.bootstrap !== undefined);
  if (!exists && !live) return null;
  const options = <Value extends string>(values: readonly Value[]) => values.map((value) => ({ value, name: t(`settings:display.inference.${value}`) }));
  return (
    <>
      <ChipChoice label={t("settings:display.inference.structural")} value={display.structuralInference} options={options(STRUCTURAL)} onChoose={(structuralInference) => setDisplay({ structuralInference })} />
      <ChipChoice label={t("settings:display.inference.measurement")} value={display.measurementInference} options={options(MEASUREMENT)} onChoose={(measurementInference) => setDisplay({ measurementInference })} />
      <div className="grp">
        <Toggle on={display.stars} onChange={(stars) => setDisplay({ stars })}>{t("settings:display.inference.stars")}</Toggle>
        <Toggle on={display.dashed} onChange={(dashed) => setDisplay({ dashed })}>{t("settings:display.inference.dashed")}</Toggle>
        <Toggle on={display.onlySignificant} onChange={(onlySignificant) => setDisplay({ onlySignificant })}>{t("settings:display.inference.onlySignificant")}</Toggle>
        <Toggle on={live} onChange={setLive}>{t("settings:display.inference.live")}</Toggle>
      </div>
    </>
  );
}
