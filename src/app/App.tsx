import { useStudio } from "../store/store";
import { StatusBar } from "../ui/shell/StatusBar";
import { StudioFrame } from "../ui/shell/StudioFrame";
import { TopBar } from "../ui/shell/TopBar";
import "../ui/shell/shell.css";
import { Welcome } from "../ui/welcome/Welcome";

/** Places the panels. */
export function App() {
  const screen = useStudio((s) => s.screen);
  const setView = useStudio((s) => s.setView);
  if (screen === "welcome") {
    return <Welcome version="0.1" resume={undefined} onOpenData={() => {}} onOpenProject={() => {}} onEmpty={() => setView({ screen: "studio" })} onSample={() => Promise.resolve()} />;
  }
  return (
    <StudioFrame
      topBar={<TopBar menu={null} onExport={() => {}} />}
      dataPanel={<aside className="panel left" />}
      dataView={<div />}
      canvas={<div className="canvas" />}
      inspector={<aside className="panel right" />}
      drawer={<section className="drawer" />}
      statusBar={<StatusBar />}
    />
  );
}
