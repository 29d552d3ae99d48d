import { Plus, Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Dataset } from "../../../data/dataset";
import { useStudio } from "../../../store/store";
import { UndoButtons } from "../derive/UndoButtons";
import { openNewGrouping } from "./groupDialog";
import { GroupingCard } from "./GroupingCard";
import { GroupingDialog } from "./GroupingDialog";
import "../derive/derive.css";
import "./groups.css";

/** Divisions of the cases into groups, with their sizes; each group can be estimated by itself. */
export function GroupsView({ data }: { readonly data: Dataset }) {
  const { t } = useTranslation();
  const groupings = useStudio((s) => s.groupings);
  return (
    <section className="steps-view" aria-label={t("groups:title")}>
      <header>
        <p>{t("groups:about")}</p>
        <UndoButtons />
        <button type="button" className="btn primary" onClick={() => openNewGrouping()}><Plus className="i" aria-hidden="true" />{t("groups:make")}</button>
      </header>
      {groupings.length === 0 ? <p className="steps-none"><Users className="i" aria-hidden="true" />{t("groups:none")}</p> : null}
      <ul className="groupings">{groupings.map((grouping) => <GroupingCard key={grouping.id} data={data} grouping={grouping} />)}</ul>
      <GroupingDialog />
    </section>
  );
}
