import { useTranslation } from "react-i18next";
import type { Dataset } from "../../data/dataset";
import type { DeriveStep } from "../../data/derive/steps";
import { studio } from "../../store/store";
import { StepsView } from "./derive/StepsView";
import { deskTabs, openDeskTab, useDeskTab } from "./deskTab";
import { openGrouping } from "./groups/groupDialog";
import { GroupsView } from "./groups/GroupsView";
import { MissingView } from "./missing/MissingView";

/** Buttons of the screens that prepare the data, for the row that chooses what is shown. */
export function DeskTabs({ isMatrix }: { readonly isMatrix: boolean }) {
  const { t } = useTranslation();
  const open = useDeskTab((s) => s.tab);
  return deskTabs.filter((tab) => tab === "steps" || !isMatrix).map((tab) => (
    <button key={tab} type="button" aria-pressed={open === tab} onClick={() => openDeskTab(tab)}>
      {t(`derive:tab.${tab}`)}
    </button>
  ));
}

/** The screen that is open of them; `onChoose` shows a variable in detail beside it. */
export function DeskView({ data, onChoose }: { readonly data: Dataset; readonly onChoose: (name: string) => void }) {
  const tab = useDeskTab((s) => s.tab);
  if (tab === "groups") return <GroupsView data={data} />;
  if (tab === "missing") return <MissingView data={data} onChoose={onChoose} />;
  return <StepsView onEdit={(step) => editElsewhere(step, data)} />;
}

/** Groups and codes are edited where they are shown. */
function editElsewhere(step: DeriveStep, data: Dataset): void {
  if (step.kind === "missing") return openDeskTab("missing");
  if (step.kind !== "ranges" && step.kind !== "filter" || data.matrix !== undefined) return;
  openDeskTab("groups");
  const grouping = studio.getState().groupings.find(({ column }) => column === step.name);
  if (grouping !== undefined) openGrouping(grouping);
}
