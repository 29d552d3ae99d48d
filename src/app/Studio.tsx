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
      dataPanel={<aside className="panel left" />}
      dataView={<div />}
      canvas={<><div className="canvas" /><DisplayPopover /></>}
      inspector={<aside className="panel right" />}
      drawer={<ResultsDrawer />}
      statusBar={<StatusBar />}
    />
  );
}
