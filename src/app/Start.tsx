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
      onSample={openSample}
    />
  );
}
