import { useStudio } from "../store/store";
import { DisplayPopover } from "../ui/settings/DisplayPopover";
import { Announcer } from "../ui/shell/Announcer";
import { Notices } from "../ui/shell/Notices";
import { StatusBar } from "../ui/shell/StatusBar";
import { StudioFrame } from "../ui/shell/StudioFrame";
import { TopBar } from "../ui/shell/TopBar";
import { Welcome } from "../ui/welcome/Welcome";
import { Dialogs } from "./Dialogs";
import { version } from "./version";

/** Places the panels. */
export function App() {
  const screen = useStudio((s) => s.screen);
  return (
    <>
      {screen === "welcome" ? <Start /> : <Studio />}
      <Dialogs />
      <Notices />
      <Announcer />
    </>
  );
}

function Start() {
  const setView = useStudio((s) => s.setView);
  return <Welcome version={version} resume={undefined} onOpenData={() => {}} onOpenProject={() => {}} onEmpty={() => setView({ screen: "studio" })} onSample={() => Promise.resolve()} />;
}

function Studio() {
  return (
    <StudioFrame
      topBar={<TopBar menu={null} onExport={() => {}} />}
      dataPanel={<aside className="panel left" />}
      dataView={<div />}
      canvas={<><div className="canvas" /><DisplayPopover /></>}
      inspector={<aside className="panel right" />}
      drawer={<section className="drawer" />}
      statusBar={<StatusBar />}
    />
  );
}
