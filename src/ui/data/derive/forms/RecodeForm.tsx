import { ArrowDown, ArrowUp, ListPlus, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { columnNamed } from "../../../../data/dataset";
import type { RecodeRule } from "../../../../data/derive/steps";
import { categoriesOf } from "../../../../data/groups/grouping";
import { ColumnChoice, TextField, Tick } from "../fields";
import { freeName } from "../newStep";
import type { FormProps } from "./form";
import { RuleRow } from "./RuleRow";

/** More different values are not written out by themselves. */
const WRITTEN_OUT = 30;

/** What each value becomes: rules that are tried from the top. */
export function RecodeForm({ data, step, onChange }: FormProps<"recode">) {
  const { t } = useTranslation();
  const column = columnNamed(data, step.column);
  const categories = column === undefined ? [] : categoriesOf(column);
  const isInPlace = step.name === step.column;
  const setRules = (rules: readonly RecodeRule[]): void => onChange({ ...step, rules });
  const choose = (name: string): void => onChange({ ...step, column: name, name: isInPlace ? name : freeName(data, `${name}_new`), rules: [] });
  const exchange = (place: number): void => setRules(step.rules.toSpliced(place, 2, step.rules[place + 1]!, step.rules[place]!));
  return (
    <>
      <div className="fields">
        <ColumnChoice label={t("derive:column")} columns={data.columns} value={step.column} onChange={choose} />
        {isInPlace ? null : <TextField label={t("derive:name")} value={step.name} onChange={(name) => onChange({ ...step, name })} />}
      </div>
      <section aria-label={t("derive:recode.rules")}>
        <h3 className="label">{t("derive:recode.rules")}</h3>
        <ol className="recode-rules">
          {step.rules.map((rule, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- rules have no identity but their place
            <RuleRow key={place} place={place} rule={rule} onChange={(changed) => setRules(step.rules.with(place, changed))} onRemove={() => setRules(step.rules.toSpliced(place, 1))}>
              <button type="button" className="icon-btn" disabled={place === 0} aria-label={t("derive:recode.up", { place: place + 1 })} onClick={() => exchange(place - 1)}><ArrowUp className="i" aria-hidden="true" /></button>
              <button type="button" className="icon-btn" disabled={place === step.rules.length - 1} aria-label={t("derive:recode.down", { place: place + 1 })} onClick={() => exchange(place)}><ArrowDown className="i" aria-hidden="true" /></button>
            </RuleRow>
          ))}
        </ol>
        <div className="rule-buttons">
          <button type="button" className="btn sm" onClick={() => setRules([...step.rules, { from: { value: categories[step.rules.length]?.equals ?? "" }, to: "same" }])}><Plus className="i" aria-hidden="true" />{t("derive:recode.add")}</button>
          {categories.length === 0 || categories.length > WRITTEN_OUT ? null : <button type="button" className="btn sm" onClick={() => setRules(categories.map(({ equals }) => ({ from: { value: equals }, to: equals })))}><ListPlus className="i" aria-hidden="true" />{t("derive:recode.every", { count: categories.length })}</button>}
        </div>
      </section>
      <p className="hint">{t("derive:recode.hint")}</p>
      <Tick checked={isInPlace} onChange={(checked) => onChange({ ...step, name: checked ? step.column : freeName(data, `${step.column}_new`) })}>{t("derive:recode.inPlace")}</Tick>
    </>
  );
}
