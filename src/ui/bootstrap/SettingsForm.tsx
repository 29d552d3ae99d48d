import { RotateCcw } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { defaultBootstrapSettings } from "../../store/bootstrapSlice";
import { useStudio } from "../../store/store";
import { ChoiceField } from "./ChoiceField";
import { InnerSamplesField } from "./InnerSamplesField";
import { decimalsOf, percentOf } from "./level";
import { LevelField } from "./LevelField";
import { SamplesField } from "./SamplesField";
import { SeedField } from "./SeedField";
import { useNumbers } from "./useNumbers";

/** How the next bootstrap is done. */
export function SettingsForm({ lead }: { readonly lead: ReactNode }) {
  const { t } = useTranslation();
  const { integer, number } = useNumbers();
  const set = useStudio((s) => s.setBootstrapSettings);
  const innerSamples = useStudio((s) => s.bootstrapSettings.innerSamples);
  const level = useStudio((s) => s.bootstrapSettings.level);
  const studentised = useStudio((s) => s.bootstrapSettings.interval === "studentised");
  const [resets, setResets] = useState(0);
  const reset = () => {
    set(defaultBootstrapSettings);
    setResets(resets + 1);
  };
  return (
    <form className="bform" aria-label={t("bootstrap:form.title")} onSubmit={(event) => event.preventDefault()}>
      {lead}
      <div className="bgrid" key={resets}>
        <SamplesField />
        <SeedField />
        <ChoiceField name="interval" options={["percentile", "biasCorrected", "bca", "basic", "normal", "studentised"]} values={{ times: integer(innerSamples), level: number(percentOf(level), "plain", decimalsOf(percentOf(level))) }} />
        {studentised ? <InnerSamplesField /> : null}
        <LevelField />
        <ChoiceField name="test" options={["twoTailed", "oneTailed"]} />
        <ChoiceField name="signs" options={["none", "individual", "construct"]} />
        <ChoiceField name="inadmissible" options={["drop", "replace", "keep"]} />
        <ChoiceField name="missingInResamples" options={["once", "each"]} />
        <ChoiceField name="seDivisor" options={["n-1", "n"]} />
        <ChoiceField name="geodesicDistance" options={[false, true]} />
      </div>
      <button type="button" className="btn quiet sm" onClick={reset}><RotateCcw className="i" aria-hidden="true" />{t("bootstrap:reset")}</button>
    </form>
  );
}
