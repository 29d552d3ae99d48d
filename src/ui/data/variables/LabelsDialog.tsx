import { Plus, X } from "lucide-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DataColumn, ValueLabel } from "../../../data/dataset";
import { Modal } from "../../shared/Modal";
import { realNumber } from "../../shared/realNumber";
import { choicesOf } from "../cases/choices";
import { numberText } from "../cases/cellText";
import { setLabels } from "../editColumn";
import { useComma } from "../cases/useComma";

interface Line {
  readonly id: number;
  readonly value: string;
  readonly label: string;
}

interface LabelsDialogProps {
  readonly column: DataColumn;
  readonly onClose: () => void;
}

/** What a variable is called and what its values mean: a line for each value of the data, and any other. */
export function LabelsDialog({ column, onClose }: LabelsDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const comma = useComma();
  const [label, setLabel] = useState(column.label ?? "");
  const [lines, setLines] = useState(() => linesOf(column, comma));
  const change = (line: Line): void => setLines(lines.map((other) => (other.id === line.id ? line : other)));
  const add = (): void => setLines([...lines, { id: 1 + Math.max(0, ...lines.map((line) => line.id)), value: "", label: "" }]);
  const wrong = (line: Line): boolean => line.label.trim() !== "" && valueOf(line.value, column) === undefined;
  const save = (): void => {
    setLabels(column.name, label.trim(), labelled(lines, column));
    onClose();
  };
  return (
    <Modal
      open
      onClose={onClose}
      title={t("dataview:labels.title", { name: column.name })}
      foot={<><span className="push" /><button type="button" className="btn" onClick={onClose}>{t("common:cancel")}</button><button type="button" className="btn primary" disabled={lines.some(wrong)} onClick={save}>{t("dataview:labels.save")}</button></>}
    >
      <label className="label" htmlFor={id}>{t("dataview:labels.variable")}</label>
      <input id={id} className="field" value={label} autoComplete="off" onChange={(event) => setLabel(event.target.value)} />
      <h3 className="label labels-head">{t("dataview:labels.values")}</h3>
      <ul className="labels-list">
        {lines.map((line) => (
          <li key={line.id}>
            <input className={wrong(line) ? "field num wrong" : "field num"} aria-label={t("dataview:labels.value")} aria-invalid={wrong(line) || undefined} value={line.value} autoComplete="off" onChange={(event) => change({ ...line, value: event.target.value })} />
            <input className="field" aria-label={t("dataview:labels.of", { value: line.value })} value={line.label} autoComplete="off" onChange={(event) => change({ ...line, label: event.target.value })} />
            <button type="button" className="icon-btn" aria-label={t("dataview:labels.remove", { value: line.value })} onClick={() => setLines(lines.filter((other) => other !== line))}><X className="i" aria-hidden="true" /></button>
          </li>
        ))}
      </ul>
      <button type="button" className="btn sm" onClick={add}><Plus className="i" aria-hidden="true" />{t("dataview:labels.add")}</button>
      {lines.some(wrong) ? <p className="wrong-text" role="alert">{t("dataview:labels.wrong")}</p> : null}
    </Modal>
  );
}

const MOST_LINES = 30;

function linesOf(column: DataColumn, comma: boolean): readonly Line[] {
  const labels = column.valueLabels ?? [];
  const others = (choicesOf(column, comma).values ?? []).map(({ value }) => value).filter((value) => !labels.some((one) => one.value === value || String(one.value) === String(value)));
  const suggested = others.length <= MOST_LINES ? others : [];
  const all = [...labels, ...suggested.map((value) => ({ value, label: "" }))];
  const isNumeric = all.every(({ value }) => typeof value === "number");
  const inOrder = isNumeric ? all.toSorted((a, b) => Number(a.value) - Number(b.value)) : all;
  return inOrder.map(({ value, label }, i) => ({ id: i, value: typeof value === "number" ? numberText(value, undefined, comma) : value, label }));
}

/** The value that a line speaks of: a number in a column of numbers, else the text. */
function valueOf(text: string, { values, texts }: DataColumn): number | string | undefined {
  const holdsNumbers = texts === undefined || values.some((value) => !Number.isNaN(value));
  return holdsNumbers ? realNumber(text) : text.trim() === "" ? undefined : text.trim();
}

function labelled(lines: readonly Line[], column: DataColumn): readonly ValueLabel[] {
  const found = new Map<number | string, string>();
  for (const { value: text, label } of lines) {
    const value = valueOf(text, column);
    if (value !== undefined && label.trim() !== "") found.set(value, label.trim());
  }
  return [...found].map(([value, label]) => ({ value, label }));
}
