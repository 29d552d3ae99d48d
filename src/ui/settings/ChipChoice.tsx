import { RadioGroup } from "radix-ui";
import type { ReactNode } from "react";

interface ChipChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: ReactNode; readonly disabled?: boolean }[];
  readonly onChoose: (value: Value) => void;
  /** below the chips */
  readonly children?: ReactNode;
}

/** One of a few, as chips in a group with a small label; arrow keys move the choice. */
export function ChipChoice<Value extends string>({ label, value, options, onChoose, children }: ChipChoiceProps<Value>) {
  return (
    <div className="grp">
      <div className="label" aria-hidden="true">{label}</div>
      <RadioGroup.Root className="opts" aria-label={label} orientation="horizontal" value={value} onValueChange={(next) => onChoose(next as Value)}>
        {options.map((option) => (
          <RadioGroup.Item key={option.value} value={option.value} disabled={option.disabled === true} className={option.value === value ? "chip on" : "chip"}>
            <span>{option.name}</span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      {children}
    </div>
  );
}
