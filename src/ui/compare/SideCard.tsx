import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { thresholdText } from "../../methods/whatif/judging";
import type { CompareOutcome, CompareSide } from "../../store/compareState";
import { useStudio } from "../../store/store";
import type { NumberFormat } from "../../report/format";
import { problemText } from "../shared/problemText";
import { SidePicker } from "./SidePicker";
import { valuesOf } from "./values";

interface SideCardProps {
  readonly number: 1 | 2;
  readonly side: CompareSide;
  readonly name: string;
  readonly outcome: CompareOutcome;
  readonly format: NumberFormat;
  readonly onChange: (side: CompareSide) => void;
  /** the picture, once both sides are there */
  readonly children: ReactNode;
}

/** One model of a comparison: which it is, how its AVE stand, and its picture. */
export function SideCard({ number, side, name, outcome, format, onChange, children }: SideCardProps) {
  const { t } = useTranslation();
  return (
    <section className="spec" aria-label={name}>
      <header>
        <span className="ab">{number}</span>
        <SidePicker side={side} name={name} onChange={onChange} />
        {outcome.kind === "done" ? <span className="num ellipsis">{t("prune:compare.about", { count: valuesOf(outcome.side.result).loadings.length, n: outcome.side.result.nUsed })}</span> : null}
        <span className="push" />
        <AveVerdict outcome={outcome} format={format} />
      </header>
      {outcome.kind === "failed" ? <p className="spec-note" role="alert">{outcome.problems[0] === undefined ? null : problemText(t, outcome.problems[0]).happened}</p> : children}
    </section>
  );
}

function AveVerdict({ outcome, format }: { readonly outcome: CompareOutcome; readonly format: NumberFormat }) {
  const { t } = useTranslation();
  const threshold = useStudio((state) => state.rule.ave);
  if (outcome.kind !== "done") return null;
  const known = valuesOf(outcome.side.result).ave.filter((value) => value !== null);
  if (known.length === 0) return null;
  const low = known.filter((value) => value < threshold).length;
  const bound = thresholdText(threshold, format);
  if (low === 0) return <span className="verdict good"><Check className="i" aria-hidden="true" />{t("prune:compare.aveGood", { threshold: bound })}</span>;
  return <span className="verdict warn"><span className="cue" aria-hidden="true">▽</span>{t("prune:compare.aveLow", { count: low, threshold: bound })}</span>;
}
