import { BootstrapDrawer } from "../ui/bootstrap/BootstrapDrawer";
import { Distributions } from "../ui/bootstrap/Distributions";
import { Canvas } from "../ui/canvas/Canvas";
import { CompareView } from "../ui/compare/CompareView";
import { DataPanel } from "../ui/data/DataPanel";
import { DataView } from "../ui/data/DataView";
import { Inspector } from "../ui/inspector/Inspector";
import { CandidatesDrawer } from "../ui/prune/CandidatesDrawer";
import { GhostBar } from "../ui/prune/GhostBar";
import { TrailPanel } from "../ui/prune/TrailPanel";
import { ResultsDrawer } from "../ui/results/ResultsDrawer";
import { DisplayPopover } from "../ui/settings/DisplayPopover";
import { FileMenu, type FileActions } from "../ui/shell/FileMenu";
import { StatusBar } from "../ui/shell/StatusBar";
import { StudioFrame } from "../ui/shell/StudioFrame";
import { TopBar } from "../ui/shell/TopBar";

/** Puts the panels into the frame. */
export function Studio({ actions }: { readonly actions: FileActions }) {
  return (
    <StudioFrame
      topBar={<TopBar menu={<FileMenu actions={actions} />} onExport={actions.exportFigure} />}
      dataPanel={<DataPanel onOpen={actions.openData} />}
      dataView={<DataView onOpen={actions.openData} />}
      canvas={<><Canvas /><DisplayPopover /><GhostBar /></>}
      inspector={<Inspector />}
      drawer={<ResultsDrawer />}
      statusBar={<StatusBar />}
      modes={{ compare: { view: <CompareView /> }, prune: { drawer: <CandidatesDrawer />, end: <TrailPanel /> }, bootstrap: { drawer: <BootstrapDrawer />, end: <Distributions /> } }}
    />
  );
}
