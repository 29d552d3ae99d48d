import { useStudio } from "../store/store";
import { chooseFile } from "../ui/data/openFile";
import { Welcome } from "../ui/welcome/Welcome";
import { openSample } from "./openSample";
import { version } from "./version";

/** The start page and what its buttons do. */
export function Start() {
  const setView = useStudio((s) => s.setView);
  return (
    <Welcome
      version={version}
      resume={undefined}
      onOpenData={() => void chooseFile({ onProject: () => undefined })}
      onOpenProject={() => undefined}
      onEmpty={() => setView({ screen: "studio", mode: "build" })}
      onSample={openSample}
    />
  );
}
