import { useTranslation } from "react-i18next";
import "./prune.css";
import { TrailChart } from "./TrailChart";
import { TrailList } from "./TrailList";
import { TrailMenu } from "./TrailMenu";
import { useTrailLines } from "./trailView";
import { Validity } from "./Validity";

/** Beside the canvas while pruning: every model on the way, and the reason for each removal. */
export function TrailPanel() {
  const { t } = useTranslation();
  const lines = useTrailLines();
  return (
    <aside className="panel right trailp" aria-label={t("prune:trail.title")}>
      <div className="panel-head">
        <h2>{t("prune:trail.title")}</h2>
        <span className="push" />
        <TrailMenu />
      </div>
      <div className="panel-body">
        <TrailChart lines={lines} />
        <TrailList lines={lines} />
        <Validity />
      </div>
    </aside>
  );
}
