import { ChevronDown, Info } from "lucide-react";
import { Popover } from "radix-ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { thresholdText } from "../../methods/whatif/judging";
import { presetNames, presets, withThreshold, type PruneRule, type Threshold } from "../../methods/whatif/rule";
import type { NumberFormat } from "../../report/format";
import type { Text } from "../../report/text";
import { useStudio } from "../../store/store";
import { useNumberFormat } from "../shared/useNumberFormat";
import { useSay } from "./usePruning";

/** The rule in a sentence. */
export function ruleSentence(rule: PruneRule, format: NumberFormat): Text {
  const of = (value: number): string => thresholdText(value, format);
  const values = { keep: of(rule.keep), remove: of(rule.remove), ave: of(rule.ave), rhoC: of(rule.rhoC) };
  return { key: rule.keep === rule.remove ? "prune:rule.strict" : "prune:rule.between", values };
}

/** Which rule proposes removals: ready-made ones, and every threshold to move. */
export function RuleMenu() {
  const { t } = useTranslation();
  const say = useSay();
  const format = useNumberFormat();
  const rule = useStudio((state) => state.rule);
  const setRule = useStudio((state) => state.setRule);
  return (
    <div className="rule">
      <Info className="i" aria-hidden="true" />
      <span className="ellipsis" title={say(ruleSentence(rule, format))}>{say(ruleSentence(rule, format))}</span>
      <Popover.Root>
        <Popover.Trigger asChild>
          <button type="button" className="btn sm" aria-label={t("prune:rule.choose", { rule: t(`prune:rule.names.${rule.preset}`) })}>
            {t(`prune:rule.names.${rule.preset}`)}
            <ChevronDown className="i" aria-hidden="true" />
          </button>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content className="popover rules" side="top" align="end" sideOffset={6} collisionPadding={8} aria-label={t("prune:rule.title")}>
            <header>{t("prune:rule.title")}</header>
            <div className="grp" role="radiogroup" aria-label={t("prune:rule.title")}>
              {presetNames.map((name) => (
                <button key={name} type="button" role="radio" aria-checked={rule.preset === name} className="rule-choice" onClick={() => setRule(presets[name])}>
                  <b>{t(`prune:rule.names.${name}`)}</b>
                  <small>{t(`prune:rule.about.${name}`)}</small>
                </button>
              ))}
            </div>
            <div className="grp thresholds">
              {THRESHOLDS.map((threshold) => <ThresholdField key={threshold} threshold={threshold} rule={rule} onChange={(value) => setRule(withThreshold(rule, threshold, value))} />)}
            </div>
            <p className="hint">{t("prune:rule.hint")}</p>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </div>
  );
}

const THRESHOLDS: readonly Threshold[] = ["keep", "remove", "ave", "rhoC", "htmt", "formativeLoading", "vif"];
const MOST: Readonly<Partial<Record<Threshold, number>>> = { vif: 20 };

/** A threshold to type; what is no number yet changes nothing. */
function ThresholdField({ threshold, rule, onChange }: { readonly threshold: Threshold; readonly rule: PruneRule; readonly onChange: (value: number) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const most = MOST[threshold] ?? 1;
  const take = (text: string): void => {
    setTyped(text);
    const value = Number(text.replace(",", "."));
    if (text.trim() !== "" && value >= 0 && value <= most) onChange(value);
  };
  return (
    <label>
      <span>{t(`prune:rule.thresholds.${threshold}`)}</span>
      <input className="field" inputMode="decimal" value={typed ?? String(rule[threshold])} onChange={(event) => take(event.target.value)} onBlur={() => setTyped(undefined)} />
    </label>
  );
}
