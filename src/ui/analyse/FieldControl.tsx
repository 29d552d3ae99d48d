import { Switch } from "radix-ui";
import { useTranslation } from "react-i18next";
import type { ChosenGroups, Field } from "../../methods/analysis";
import { columnsFor, constructsFor, initialValue } from "../../methods/fields";
import type { Input } from "../../methods/method";
import { displayName } from "../../model/types";
import { FormField } from "./FormField";
import { GroupsControl } from "./GroupsControl";
import { ModelText } from "./ModelText";
import { NumberControl, SeedControl } from "./NumberControl";
import { TickList } from "./TickList";

export interface FieldControlProps {
  /** of the analysis: where its words are */
  readonly id: string;
  readonly field: Field;
  /** as in force */
  readonly value: unknown;
  readonly input: Input;
  readonly onChange: (value: unknown) => void;
}

const ARROW = " → ";

/** The control for one field of an analysis, whatever its kind. */
export function FieldControl({ id, field, value, input: { model, data }, onChange }: FieldControlProps) {
  const { t } = useTranslation();
  const hint = t(`${id}:help.${field.id}`);
  const label = t(`${id}:fields.${field.id}`);
  const changed = JSON.stringify(value) !== JSON.stringify(initialValue(field)) && field.kind !== "construct" && field.kind !== "groups" && field.kind !== "path";
  const common = { label, hint, changed };
  switch (field.kind) {
    case "number":
      return <NumberControl {...common} field={field} value={value as number} onChange={onChange} />;
    case "seed":
      return <SeedControl {...common} value={value as number} onChange={onChange} />;
    case "switch":
      return (
        <FormField {...common}>
          {(tie) => <Switch.Root {...tie} className="switch" checked={value as boolean} onCheckedChange={onChange} />}
        </FormField>
      );
    case "choice":
      return <Select {...common} value={value as string} options={field.choices.map((choice) => [choice, t(`${id}:choices.${field.id}.${choice}`)])} onChange={onChange} />;
    case "text":
      return field.holds === "model" ? <ModelText {...common} value={value as string} onChange={onChange} /> : <FormField {...common}>{(tie) => <input {...tie} className="field" autoComplete="off" spellCheck={false} value={value as string} onChange={(event) => onChange(event.target.value)} />}</FormField>;
    case "construct": {
      const own = constructsFor(field.of, model);
      return <Select {...common} none={field.optional === true ? t("analysis:fields.none") : undefined} empty={t("analysis:fields.noConstruct")} value={value as string | null} options={own.map((construct) => [construct.id, displayName(construct)])} onChange={onChange} />;
    }
    case "column": {
      const own = columnsFor(field.scale, data.columns);
      return <Select {...common} none={field.optional === true ? t("analysis:fields.none") : t("analysis:fields.first")} empty={t("analysis:fields.noColumn")} value={value as string | null} options={own.map(({ name, label: long }) => [name, long === undefined || long === name ? name : `${name} – ${long}`])} onChange={onChange} />;
    }
    case "path": {
      const names = new Map(model.constructs.map((construct) => [construct.id, displayName(construct)]));
      const chosen = value as { readonly from: string; readonly to: string } | null;
      const pick = (key: string | null): void => onChange(model.paths.find(({ from, to }) => key === `${from}${ARROW}${to}`) ?? null);
      const options = model.paths.map(({ from, to }) => [`${from}${ARROW}${to}`, `${names.get(from)}${ARROW}${names.get(to)}`] as const);
      return <Select {...common} none={t("analysis:fields.first")} empty={t("analysis:fields.noPath")} value={chosen === null ? null : `${chosen.from}${ARROW}${chosen.to}`} options={options} onChange={pick} />;
    }
    case "constructs":
      return <TickList {...common} options={constructsFor(field.of, model).map((construct) => [construct.id, displayName(construct)])} value={value as readonly string[]} empty={t("analysis:fields.noConstruct")} onChange={onChange} />;
    case "columns":
      return <TickList {...common} options={columnsFor(field.scale, data.columns).map(({ name, label: long }) => [name, long ?? name])} value={value as readonly string[]} empty={t("analysis:fields.noColumn")} onChange={onChange} />;
    case "groups":
      return <GroupsControl {...common} data={data} value={value as ChosenGroups | null} onChange={onChange} />;
  }
}

interface SelectProps {
  readonly label: string;
  readonly hint: string;
  readonly changed: boolean;
  readonly value: string | null;
  readonly options: readonly (readonly [value: string, text: string])[];
  /** what stands for no choice; absent: one is always made */
  readonly none?: string | undefined;
  /** said where there is nothing to choose from */
  readonly empty?: string;
  readonly onChange: (value: string | null) => void;
}

function Select({ value, options, none, empty, onChange, ...common }: SelectProps) {
  return (
    <FormField {...common} wrong={options.length === 0 ? empty : undefined}>
      {(tie) => (
        <select {...tie} className="field" value={value ?? ""} disabled={options.length === 0} onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}>
          {none === undefined ? null : <option value="">{none}</option>}
          {options.map(([key, text]) => <option key={key} value={key}>{text}</option>)}
        </select>
      )}
    </FormField>
  );
}
