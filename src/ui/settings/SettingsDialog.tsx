import "./settings.css";
import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { studioOptions } from "../../store/settingsSlice";
import { useStudio } from "../../store/store";
import { Modal } from "../shared/Modal";
import { ChoiceSetting } from "./ChoiceSetting";
import { CodesSetting, FilterSetting, WeightSetting } from "./DataSettings";
import { NumberSetting } from "./NumberSetting";
import { exponentOf, toleranceOf } from "./parse";
import { StartingWeights } from "./StartingWeights";

const usual = studioOptions;

/** How PLS is computed; open while `openPanel` is "settings". Every change is in force at once. */
export function SettingsDialog() {
  const { t } = useTranslation();
  const open = useStudio((s) => s.openPanel === "settings");
  const live = useStudio((s) => s.live);
  const options = useStudio((s) => s.options);
  const data = useStudio((s) => s.data);
  const model = useStudio((s) => s.document.model);
  const setOptions = useStudio((s) => s.setOptions);
  const setView = useStudio((s) => s.setView);
  const [resets, setResets] = useState(0);
  const close = () => setView({ openPanel: undefined });
  const reset = () => {
    setOptions({ ...usual, weightColumn: undefined, filter: undefined });
    setResets(resets + 1);
  };
  const foot = (
    <>
      <button type="button" className="btn quiet push" onClick={reset}><RotateCcw className="i" aria-hidden="true" />{t("settings:pls.reset")}</button>
      <button type="button" className="btn primary" onClick={close}>{t("settings:pls.done")}</button>
    </>
  );
  return (
    <Modal open={open} onClose={close} title={t("settings:pls.title")} description={t(live ? "settings:pls.description" : "settings:pls.descriptionManual")} foot={foot}>
      <div className="settings" key={resets}>
        <section aria-label={t("settings:pls.shown")}>
          <h3>{t("settings:pls.shown")}</h3>
          <ChoiceSetting name="estimator" explained value={options.estimator} usual={usual.estimator} options={["pls", "plsc"]} onChoose={(estimator) => setOptions({ estimator })} />
          <ChoiceSetting name="results" explained value={options.results} usual={usual.results} options={["standardised", "unstandardised", "meanCentred"]} onChoose={(results) => setOptions({ results })} />
        </section>
        <section aria-label={t("settings:pls.algorithm")}>
          <h3>{t("settings:pls.algorithm")}</h3>
          <ChoiceSetting name="innerWeights" explained value={options.innerWeights} usual={usual.innerWeights} options={["path", "factorial", "centroid"]} onChoose={(innerWeights) => setOptions({ innerWeights })} />
          <NumberSetting name="tolerance" prefix="10^−" value={exponentOf(options.tolerance)} usual={exponentOf(usual.tolerance)} least={1} most={14} onChange={(k) => setOptions({ tolerance: toleranceOf(k) })} />
          <NumberSetting name="maxIterations" value={options.maxIterations} usual={usual.maxIterations} least={1} most={100_000} onChange={(maxIterations) => setOptions({ maxIterations })} />
          <StartingWeights model={model} value={options.startingWeights} onChange={(startingWeights) => setOptions({ startingWeights })} />
        </section>
        <section aria-label={t("settings:pls.data")}>
          <h3>{t("settings:pls.data")}</h3>
          <ChoiceSetting name="missing" explained value={options.missing} usual={usual.missing} options={["mean", "casewise", "pairwise", "em", "none"]} onChoose={(missing) => setOptions({ missing })} />
          {options.missing === "pairwise" && <ChoiceSetting name="notPositiveDefinite" value={options.notPositiveDefinite} usual={usual.notPositiveDefinite} options={["repair", "refuse"]} onChoose={(notPositiveDefinite) => setOptions({ notPositiveDefinite })} />}
          <CodesSetting codes={options.missingCodes} onChange={(codes) => setOptions({ missingCodes: codes })} />
          <FilterSetting data={data} options={options} onChange={setOptions} />
          <WeightSetting data={data} options={options} onChange={setOptions} />
        </section>
        <section aria-label={t("settings:pls.model")}>
          <h3>{t("settings:pls.model")}</h3>
          <ChoiceSetting name="signs" value={options.signs} usual={usual.signs} options={["none", "majority", "dominant"]} onChoose={(signs) => setOptions({ signs })} />
          <ChoiceSetting name="binaryIndicators" value={options.binaryIndicators} usual={usual.binaryIndicators} options={["standardised", "raw"]} onChoose={(binaryIndicators) => setOptions({ binaryIndicators })} />
          <ChoiceSetting name="interactions" value={options.interactions} usual={usual.interactions} options={["twoStage", "productIndicator", "orthogonalising"]} onChoose={(interactions) => setOptions({ interactions })} />
          <ChoiceSetting name="higherOrder" value={options.higherOrder} usual={usual.higherOrder} options={["disjoint", "embedded", "repeated"]} onChoose={(higherOrder) => setOptions({ higherOrder })} />
          <ChoiceSetting name="estimatedModel" value={options.estimatedModel} usual={usual.estimatedModel} options={["unitVariance", "residualVariance"]} onChoose={(estimatedModel) => setOptions({ estimatedModel })} />
        </section>
      </div>
    </Modal>
  );
}
