import { useTranslation } from "react-i18next";
import { ExpressionField } from "../ExpressionField";
import { TextField } from "../fields";
import type { FormProps } from "./form";

/** A column computed from others. */
export function ComputeForm({ data, step, problem, onChange }: FormProps<"compute">) {
  const { t } = useTranslation();
  return (
    <>
      <TextField label={t("derive:name")} value={step.name} onChange={(name) => onChange({ ...step, name })} />
      <ExpressionField label={t("derive:compute.expression")} hint={t("derive:compute.hint")} data={data} value={step.expression} problem={problem} onChange={(expression) => onChange({ ...step, expression })} />
    </>
  );
}
