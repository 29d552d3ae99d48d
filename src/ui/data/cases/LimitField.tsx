import { useId, useState } from "react";
import type { DataColumn } from "../../../data/dataset";
import { printDate } from "../../../data/import/dates";
import { realNumber } from "../../shared/realNumber";
import { numberText } from "./cellText";
import { useComma } from "./useComma";

interface LimitFieldProps {
  readonly label: string;
  readonly format: DataColumn["format"];
  readonly value: number | undefined;
  /** of the interval */
  readonly isEnd?: boolean;
  readonly disabled: boolean;
  readonly onChange: (value: number | undefined) => void;
}

const DAY = 86_400;

/** The value that someone means by what is typed: a number, a time of day, or a day, of which the last second is the end. */
function meant(text: string, format: DataColumn["format"], isEnd: boolean): number | undefined {
  if (format === "time") {
    const [, hours, minutes, seconds = "0"] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text.trim()) ?? [];
    return hours === undefined ? undefined : 3600 * Number(hours) + 60 * Number(minutes) + Number(seconds);
  }
  if (format === undefined) return realNumber(text);
  const seconds = Date.parse(`${text}T00:00:00Z`) / 1000;
  if (!Number.isFinite(seconds)) return undefined;
  return format === "date" ? seconds / DAY : seconds + (isEnd ? DAY - 1 : 0);
}

/** One end of an interval: a number, or a day where the values are dates. Empty: no limit. */
export function LimitField({ label, format, value, isEnd = false, disabled, onChange }: LimitFieldProps) {
  const id = useId();
  const comma = useComma();
  const [draft, setDraft] = useState<string>();
  const isDay = format === "date" || format === "dateTime";
  const type = (text: string): void => {
    setDraft(text);
    const number = meant(text, format, isEnd);
    if (text.trim() === "" || number !== undefined) onChange(number);
  };
  const written = value === undefined ? "" : isDay ? printDate(format === "date" ? value : Math.floor(value / DAY), "date") : numberText(value, format, comma);
  const isWrong = draft !== undefined && draft.trim() !== "" && meant(draft, format, isEnd) === undefined;
  return (
    <div>
      <label className="label" htmlFor={id}>{label}</label>
      <input id={id} type={isDay ? "date" : "text"} inputMode={format === undefined ? "decimal" : undefined} autoComplete="off" className={isWrong ? "field num wrong" : "field num"} aria-invalid={isWrong || undefined} disabled={disabled} value={draft ?? written} onChange={(event) => type(event.target.value)} onBlur={() => setDraft(undefined)} />
    </div>
  );
}
