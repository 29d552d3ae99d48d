import { useTranslation } from "react-i18next";
import { displayName } from "../../model/types";
import { overlayNow, problemsNow } from "../../store/selectors";
import { useStudio } from "../../store/store";
import { AllWeightings } from "./AllWeightings";
import { select } from "./edits";
import { Value } from "./Value";
import { PanelHead } from "./PanelHead";
import { MatchColumns } from "../shared/MatchColumns";
import { ProblemItem } from "./Problems";

/** The whole model: how large it is, its constructs, and what stands in the way of an estimate. */
export function ModelPanel() {
  const { t } = useTranslation();
  const model = useStudio((state) => state.document.model);
  const overlay = useStudio(overlayNow);
  const problems = useStudio(problemsNow);
  const items = model.constructs.reduce((sum, construct) => sum + construct.items.length, 0);
  return (
    <>
      <PanelHead title={t("canvas:inspector.model")} />
      <div className="panel-body">
        <div className="section summary">
          <span>{t("canvas:inspector.constructs", { count: model.constructs.length })}</span>
          <span>{t("canvas:name.indicators", { count: items })}</span>
          <span>{t("canvas:inspector.pathCount", { count: model.paths.length })}</span>
        </div>
        {problems.length > 0 && (
          <div className="section">
            <div className="label">{t("canvas:inspector.problems", { count: problems.length })}</div>
            <ul className="place-problems">
              {problems.map((problem, index) => (
                <li key={`${problem.code} ${index}`}>
                  <ProblemItem problem={problem} />
                </li>
              ))}
            </ul>
            <MatchColumns problems={problems} />
          </div>
        )}
        {model.constructs.length > 0 && (
          <div className="section">
            <div className="label">
              {t("canvas:inspector.allConstructs")}
              {overlay !== undefined && <span className="push">R²</span>}
            </div>
            <ul className="plist">
              {model.constructs.map((construct) => (
                <li key={construct.id}>
                  <button type="button" className="go" onClick={() => select({ kind: "construct", id: construct.id })}>
                    <span className="ellipsis">{displayName(construct)}</span>
                  </button>
                  {overlay !== undefined && <Value value={overlay.constructs[construct.id]?.r2 ?? null} />}
                </li>
              ))}
            </ul>
          </div>
        )}
        <AllWeightings />
        <p className="section hint">{t("canvas:inspector.nothing")}</p>
      </div>
    </>
  );
}
