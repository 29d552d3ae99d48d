import { Quote } from "lucide-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { displayName } from "../../model/types";
import { ownerOf } from "../../model/query";
import { studio, useStudio } from "../../store/store";

/** What content goes with an item, and the researcher's reason: asked of every ghost before it leaves. */
export function Validity() {
  const { t } = useTranslation();
  const ghosts = useStudio((state) => state.ghosts);
  const reasons = useStudio((state) => state.reasons);
  const selected = useStudio((state) => (state.selection.length === 1 && state.selection[0]?.kind === "item" ? state.selection[0].column : undefined));
  const [chosen, setChosen] = useState<string>();
  const id = useId();
  const given = [selected, chosen].find((one) => one !== undefined && ghosts.includes(one));
  const column = given ?? ghosts.at(-1);
  if (column === undefined) return null;
  const choose = (ghost: string): void => {
    setChosen(ghost);
    const owner = ownerOf(studio.getState().document.model, ghost);
    if (owner !== undefined) studio.getState().setView({ selection: [{ kind: "item", construct: owner.id, column: ghost }] });
  };
  return (
    <div className="validity">
      <h3><Quote className="i" aria-hidden="true" />{t("prune:reason.title")}</h3>
      {ghosts.length < 2 ? null : (
        <div className="validity-ghosts" role="group" aria-label={t("prune:reason.which")}>
          {ghosts.map((ghost) => (
            <button key={ghost} type="button" className={ghost === column ? "chip on" : "chip"} aria-pressed={ghost === column} onClick={() => choose(ghost)}>
              {ghost}{(reasons[ghost] ?? "").trim() === "" ? "" : " ✓"}
            </button>
          ))}
        </div>
      )}
      <Prompt column={column} />
      <label className="label" htmlFor={id}>{t("prune:reason.label", { item: column })}</label>
      <textarea id={id} key={column} className="field reason" rows={2} value={reasons[column] ?? ""} placeholder={t("prune:reason.placeholder")} onChange={(event) => studio.getState().setReason(column, event.target.value)} />
    </div>
  );
}

/** The wording of the item, and which items would be left to speak for the construct. */
function Prompt({ column }: { readonly column: string }) {
  const { t } = useTranslation();
  const owner = useStudio((state) => ownerOf(state.document.model, column));
  const wording = useStudio((state) => state.data?.columns.find(({ name }) => name === column)?.label);
  const ghosts = useStudio((state) => state.ghosts);
  if (owner === undefined) return null;
  const left = owner.items.filter((item) => !ghosts.includes(item));
  const values = { item: column, construct: displayName(owner), count: left.length, left: left.join(", ") };
  return (
    <p>
      {wording === undefined ? null : <q>{wording}</q>} {t("prune:reason.prompt", values)} {t("prune:reason.decides")}
    </p>
  );
}
