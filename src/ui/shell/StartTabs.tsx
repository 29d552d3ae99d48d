import { useTranslation } from "react-i18next";
import { useStudio } from "../../store/store";

const TABS = ["variables", "outline"] as const;

/** What stands left of the canvas: the variables of the data, or the model in words. */
export function StartTabs() {
  const { t } = useTranslation();
  const tab = useStudio((state) => state.startTab);
  const setView = useStudio((state) => state.setView);
  return (
    <div className="segments start-tabs" role="group" aria-label={t("shell:startTabs.label")}>
      {TABS.map((one) => (
        <button key={one} type="button" aria-pressed={tab === one} onClick={() => setView({ startTab: one })}>
          {t(`shell:startTabs.${one}`)}
        </button>
      ))}
    </div>
  );
}
