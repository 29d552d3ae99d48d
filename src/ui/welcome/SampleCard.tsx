import { ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Sample } from "./samples";
import { Thumbnail } from "./Thumbnail";

interface SampleCardProps {
  readonly sample: Sample;
  /** while another is being opened */
  readonly disabled: boolean;
  readonly onOpen: (id: string) => void;
}

export function SampleCard({ sample, disabled, onOpen }: SampleCardProps) {
  const { t } = useTranslation();
  return (
    <button type="button" className="sample" disabled={disabled} onClick={() => onOpen(sample.id)}>
      <span className="tw"><Thumbnail id={sample.id} /></span>
      <span className="txt">
        <strong>{t(`welcome:samples.${sample.name}.name`)}</strong>
        <span className="about">{t(`welcome:samples.${sample.name}.about`)}</span>
        <span className="meta num">
          <span>{t("welcome:samples.constructs", { count: sample.constructs })}</span>
          <span>{t("welcome:samples.indicators", { count: sample.indicators })}</span>
          <span>{t("welcome:samples.cases", { count: sample.cases })}</span>
        </span>
      </span>
      <span className="go"><ArrowRight className="i" aria-hidden="true" /></span>
    </button>
  );
}
