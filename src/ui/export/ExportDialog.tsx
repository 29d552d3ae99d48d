import "./export.css";
import { Tabs } from "radix-ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { currentReport } from "../../store/selectors";
import { useStudio } from "../../store/store";
import { Modal } from "../shared/Modal";
import { type ExportActions, reportFormats, tableFormats } from "./actions";
import { FigurePane } from "./FigurePane";
import { FilePane } from "./FilePane";
import { ScriptPane } from "./ScriptPane";

export type ExportPane = "figure" | "tables" | "report" | "script";
const PANES: readonly ExportPane[] = ["figure", "tables", "report", "script"];

interface ExportDialogProps {
  readonly pane: ExportPane;
  readonly actions: ExportActions;
  readonly onClose: () => void;
}

/** From the screen to the paper: figure, tables, report, and a script that checks the numbers. */
export function ExportDialog({ pane, actions, onClose }: ExportDialogProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(pane);
  const hasReport = useStudio((s) => currentReport(s) !== undefined);
  const wasEstimated = useStudio((s) => s.report !== undefined);
  return (
    <Modal open onClose={onClose} width="wide" title={t("report:export.title")} description={t(hasReport ? "report:export.about" : wasEstimated ? "report:export.stale" : "report:export.withoutNumbers")}>
      <Tabs.Root value={shown} onValueChange={(next) => setShown(next as ExportPane)}>
        <div className="tabs export-tabs">
          <Tabs.List className="tablist" aria-label={t("report:export.title")}>
            {PANES.map((one) => <Tabs.Trigger key={one} value={one} className="tab" disabled={one !== "figure" && !hasReport}>{t(`report:export.panes.${one}`)}</Tabs.Trigger>)}
          </Tabs.List>
        </div>
        <Tabs.Content value="figure"><FigurePane actions={actions} /></Tabs.Content>
        <Tabs.Content value="tables"><FilePane kind="tables" formats={tableFormats} onSave={actions.saveTables} /></Tabs.Content>
        <Tabs.Content value="report"><FilePane kind="report" formats={reportFormats} onSave={actions.saveReport} /></Tabs.Content>
        <Tabs.Content value="script"><ScriptPane actions={actions} /></Tabs.Content>
      </Tabs.Root>
    </Modal>
  );
}
