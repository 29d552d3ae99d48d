import { useState } from "react";
import { realNumber } from "./realNumber";

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly language: "en" | "fr";
  /** said where what is typed is no number */
  readonly wrong: string;
  readonly onChange: (value: number) => void;
}

/** Any number, applied while typed; what cannot be read stays in the field, marked, and the last good value stays in force. */
export function NumberField({ label, value, language, wrong, onChange }: NumberFieldProps) {
  const [draft, setDraft] = useState<string>();
  const isWrong = draft !== undefined && realNumber(draft) === undefined;
  const written = String(value).replace("-", "−").replace(".", language === "fr" ? "," : ".");
  const type = (text: string) => {
    setDraft(text);
    const number = realNumber(text);
    if (number !== undefined) onChange(number);
  };
  return (
    <input
      className={isWrong ? "field num wrong" : "field num"}
      aria-label={label}
      aria-invalid={isWrong || undefined}
      title={isWrong ? wrong : undefined}
      inputMode="decimal"
      autoComplete="off"
      value={draft ?? written}
      onChange={(event) => type(event.target.value)}
      onBlur={() => isWrong || setDraft(undefined)}
    />
  );
}
