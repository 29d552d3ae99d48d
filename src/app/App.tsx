import { Suspense, useEffect, useState } from "react";
import { provideServices } from "../store/services";
import { useStudio } from "../store/store";
import { DropZone } from "../ui/data/DropZone";
import { ImportDialog } from "../ui/data/ImportDialog";
import { chooseFile } from "../ui/data/openFile";
import { SettingsDialog } from "../ui/settings/SettingsDialog";
import { Announcer } from "../ui/shell/Announcer";
import { ExportDialog } from "../ui/shell/ExportDialog";
import type { FileActions } from "../ui/shell/FileMenu";
import { Notices } from "../ui/shell/Notices";
import { ShortcutSheet } from "../ui/shell/ShortcutSheet";
import { useShortcuts } from "../ui/shell/useShortcuts";
import { parseData } from "./engine";
import { copyFigure, saveFigure } from "./figureFile";
import { LazyStudio } from "./lazyStudio";
import { chooseProject, openProjectFile, saveProject } from "./projectFiles";
import { newProject } from "./replaceProject";
import { Start } from "./Start";
import { saveTables } from "./tablesFile";

const onProject = (file: File): void => void openProjectFile(file);
const openData = (): void => void chooseFile({ onProject });

/** The whole page: a screen, and what can open over any of them. */
export function App() {
  const screen = useStudio((s) => s.screen);
  const [exporting, setExporting] = useState(false);
  const [actions] = useState<FileActions>(() => ({
    newProject,
    openData,
    openProject: () => void chooseProject(),
    saveProject: () => void saveProject(),
    exportFigure: () => setExporting(true),
    exportTables: () => void saveTables(),
  }));
  useShortcuts();
  useEffect(() => provideServices({ ...actions, openFileDialog: openData }), [actions]);
  return (
    <>
      {screen === "welcome" ? <Start actions={actions} /> : <Suspense><LazyStudio actions={actions} /></Suspense>}
      <DropZone onProject={onProject} />
      <ImportDialog parse={parseData} />
      <SettingsDialog />
      <ShortcutSheet />
      {exporting ? <ExportDialog onClose={() => setExporting(false)} onSave={(svg) => void saveFigure(svg)} onCopy={(svg) => void copyFigure(svg)} /> : null}
      <Notices />
      <Announcer />
    </>
  );
}
