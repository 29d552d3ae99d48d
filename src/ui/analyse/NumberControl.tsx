import { Dices } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Field } from "../../methods/analysis";
import { isValueOf, LARGEST_SEED } from "../../methods/fields";
import { realNumber } from "../shared/realNumber";
import { Tip } from "../shared/Tip";
import { useStudio } from "../../store/store";
import { FormField } from "./FormField";

interface CommonProps {
  readonly label: string;
  readonly hint: string;
  readonly changed: boolean;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

type NumberFieldOf = Extract<Field, { readonly kind: "number" }>;

/** What was typed, kept while it is wrong; the last good value stays in force. */
function useDraft({ value, onChange, read }: Pick<CommonProps, "value" | "onChange"> & { readonly read: (text: string) => number | undefined }) {
  const language = useStudio((s) => s.language);
  const [draft, setDraft] = useState<string>();
  const isWrong = draft !== undefined && read(draft) === undefined;
  const written = String(value).replace("-", "−").replace(".", language === "fr" ? "," : ".");
  const type = (text: string): void => {
    setDraft(text);
    const number = read(text);
    if (number !== undefined) onChange(number);
  };
  return { isWrong, clear: () => setDraft(undefined), props: { className: isWrong ? "field wrong num" : "field num", "aria-invalid": isWrong || undefined, autoComplete: "off", value: draft ?? written, onChange: (event: { readonly target: { readonly value: string } }) => type(event.target.value), onBlur: () => (isWrong ? undefined : setDraft(undefined)) } };
}

/** Digits however they are grouped, or any number as it is typed. */
function numberIn(text: string, field: NumberFieldOf): number | undefined {
  const value = realNumber(field.whole ? text.replace(/[\s\u00a0\u202f]/g, "") : text);
  return value !== undefined && isValueOf(field, value) ? value : undefined;
}

export function NumberControl({ field, label, hint, changed, value, onChange }: CommonProps & { readonly field: NumberFieldOf }) {
  const { t } = useTranslation();
  const { isWrong, props } = useDraft({ value, onChange, read: (text) => numberIn(text, field) });
  return (
    <FormField label={label} hint={hint} changed={changed} wrong={isWrong ? t(`analysis:fields.${field.whole ? "whole" : "number"}`, { min: field.min, max: field.max }) : undefined}>
      {(tie) => <input {...tie} {...props} inputMode={field.whole ? "numeric" : "decimal"} />}
    </FormField>
  );
}

const SEED: NumberFieldOf = { id: "seed", kind: "number", initial: 0, min: 0, max: LARGEST_SEED, whole: true };

/** The number that all random numbers follow from. */
export function SeedControl({ label, hint, changed, value, onChange }: CommonProps) {
  const { t } = useTranslation();
  const { isWrong, clear, props } = useDraft({ value, onChange, read: (text) => numberIn(text, SEED) });
  const anew = (): void => {
    clear();
    onChange(crypto.getRandomValues(new Uint32Array(1))[0]!);
  };
  return (
    <FormField label={label} hint={hint} changed={changed} wrong={isWrong ? t("analysis:fields.whole", { min: SEED.min, max: SEED.max }) : undefined}>
      {(tie) => (
        <div className="pair">
          <input {...tie} {...props} inputMode="numeric" />
          <Tip text={t("analysis:fields.newSeed")}>
            <button type="button" className="icon-btn" aria-label={t("analysis:fields.newSeed")} onClick={anew}><Dices className="i" aria-hidden="true" /></button>
          </Tip>
        </div>
      )}
    </FormField>
  );
}
