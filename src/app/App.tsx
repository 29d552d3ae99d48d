import { StudioFrame } from "../ui/shell/StudioFrame";
import { TopBar } from "../ui/shell/TopBar";
import "../ui/shell/shell.css";

/** Places the panels. */
export function App() {
  return (
    <StudioFrame
      topBar={<TopBar menu={null} onExport={() => {}} />}
      dataPanel={<aside className="panel left" />}
      dataView={<div />}
      canvas={<div className="canvas" />}
      inspector={<aside className="panel right" />}
      drawer={<section className="drawer" />}
      statusBar={<footer className="status" />}
    />
  );
}
