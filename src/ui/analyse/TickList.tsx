import { FormField } from "./FormField";

interface TickListProps {
  readonly label: string;
  readonly hint: string;
  readonly changed: boolean;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly value: readonly string[];
  /** said where there is nothing to choose from */
  readonly empty: string;
  readonly wrong?: string | undefined;
  readonly onChange: (value: readonly string[]) => void;
}

/** Any number out of several, in their order. */
export function TickList({ label, hint, changed, options, value, empty, wrong, onChange }: TickListProps) {
  const tick = (key: string, on: boolean): void => onChange(options.map(([one]) => one).filter((one) => (one === key ? on : value.includes(one))));
  return (
    <FormField label={label} hint={hint} changed={changed} wrong={options.length === 0 ? empty : wrong} isGroup>
      {() => (
        <div className="ticks">
          {options.map(([key, text]) => (
            <label key={key} className="tick"><input type="checkbox" checked={value.includes(key)} onChange={(event) => tick(key, event.target.checked)} /><span className="ellipsis" title={text}>{text}</span></label>
          ))}
        </div>
      )}
    </FormField>
  );
}
