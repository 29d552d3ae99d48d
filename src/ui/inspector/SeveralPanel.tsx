import { Circle, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { placeNear } from "../../draw/placeNear";
import { newConstructFromColumns } from "../../model/edit";
import { deleteTargets } from "../../model/editSelection";
import { nextConstructId } from "../../model/names";
import type { Target } from "../../store/state";
import { studio } from "../../store/store";
import { ArrangeSection } from "./ArrangeSection";
import { change, select } from "./edits";
import { LookSection } from "./LookSection";
import { PanelHead } from "./PanelHead";
import { ShownSection } from "./ShownSection";

/** Several things at once: delete them, or make a construct of the indicators among them. */
export function SeveralPanel({ targets }: { readonly targets: readonly Target[] }) {
  const { t } = useTranslation();
  const columns = targets.flatMap((target) => (target.kind === "item" ? [target.column] : []));
  const constructs = targets.flatMap((target) => (target.kind === "construct" ? [target.id] : []));
  const gather = () => {
    const id = nextConstructId(studio.getState().document.model);
    change("add", (document) => newConstructFromColumns(document, columns, { id, at: placeNear(document), base: t("canvas:newConstruct") }));
    select({ kind: "construct", id });
  };
  return (
    <>
      <PanelHead title={t("canvas:inspector.several", { count: targets.length })} />
      <div className="panel-body">
        {constructs.length > 1 && <ArrangeSection />}
        <div className="section stack">
          {columns.length > 1 && (
            <button type="button" className="btn sm" onClick={gather}>
              <Circle className="i" aria-hidden="true" />
              {t("canvas:inspector.gather", { count: columns.length })}
            </button>
          )}
          <button type="button" className="btn sm" onClick={() => change("delete.several", (document) => deleteTargets(document, targets))}>
            <Trash2 className="i" aria-hidden="true" />
            {t("canvas:menu.deleteSeveral", { count: targets.length })}
          </button>
        </div>
        <ShownSection ids={constructs} />
        <LookSection targets={targets} />
      </div>
    </>
  );
}
