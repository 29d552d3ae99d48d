import { useTranslation } from "react-i18next";
import { analysisDrawn } from "../../store/analysisKey";
import { useStudio } from "../../store/store";

/** Of which analysis the numbers on the diagram are, where they are not those of the estimate. */
export function AnalysisNote() {
  const { t } = useTranslation();
  const drawn = useStudio(analysisDrawn);
  if (drawn === undefined) return null;
  const { id, report: { overlay: { of } } } = drawn;
  const title = t(`${id}:title`);
  return <div className="star-key"><p>{t("analysis:onDiagram", { title: of === undefined ? title : `${title} · ${t(of.key, { ...of.values })}` })}</p></div>;
}
