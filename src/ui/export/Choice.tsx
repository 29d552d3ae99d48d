import { ToggleGroup } from "radix-ui";
import { useId } from "react";

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly say: (option: Value) => string;
  readonly onChange: (option: Value) => void;
}

/** One of a few, all in sight. */
export function Choice<Value extends string>({ label, value, options, say, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className="segment-choice">
      <span className="label" id={id}>{label}</span>
      <ToggleGroup.Root type="single" className="segments" aria-labelledby={id} value={value} onValueChange={(next) => next !== "" && onChange(next as Value)}>
        {options.map((option) => <ToggleGroup.Item key={option} value={option}>{say(option)}</ToggleGroup.Item>)}
      </ToggleGroup.Root>
    </div>
  );
}
