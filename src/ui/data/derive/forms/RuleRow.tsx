import { X } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RecodeRule } from "../../../../data/derive/steps";
import { useStudio } from "../../../../store/store";
import { realNumber } from "../../../shared/realNumber";
import { OptionalNumber } from "../fields";

type From = RecodeRule["from"];
const FROM = ["value", "range", "missing", "rest"] as const;
const TO = ["value", "missing", "same"] as const;

const kindOf = (from: From): (typeof FROM)[number] => (from === "missing" || from === "rest" ? from : "value" in from ? "value" : "range");
const emptyFrom: Readonly<Record<(typeof FROM)[number], From>> = { value: { value: "" }, range: {}, missing: "missing", rest: "rest" };

interface RuleRowProps {
  /** from 0 */
  readonly place: number;
  readonly rule: RecodeRule;
  readonly onChange: (rule: RecodeRule) => void;
  readonly onRemove: () => void;
  /** buttons that move it */
  readonly children: ReactNode;
}

/** One rule: what, and what it becomes. */
export function RuleRow({ place, rule, onChange, onRemove, children }: RuleRowProps) {
  const { t } = useTranslation();
  const { from, to } = rule;
  const kind = kindOf(from);
  const target = to === "missing" || to === "same" ? to : "value";
  const number = place + 1;
  const range = typeof from === "object" && !("value" in from) ? from : {};
  const ends = (least: number | undefined, most: number | undefined): void => onChange({ ...rule, from: { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) } });
  return (
    <li>
      <select className="field" aria-label={t("derive:rule.from", { place: number })} value={kind} onChange={(event) => onChange({ ...rule, from: emptyFrom[event.target.value as (typeof FROM)[number]] })}>
        {FROM.map((one) => <option key={one} value={one}>{t(`derive:rule.${one}`)}</option>)}
      </select>
      <span className="rule-from">
        {typeof from === "object" && "value" in from ? <ValueField label={t("derive:rule.fromValue", { place: number })} value={from.value} onChange={(value) => onChange({ ...rule, from: { value } })} /> : null}
        {kind === "range" ? <OptionalNumber isBare label={t("derive:rule.least", { place: number })} placeholder={t("derive:rule.lowest")} value={range.least} onChange={(least) => ends(least, range.most)} /> : null}
        {kind === "range" ? <OptionalNumber isBare label={t("derive:rule.most", { place: number })} placeholder={t("derive:rule.highest")} value={range.most} onChange={(most) => ends(range.least, most)} /> : null}
      </span>
      <span aria-hidden="true">→</span>
      <select className="field" aria-label={t("derive:rule.toKind", { place: number })} value={target} onChange={(event) => onChange({ ...rule, to: event.target.value === "value" ? 0 : (event.target.value as "missing" | "same") })}>
        {TO.map((one) => <option key={one} value={one}>{t(`derive:rule.to.${one}`)}</option>)}
      </select>
      <span className="rule-to">{to === "missing" || to === "same" ? null : <ValueField label={t("derive:rule.toValue", { place: number })} value={to} onChange={(value) => onChange({ ...rule, to: value })} />}</span>
      {children}
      <button type="button" className="icon-btn" aria-label={t("derive:recode.remove", { place: number })} onClick={onRemove}><X className="i" aria-hidden="true" /></button>
    </li>
  );
}

/** A number where one is written, else a text. */
function ValueField({ label, value, onChange }: { readonly label: string; readonly value: number | string; readonly onChange: (value: number | string) => void }) {
  const comma = useStudio((s) => s.language === "fr");
  const [draft, setDraft] = useState<string>();
  const written = typeof value === "number" ? String(value).replace("-", "−").replace(".", comma ? "," : ".") : value;
  const type = (text: string): void => {
    setDraft(text);
    onChange(realNumber(text) ?? text.trim());
  };
  return <input className="field" aria-label={label} autoComplete="off" value={draft ?? written} onChange={(event) => type(event.target.value)} onBlur={() => setDraft(undefined)} />;
}
