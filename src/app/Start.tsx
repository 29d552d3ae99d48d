import { useEffect, useState } from "react";
import { recents } from "../store/recents";
import { useStudio } from "../store/store";
import type { FileActions } from "../ui/shell/FileMenu";
import { Welcome } from "../ui/welcome/Welcome";
import { openSample } from "./openSample";
import { useResume } from "./useResume";
import { version } from "./version";

/** The start page and what its buttons do. */
export function Start({ actions }: { readonly actions: FileActions }) {
  const isEmpty = useStudio((s) => s.document.model.constructs.length === 0 && s.data === undefined);
  const setView = useStudio((s) => s.setView);
  return (
    <Welcome
      version={version}
      resume={useResume()}
      onOpenData={actions.openData}
      onOpenProject={actions.openProject}
      onEmpty={isEmpty ? () => setView({ screen: "studio", mode: "build" }) : actions.newProject}
      onRecent={useHasRecent() ? () => setView({ openPanel: "recent" }) : undefined}
      onSample={openSample}
    />
  );
}

/** Whether the browser keeps projects besides the one that is open, once it has answered. */
function useHasRecent(): boolean {
  const [has, setHas] = useState(false);
  const slot = useStudio((s) => s.slot);
  useEffect(() => {
    recents()?.recent().then((found) => setHas(found.length > 0), () => undefined);
  }, [slot]);
  return has;
}
