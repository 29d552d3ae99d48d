import { useTranslation } from "react-i18next";
import { isNumeric } from "../../../../data/dataset";
import type { ScaleBy } from "../../../../data/derive/steps";
import { Choice } from "../../Choice";
import { ColumnPicker } from "../ColumnPicker";
import { TextField } from "../fields";
import type { FormProps } from "./form";

const WAYS: readonly { readonly by: ScaleBy; readonly suffix: string }[] = [{ by: "z", suffix: "_z" }, { by: "centre", suffix: "_c" }, { by: "unit", suffix: "_01" }];

/** The same unit for several columns. */
export function StandardiseForm({ data, step, onChange }: FormProps<"standardise">) {
  const { t } = useTranslation();
  const choose = (by: string): void => {
    const isUsual = WAYS.some(({ suffix }) => suffix === step.suffix);
    const way = WAYS.find((one) => one.by === by)!;
    onChange({ ...step, by: way.by, suffix: isUsual ? way.suffix : step.suffix });
  };
  return (
    <>
      <ColumnPicker label={t("derive:standardise.columns")} columns={data.columns.filter(isNumeric)} chosen={step.columns} onChange={(columns) => onChange({ ...step, columns })} />
      <div className="fields">
        <Choice label={t("derive:standardise.by")} value={step.by} onChange={choose}>
          {WAYS.map(({ by }) => <option key={by} value={by}>{t(`derive:standardise.${by}`)}</option>)}
        </Choice>
        <TextField label={t("derive:suffix")} value={step.suffix} onChange={(suffix) => onChange({ ...step, suffix })} />
      </div>
      <p className="hint">{t("derive:standardise.hint")}</p>
    </>
  );
}
