import { useId } from "react";
import { useTranslation } from "react-i18next";
import { criteriaNames, criteriaPresets, type CriteriaName } from "../../report/criteria";
import { useStudio } from "../../store/store";

/** The limits by which every statistic is judged, as a ready-made set; the loadings have their own slider beside it. */
export function CriteriaChoice() {
  const { t } = useTranslation();
  const id = useId();
  const criteria = useStudio((s) => s.display.criteria);
  const setDisplay = useStudio((s) => s.setDisplay);
  const choose = (name: CriteriaName) => setDisplay({ criteria: name, thresholds: criteriaPresets[name].loading });
  return (
    <div className="grp">
      <label className="label" htmlFor={id}>{t("results:criteria.label")}</label>
      <select id={id} className="field" value={criteria} onChange={(event) => choose(event.target.value as CriteriaName)}>
        {criteriaNames.map((name) => <option key={name} value={name}>{t(`results:criteria.${name}`)}</option>)}
      </select>
      <p className="hint">{t(`results:criteria.about.${criteria}`)}</p>
    </div>
  );
}
