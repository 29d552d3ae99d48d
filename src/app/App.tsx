import { Suspense, useEffect, useState } from "react";
import { provideServices } from "../store/services";
import { useStudio } from "../store/store";
import { DropZone } from "../ui/data/DropZone";
import { chooseFile } from "../ui/data/openFile";
import type { ExportPane } from "../ui/export/ExportDialog";
import { Announcer } from "../ui/shell/Announcer";
import type { FileActions } from "../ui/shell/FileMenu";
import { Notices } from "../ui/shell/Notices";
import { useShortcuts } from "../ui/shell/useShortcuts";
import { Dialogs } from "./Dialogs";
import { exportActions } from "./export/actions";
import { chooseModel, chooseProject, openModelFile, openProjectFile, saveProject, saveProjectWithoutData } from "./files";
import { LazyAudit, LazyExport } from "./lazyExport";
import { LazyStudio } from "./lazyStudio";
import { newProject } from "./replaceProject";
import { Start } from "./Start";

const onProject = (file: File): void => void openProjectFile(file);
const onModel = (file: File): void => void openModelFile(file);
const openData = (): void => void chooseFile({ onProject, onModel });

/** The whole page: a screen, and what can open over any of them. */
export function App() {
  const screen = useStudio((s) => s.screen);
  const [auditing, setAuditing] = useState(false);
  const [exporting, setExporting] = useState<ExportPane>();
  const [actions] = useState<FileActions>(() => ({
    newProject,
    openData,
    openProject: () => void chooseProject(),
    importModel: () => void chooseModel(),
    saveProject: () => void saveProject(),
    saveProjectWithoutData: () => void saveProjectWithoutData(),
    exportFigure: () => setExporting("figure"),
    exportTables: () => setExporting("tables"),
    exportReport: () => setExporting("report"),
    openAudit: () => setAuditing(true),
    exportScript: () => setExporting("script"),
  }));
  useShortcuts();
  useEffect(() => provideServices({ ...actions, openFileDialog: openData }), [actions]);
  return (
    <>
      {screen === "welcome" ? <Start actions={actions} /> : <Suspense><LazyStudio actions={actions} /></Suspense>}
      <DropZone onProject={onProject} onModel={onModel} />
      <Dialogs />
      {exporting === undefined ? null : <Suspense><LazyExport pane={exporting} actions={exportActions} onClose={() => setExporting(undefined)} /></Suspense>}
      {auditing ? <Suspense><LazyAudit onClose={() => setAuditing(false)} /></Suspense> : null}
      <Notices />
      <Announcer />
    </>
  );
}
