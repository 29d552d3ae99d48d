import { useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Dataset } from "../../../data/dataset";
import { caseFunctions, columnFunctions } from "../../../data/derive/functions";
import { quotedName } from "../../../data/derive/renamed";
import type { StepProblem } from "../../../data/derive/steps";
import { problemSentence } from "./problemSentence";

const FUNCTIONS = [...Object.keys(caseFunctions), ...Object.keys(columnFunctions)].filter((name) => name !== "log");

interface ExpressionFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly data: Dataset;
  readonly value: string;
  /** of the step as a whole; shown here where it is about the expression */
  readonly problem: StepProblem | undefined;
  readonly onChange: (value: string) => void;
}

/** An expression: typed, or put together of variables and functions; a mistake is marked at its character. */
export function ExpressionField({ label, hint, data, value, problem, onChange }: ExpressionFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const mistake = problem?.reason === "expression" && value.trim() !== "" ? problem : undefined;
  const insert = (text: string, back = 0): void => {
    const { selectionStart = value.length, selectionEnd = value.length } = field.current ?? {};
    onChange(value.slice(0, selectionStart) + text + value.slice(selectionEnd));
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(selectionStart + text.length - back, selectionStart + text.length - back);
    });
  };
  return (
    <div className="expression">
      <label className="label" htmlFor={id}>{label}</label>
      <textarea ref={field} id={id} className={mistake === undefined ? "field" : "field wrong"} rows={2} spellCheck={false} autoCapitalize="off" value={value} aria-invalid={mistake !== undefined || undefined} aria-describedby={`${id}-said`} onChange={(event) => onChange(event.target.value)} />
      <div id={`${id}-said`} aria-live="polite">
        {mistake === undefined ? <p className="hint">{hint}</p> : (
          <>
            <Marked expression={value} problem={mistake} />
            <p className="wrong-text">{problemSentence(t, mistake)}</p>
          </>
        )}
      </div>
      <div className="fields">
        <select className="field" aria-label={t("derive:compute.insertColumn")} value="" onChange={(event) => insert(quotedName(event.target.value))}>
          <option value="">{t("derive:compute.insertColumn")}</option>
          {data.columns.map(({ name, label: wording }) => <option key={name} value={name}>{wording === undefined ? name : `${name} – ${wording}`}</option>)}
        </select>
        <select className="field" aria-label={t("derive:compute.insertFunction")} value="" onChange={(event) => insert(`${event.target.value}()`, 1)}>
          <option value="">{t("derive:compute.insertFunction")}</option>
          {FUNCTIONS.map((name) => <option key={name} value={name}>{`${name} – ${t(`derive:function.${name}`)}`}</option>)}
        </select>
      </div>
    </div>
  );
}

/** The expression again, with the word in question underlined. */
function Marked({ expression, problem: { at = 0, what } }: { readonly expression: string; readonly problem: StepProblem }) {
  const end = at + Math.max(1, what.length);
  return (
    <code className="marked" aria-hidden="true">
      {expression.slice(0, at)}
      <mark>{expression.slice(at, end) || "\u00a0"}</mark>
      {expression.slice(end)}
    </code>
  );
}
