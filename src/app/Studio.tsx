import { useEffect } from "react";
import { provideServices } from "../store/services";
import { useStudio } from "../store/store";
import { AnalyseMenu } from "../ui/analyse/AnalyseMenu";
import { Canvas } from "../ui/canvas/Canvas";
import { DataPanel } from "../ui/data/DataPanel";
import { provideSummaries } from "../ui/data/summaries";
import { HistoryPanel } from "../ui/history/HistoryPanel";
import { Inspector } from "../ui/inspector/Inspector";
import { OutlinePanel } from "../ui/outline/OutlinePanel";
import { Palette } from "../ui/palette/Palette";
import { GhostBar } from "../ui/prune/GhostBar";
import { ResultsDrawer } from "../ui/results/ResultsDrawer";
import { DisplayPopover } from "../ui/settings/DisplayPopover";
import { CasesMenu } from "../ui/data/groups/CasesMenu";
import { FileMenu, type FileActions } from "../ui/shell/FileMenu";
import { ModelMenu } from "../ui/shell/ModelMenu";
import { StartTabs } from "../ui/shell/StartTabs";
import { StatusBar } from "../ui/shell/StatusBar";
import { StudioFrame } from "../ui/shell/StudioFrame";
import { TopBar } from "../ui/shell/TopBar";
import { loadAnalyses } from "./analyses";
import { summariseColumn } from "./engine";
import { openSample } from "./openSample";
import { AnalysisDrawer, BootstrapDrawer, CandidatesDrawer, CompareView, DataView, Distributions, Guide, TextPane, TrailPanel } from "./lazyPanels";

/** Puts the panels into the frame. */
export function Studio({ actions }: { readonly actions: FileActions }) {
  useEffect(() => provideSummaries(summariseColumn), []);
  useEffect(() => provideServices({ loadAnalyses: () => void loadAnalyses() }), []);
  const startTab = useStudio((state) => state.startTab);
  const guide = useStudio((state) => state.guide);
  const textPane = useStudio((state) => state.textPane);
  return (
    <StudioFrame
      topBar={<TopBar menu={<FileMenu actions={actions} />} models={<ModelMenu onImport={actions.importModel} />} analyse={<AnalyseMenu onOpen={loadAnalyses} />} onExport={actions.exportFigure} />}
      dataPanel={startTab === "outline" ? <OutlinePanel head={<StartTabs />} /> : <DataPanel onOpen={actions.openData} head={<StartTabs />} />}
      dataView={<DataView onOpen={actions.openData} />}
      canvas={<><Canvas /><DisplayPopover /><HistoryPanel /><Palette /><GhostBar />{guide ? <Guide onSample={() => void openSample("crm-clusters")} onExport={actions.exportFigure} /> : null}</>}
      inspector={<Inspector />}
      drawer={<ResultsDrawer />}
      statusBar={<StatusBar cases={<CasesMenu />} />}
      modes={{ build: { drawer: <TextPane />, drawerShown: textPane }, compare: { view: <CompareView /> }, prune: { drawer: <CandidatesDrawer />, end: <TrailPanel /> }, bootstrap: { drawer: <BootstrapDrawer />, end: <Distributions /> }, analyse: { drawer: <AnalysisDrawer onOpen={loadAnalyses} />, drawerSize: "58%" } }}
    />
  );
}
