import { SettingsDialog } from "../ui/settings/SettingsDialog";

/** What can open over any screen. */
export function Dialogs() {
  return <SettingsDialog />;
}
