import { useTranslation } from "react-i18next";
import { assignItems } from "../../model/editItems";
import { connect } from "../../model/editPaths";
import { constructById } from "../../model/query";
import { canAssign, canConnect } from "../../model/rules";
import { canHold } from "../../model/rulesTerms";
import { displayName } from "../../model/types";
import { studio, useStudio } from "../../store/store";

/** What can be added to the construct that is selected: a path to another one, a variable as its indicator. */
export function Additions() {
  const { t } = useTranslation();
  const model = useStudio((state) => state.document.model);
  const data = useStudio((state) => state.data);
  const id = useStudio(({ selection: [target] }) => (target?.kind === "construct" ? target.id : target?.kind === "item" ? target.construct : target?.kind === "path" ? target.from : undefined));
  const construct = id === undefined ? undefined : constructById(model, id);
  if (construct === undefined) return null;
  const used = new Set(model.constructs.flatMap((c) => c.items));
  const targets = model.constructs.filter((other) => canConnect(model, construct.id, other.id).ok);
  const columns = (canHold(model, construct.id).ok ? (data?.columns ?? []) : []).filter((column) => !used.has(column.name) && canAssign(column).ok);
  const name = displayName(construct);
  return (
    <div className="outline-add">
      <select className="field" aria-label={t("canvas:outline.newPath", { name })} value="" disabled={targets.length === 0} onChange={({ target: { value } }) => value !== "" && studio.getState().edit("canvas:step.connect", (document) => connect(document, construct.id, value))}>
        <option value="">{t("canvas:outline.newPath", { name })}</option>
        {targets.map((other) => (
          <option key={other.id} value={other.id}>{displayName(other)}</option>
        ))}
      </select>
      <select className="field" aria-label={t("canvas:outline.newItem", { name })} value="" disabled={columns.length === 0} onChange={({ target: { value } }) => value !== "" && studio.getState().edit("canvas:step.assign", (document) => assignItems(document, construct.id, [value]))}>
        <option value="">{t("canvas:outline.newItem", { name })}</option>
        {columns.map((column) => (
          <option key={column.name} value={column.name}>{column.label === undefined ? column.name : `${column.name}: ${column.label}`}</option>
        ))}
      </select>
    </div>
  );
}
