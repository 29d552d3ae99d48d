import { useId } from "react";

interface PickerProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly say: (option: Value) => string;
  readonly onChange: (option: Value) => void;
}

/** One of several, in a list that opens. */
export function Picker<Value extends string>({ label, value, options, say, onChange }: PickerProps<Value>) {
  const id = useId();
  return (
    <div className="export-picker">
      <label className="label" htmlFor={id}>{label}</label>
      <select id={id} className="field" value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {options.map((option) => <option key={option} value={option}>{say(option)}</option>)}
      </select>
    </div>
  );
}
