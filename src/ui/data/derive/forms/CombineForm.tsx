import { useTranslation } from "react-i18next";
import { isNumeric } from "../../../../data/dataset";
import type { CombineBy } from "../../../../data/derive/steps";
import { Choice } from "../../Choice";
import { ColumnPicker } from "../ColumnPicker";
import { combineDefaults } from "../newStep";
import { TextField } from "../fields";
import type { FormProps } from "./form";

const WAYS: readonly CombineBy[] = ["mean", "sum", "product", "min", "max"];

/** One column of several: how, and of how many answers at least. */
export function CombineForm({ data, step, onChange }: FormProps<"combine">) {
  const { t } = useTranslation();
  const most = Math.max(1, step.columns.length);
  const least = Math.min(step.atLeast, most);
  // What the researcher has not chosen goes on being suggested.
  const choose = (columns: readonly string[]): void => {
    const [before, now] = [combineDefaults(data, step.columns), combineDefaults(data, columns)];
    onChange({ ...step, columns, name: step.name === before.name ? now.name : step.name, atLeast: step.atLeast === before.atLeast ? now.atLeast : Math.max(1, Math.min(columns.length, step.atLeast)) });
  };
  return (
    <>
      <ColumnPicker label={t("derive:combine.columns")} columns={data.columns.filter(isNumeric)} chosen={step.columns} onChange={choose} />
      <div className="fields">
        <Choice label={t("derive:combine.by")} value={step.by} onChange={(by) => onChange({ ...step, by: by as CombineBy })}>
          {WAYS.map((by) => <option key={by} value={by}>{t(`derive:by.${by}`)}</option>)}
        </Choice>
        {step.by === "product" ? null : (
          <Choice label={t("derive:combine.atLeast")} value={String(least)} onChange={(value) => onChange({ ...step, atLeast: Number(value) })}>
            {Array.from({ length: most }, (_, i) => i + 1).map((count) => <option key={count} value={count}>{t("derive:combine.answers", { count, of: most })}</option>)}
          </Choice>
        )}
        <TextField label={t("derive:name")} value={step.name} onChange={(name) => onChange({ ...step, name })} />
      </div>
      {step.by === "product" ? <p className="hint">{t("derive:combine.product")}</p> : null}
    </>
  );
}
