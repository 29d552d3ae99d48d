import { useTranslation } from "react-i18next";
import type { StepProblem } from "../../../data/derive/steps";
import { ExpressionField } from "../derive/ExpressionField";
import { TextField } from "../derive/fields";
import type { GroupFormProps } from "./CategoriesForm";

/** Cases for which something holds, and the others. */
export function ConditionForm({ data, draft, problem, onChange }: GroupFormProps & { readonly problem: StepProblem | undefined }) {
  const { t } = useTranslation();
  const { condition } = draft;
  const change = (part: Partial<typeof condition>): void => onChange({ ...draft, condition: { ...condition, ...part } });
  return (
    <>
      <ExpressionField label={t("groups:condition.expression")} hint={t("groups:condition.hint")} data={data} value={condition.expression} problem={problem} onChange={(expression) => change({ expression })} />
      <div className="fields">
        <TextField label={t("groups:condition.inside")} value={condition.inside} onChange={(inside) => change({ inside })} />
        <TextField label={t("groups:condition.outside")} hint={t("groups:condition.outsideHint")} value={condition.outside} onChange={(outside) => change({ outside })} />
        {draft.isKnownStep ? null : <TextField label={t("groups:condition.column")} value={condition.name} onChange={(name) => change({ name })} />}
      </div>
    </>
  );
}
