import { useTranslation } from "react-i18next";
import { StepsView } from "./derive/StepsView";
import { deskTabs, openDeskTab, useDeskTab } from "./deskTab";

/** Buttons of the screens that prepare the data, for the row that chooses what is shown. */
export function DeskTabs() {
  const { t } = useTranslation();
  const open = useDeskTab((s) => s.tab);
  return deskTabs.map((tab) => (
    <button key={tab} type="button" aria-pressed={open === tab} onClick={() => openDeskTab(tab)}>
      {t(`derive:tab.${tab}`)}
    </button>
  ));
}

/** The screen that is open of them. */
export function DeskView() {
  return <StepsView onEdit={() => undefined} />;
}
