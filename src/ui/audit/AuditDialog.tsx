import "./audit.css";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { audit } from "../../paper/audit/audit";
import { type Finding, type FindingLevel, stages } from "../../paper/audit/finding";
import { bootstrapNow, isBootstrapStale } from "../../store/bootstrapKey";
import { currentAnalyses } from "../../store/currentAnalyses";
import { currentReport } from "../../store/selectors";
import { useStudio } from "../../store/store";
import { Modal } from "../shared/Modal";
import { FindingCard } from "./FindingCard";
import { useNumberFormat } from "../shared/useNumberFormat";

const LEVELS: readonly FindingLevel[] = ["good", "watch", "act", "todo"];

/** The checklist of a reviewer, answered from the present result; a finding leads to the diagram. */
export function AuditDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const model = useStudio((s) => s.document.model);
  const format = useNumberFormat();
  const report = useStudio(currentReport);
  const bootstrap = useStudio((s) => (isBootstrapStale(s) ? undefined : bootstrapNow(s)));
  const predicted = useStudio((s) => currentAnalyses(s).find(({ id }) => id === "predict"));
  const findings = useMemo(
    () => (report === undefined ? [] : audit({ model, report, bootstrap: bootstrap?.tables ?? [], samples: bootstrap?.result.used, predicted: predicted?.report.tables, format })),
    [model, report, bootstrap, predicted, format],
  );
  const counts = Object.fromEntries(LEVELS.map((level) => [level, findings.filter((finding) => finding.level === level).length]));
  return (
    <Modal open onClose={onClose} width="wide" title={t("paper:audit.title")} description={t("paper:audit.about")}>
      {findings.length === 0 ? <p>{t("paper:audit.empty")}</p> : (
        <div className="audit">
          <p className="audit-counts">{t("paper:audit.counts", counts)}</p>
          {stages.map((stage) => <Stage key={stage} name={t(`paper:audit.stage.${stage}`)} findings={findings.filter((finding) => finding.stage === stage)} onClose={onClose} />)}
        </div>
      )}
    </Modal>
  );
}

interface StageProps {
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
}

function Stage({ name, findings, onClose }: StageProps) {
  if (findings.length === 0) return null;
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <ul>{findings.map((finding) => <FindingCard key={finding.id} finding={finding} onShown={onClose} />)}</ul>
    </section>
  );
}
