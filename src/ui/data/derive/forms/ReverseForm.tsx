import { useTranslation } from "react-i18next";
import { isNumeric } from "../../../../data/dataset";
import { ColumnPicker } from "../ColumnPicker";
import { OptionalNumber, TextField, Tick } from "../fields";
import type { FormProps } from "./form";

/** Lowest for highest: which items, on which scale, and whether they are kept beside. */
export function ReverseForm({ data, step, onChange }: FormProps<"reverse">) {
  const { t } = useTranslation();
  const { least: _least, most: _most, ...rest } = step;
  const ends = (least: number | undefined, most: number | undefined): void => onChange({ ...rest, ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) });
  const isInPlace = step.suffix === "";
  return (
    <>
      <ColumnPicker label={t("derive:reverse.columns")} columns={data.columns.filter(isNumeric)} chosen={step.columns} onChange={(columns) => onChange({ ...step, columns })} />
      <div className="fields">
        <OptionalNumber label={t("derive:reverse.least")} value={step.least} placeholder={t("derive:reverse.found")} onChange={(least) => ends(least, step.most)} />
        <OptionalNumber label={t("derive:reverse.most")} value={step.most} placeholder={t("derive:reverse.found")} onChange={(most) => ends(step.least, most)} />
        {isInPlace ? null : <TextField label={t("derive:suffix")} value={step.suffix} onChange={(suffix) => onChange({ ...step, suffix })} />}
      </div>
      <p className="hint">{t("derive:reverse.hint")}</p>
      <Tick checked={isInPlace} onChange={(checked) => onChange({ ...step, suffix: checked ? "" : "_r" })}>{t("derive:reverse.inPlace")}</Tick>
    </>
  );
}
