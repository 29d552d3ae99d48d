import { useState } from "react";
import { useStudio } from "../store/store";
import { DropZone } from "../ui/data/DropZone";
import { ImportDialog } from "../ui/data/ImportDialog";
import { Announcer } from "../ui/shell/Announcer";
import { ExportDialog } from "../ui/shell/ExportDialog";
import { Notices } from "../ui/shell/Notices";
import { ShortcutSheet } from "../ui/shell/ShortcutSheet";
import { useShortcuts } from "../ui/shell/useShortcuts";
import { SettingsDialog } from "../ui/settings/SettingsDialog";
import { copyFigure, saveFigure } from "./figureFile";
import { parseData } from "./parse";
import { Start } from "./Start";
import { Studio } from "./Studio";

/** The whole page: a screen, and what can open over any of them. */
export function App() {
  const screen = useStudio((s) => s.screen);
  useShortcuts();
  const [exporting, setExporting] = useState(false);
  return (
    <>
      {screen === "welcome" ? <Start /> : <Studio onExport={() => setExporting(true)} />}
      <DropZone onProject={() => undefined} />
      <ImportDialog parse={parseData} />
      <SettingsDialog />
      <ShortcutSheet />
      {exporting ? <ExportDialog onClose={() => setExporting(false)} onSave={(svg) => void saveFigure(svg)} onCopy={(svg) => void copyFigure(svg)} /> : null}
      <Notices />
      <Announcer />
    </>
  );
}
