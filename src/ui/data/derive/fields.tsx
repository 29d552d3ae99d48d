import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DataColumn } from "../../../data/dataset";
import { useStudio } from "../../../store/store";
import { realNumber } from "../../shared/realNumber";
import { Choice } from "../Choice";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A labelled line of text. */
export function TextField({ label, value, hint, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div>
      <label className="label" htmlFor={id}>{label}</label>
      <input id={id} className="field" value={value} autoComplete="off" spellCheck={false} onChange={(event) => onChange(event.target.value)} />
      {hint === undefined ? null : <p className="hint">{hint}</p>}
    </div>
  );
}

interface OptionalNumberProps {
  readonly label: string;
  readonly value: number | undefined;
  /** shown while empty */
  readonly placeholder?: string;
  /** where the label stands elsewhere */
  readonly isBare?: boolean;
  readonly onChange: (value: number | undefined) => void;
}

/** A number that may be left out; what cannot be read stays in the field, marked. */
export function OptionalNumber({ label, value, placeholder, isBare = false, onChange }: OptionalNumberProps) {
  const id = useId();
  const comma = useStudio((s) => s.language === "fr");
  const [draft, setDraft] = useState<string>();
  const isWrong = draft !== undefined && draft.trim() !== "" && realNumber(draft) === undefined;
  const written = value === undefined ? "" : String(value).replace("-", "−").replace(".", comma ? "," : ".");
  const type = (text: string): void => {
    setDraft(text);
    const number = realNumber(text);
    if (number !== undefined || text.trim() === "") onChange(number);
  };
  const field = (
    <input id={id} className={isWrong ? "field num wrong" : "field num"} aria-label={isBare ? label : undefined} aria-invalid={isWrong || undefined} inputMode="decimal" autoComplete="off" placeholder={placeholder} value={draft ?? written} onChange={(event) => type(event.target.value)} onBlur={() => (isWrong ? undefined : setDraft(undefined))} />
  );
  return isBare ? field : <div><label className="label" htmlFor={id}>{label}</label>{field}</div>;
}

interface ColumnChoiceProps {
  readonly label: string;
  readonly columns: readonly DataColumn[];
  readonly value: string;
  readonly onChange: (name: string) => void;
}

/** One variable; one that the data lack stays chosen, and is said to be absent. */
export function ColumnChoice({ label, columns, value, onChange }: ColumnChoiceProps) {
  const { t } = useTranslation();
  const isAbsent = value !== "" && columns.every(({ name }) => name !== value);
  return (
    <Choice label={label} value={value} onChange={onChange}>
      {isAbsent ? <option value={value}>{t("derive:absentChoice", { name: value })}</option> : null}
      {columns.map((column) => <option key={column.name} value={column.name}>{column.label === undefined ? column.name : `${column.name} – ${column.label}`}</option>)}
    </Choice>
  );
}

/** A box to tick beside its sentence. */
export function Tick({ checked, onChange, children }: { readonly checked: boolean; readonly onChange: (checked: boolean) => void; readonly children: ReactNode }) {
  return (
    <label className="tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}
