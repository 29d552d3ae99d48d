import { Minus, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DisplayOptions } from "../../draw/scene";
import { useStudio } from "../../store/store";
import { ChipChoice } from "./ChipChoice";

const MOST_DECIMALS = 6;
const ZEROS: readonly DisplayOptions["leadingZero"][] = ["language", "dropped", "shown"];
const SIGNS: readonly DisplayOptions["decimalSign"][] = ["language", "point", "comma"];

/** How numbers are printed: on the diagram, in tables and in every file. */
export function NumberDisplay() {
  const { t } = useTranslation();
  const display = useStudio((s) => s.display);
  const setDisplay = useStudio((s) => s.setDisplay);
  const step = (decimals: number) => setDisplay({ decimals });
  return (
    <>
      <div className="grp">
        <div className="row">
          {t("settings:display.decimals")}
          <span className="push stepper num">
            <button type="button" aria-label={t("settings:display.fewer")} disabled={display.decimals <= 0} onClick={() => step(display.decimals - 1)}><Minus className="i" aria-hidden="true" /></button>
            <output>{display.decimals}</output>
            <button type="button" aria-label={t("settings:display.more")} disabled={display.decimals >= MOST_DECIMALS} onClick={() => step(display.decimals + 1)}><Plus className="i" aria-hidden="true" /></button>
          </span>
        </div>
      </div>
      <ChipChoice label={t("settings:display.leadingZero.label")} value={display.leadingZero} options={ZEROS.map((value) => ({ value, name: t(`settings:display.leadingZero.${value}`) }))} onChoose={(leadingZero) => setDisplay({ leadingZero })} />
      <ChipChoice label={t("settings:display.decimalSign.label")} value={display.decimalSign} options={SIGNS.map((value) => ({ value, name: t(`settings:display.decimalSign.${value}`) }))} onChoose={(decimalSign) => setDisplay({ decimalSign })} />
    </>
  );
}
