import { Canvas } from "../ui/canvas/Canvas";
import { DataPanel } from "../ui/data/DataPanel";
import { DataView } from "../ui/data/DataView";
import { chooseFile } from "../ui/data/openFile";
import { DisplayPopover } from "../ui/settings/DisplayPopover";
import { ResultsDrawer } from "../ui/results/ResultsDrawer";
import { StatusBar } from "../ui/shell/StatusBar";
import { StudioFrame } from "../ui/shell/StudioFrame";
import { TopBar } from "../ui/shell/TopBar";

/** Puts the panels into the frame. */
export function Studio({ onExport }: { readonly onExport: () => void }) {
  return (
    <StudioFrame
      topBar={<TopBar menu={null} onExport={onExport} />}
      dataPanel={<DataPanel onOpen={() => void chooseFile({ onProject: () => undefined })} />}
      dataView={<DataView onOpen={() => void chooseFile({ onProject: () => undefined })} />}
      canvas={<><Canvas /><DisplayPopover /></>}
      inspector={<aside className="panel right" />}
      drawer={<ResultsDrawer />}
      statusBar={<StatusBar />}
    />
  );
}
