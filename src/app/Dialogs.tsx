import { lazy, Suspense, useState, type ReactNode } from "react";
import { useStudio } from "../store/store";
import { parseData } from "./engine";
import { openRecent } from "./openRecent";

const loadImport = () => import("../ui/data/ImportDialog");
const LazyImport = lazy(async () => ({ default: (await loadImport()).ImportDialog }));
const LazySettings = lazy(async () => ({ default: (await import("../ui/settings/SettingsDialog")).SettingsDialog }));
const LazyRecent = lazy(async () => ({ default: (await import("../ui/recent/RecentDialog")).RecentDialog }));
const LazyHelp = lazy(async () => ({ default: (await import("../ui/help/HelpDialog")).HelpDialog }));
const LazyShortcuts = lazy(async () => ({ default: (await import("../ui/shell/ShortcutSheet")).ShortcutSheet }));
const LazyStep = lazy(async () => ({ default: (await import("../ui/data/derive/StepDialog")).StepDialog }));
const LazyConfirm = lazy(async () => ({ default: (await import("../ui/data/derive/ConfirmChange")).ConfirmChange }));
const LazyMapping = lazy(async () => ({ default: (await import("../ui/data/mapping/MappingDialog")).MappingDialog }));
const LazyVerify = lazy(async () => ({ default: (await import("../ui/verify/VerifyDialog")).VerifyDialog }));

/** Fetches ahead of use what a first visitor is likely to open. */
export const loadDialogs = async (): Promise<void> => void (await loadImport());

/** Dialogs that the store opens, fetched when they are first needed. */
export function Dialogs() {
  const panel = useStudio((s) => s.openPanel);
  const isImporting = useStudio((s) => s.importing !== undefined);
  return (
    <>
      <Once when={isImporting}><LazyImport parse={parseData} /></Once>
      <Once when={panel === "settings"}><LazySettings /></Once>
      <Once when={panel === "step"}><LazyStep /></Once>
      <Once when={panel === "confirmChange"}><LazyConfirm /></Once>
      <Once when={panel === "mapping"}><LazyMapping /></Once>
      <Once when={panel === "verify"}><LazyVerify /></Once>
      <Once when={panel === "recent"}><LazyRecent onOpen={openRecent} /></Once>
      <Once when={panel === "help"}><LazyHelp /></Once>
      <Once when={panel === "shortcuts"}><LazyShortcuts /></Once>
    </>
  );
}

/** Mounts its children the first time they are wanted and leaves them, so that a dialog can close as dialogs do. */
function Once({ when, children }: { readonly when: boolean; readonly children: ReactNode }) {
  const [wanted, setWanted] = useState(when);
  if (when && !wanted) setWanted(true);
  return wanted ? <Suspense>{children}</Suspense> : null;
}
