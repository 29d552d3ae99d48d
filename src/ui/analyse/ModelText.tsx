import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { writeModelText } from "../../model/syntaxWriter";
import type { PathModel } from "../../model/types";
import { useStudio } from "../../store/store";
import { FormField } from "./FormField";

interface ModelTextProps {
  readonly label: string;
  readonly hint: string;
  readonly changed: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Another model: one of the project, whose text is taken, or a text of one's own. */
export function ModelText({ label, hint, changed, value, onChange }: ModelTextProps) {
  const { t } = useTranslation();
  const models = useStudio((s) => s.models);
  const active = useStudio((s) => s.activeModel);
  const others = useMemo(
    () => models.flatMap(({ id, name, number, document }) => {
      const text = id === active ? undefined : textOf(document.model);
      return text === undefined ? [] : [{ id, text, name: name ?? t("prune:compare.source.model", { number }) }];
    }),
    [models, active, t],
  );
  const chosen = others.find(({ text }) => text === value);
  const pick = (id: string): void => onChange(others.find((other) => other.id === id)?.text ?? "");
  return (
    <>
      {others.length === 0 ? null : (
        <FormField label={t("analysis:fields.model")} hint={t("analysis:fields.modelHelp")} changed={false}>
          {(tie) => (
            <select {...tie} className="field" value={chosen?.id ?? (value === "" ? "" : "text")} onChange={(event) => pick(event.target.value)}>
              <option value="">{t("analysis:fields.none")}</option>
              {chosen === undefined && value !== "" ? <option value="text">{t("analysis:fields.asWritten")}</option> : null}
              {others.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </select>
          )}
        </FormField>
      )}
      <FormField label={label} hint={hint} changed={changed}>
        {(tie) => <textarea {...tie} className="field model-text" rows={3} autoComplete="off" spellCheck={false} value={value} onChange={(event) => onChange(event.target.value)} />}
      </FormField>
    </>
  );
}

/** Undefined where the language of model texts cannot say a model. */
function textOf(model: PathModel): string | undefined {
  const written = writeModelText(model);
  return "problems" in written || model.paths.length === 0 ? undefined : written.text;
}
