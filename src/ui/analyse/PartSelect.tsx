import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";

interface PartSelectProps {
  readonly parts: readonly { readonly key: string; readonly kind: "table" | "chart"; readonly title: string }[];
  readonly value: string;
  readonly onChoose: (key: string) => void;
}

/** One of many tables and charts, with steps to the ones before and after. */
export function PartSelect({ parts, value, onChoose }: PartSelectProps) {
  const { t } = useTranslation();
  const at = parts.findIndex(({ key }) => key === value);
  const step = (to: number, label: string, Icon: typeof ChevronLeft) => (
    <button type="button" className="icon-btn" aria-label={label} title={label} disabled={parts[to] === undefined} onClick={() => onChoose(parts[to]!.key)}><Icon className="i" aria-hidden="true" /></button>
  );
  const group = (kind: "table" | "chart") => (
    <optgroup label={t(`analysis:kinds.${kind}`)}>{parts.filter((part) => part.kind === kind).map(({ key, title }) => <option key={key} value={key}>{title}</option>)}</optgroup>
  );
  return (
    <div className="part-select">
      {step(at - 1, t("analysis:before"), ChevronLeft)}
      <select className="field" aria-label={t("analysis:parts")} value={value} onChange={(event) => onChoose(event.target.value)}>{group("table")}{group("chart")}</select>
      {step(at + 1, t("analysis:after"), ChevronRight)}
      <span className="hint">{t("analysis:place", { at: at + 1, of: parts.length })}</span>
    </div>
  );
}
