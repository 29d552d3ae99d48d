import { ContextMenu } from "radix-ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { commandNamed } from "../../store/commands";
import { studio, useStudio } from "../../store/store";
import { useShortcutLabel } from "../shared/useShortcutLabel";

interface CommandEntryProps {
  readonly id: string;
  /** in place of the command's own words */
  readonly children?: ReactNode;
  /** for what takes the keyboard: it waits until the menu is closed */
  readonly later?: (act: () => void) => void;
}

/** A command in the canvas menu, with its key; greyed while it has no object. */
export function CommandEntry({ id, children, later }: CommandEntryProps) {
  const { t } = useTranslation();
  const label = useShortcutLabel();
  const command = commandNamed(id);
  const enabled = useStudio((state) => command?.enabled(state) ?? false);
  if (command === undefined) return null;
  const run = () => command.run(studio.getState());
  return (
    <ContextMenu.Item className="menu-item" disabled={!enabled} onSelect={() => (later === undefined ? run() : later(run))}>
      {children ?? t(command.labelKey)}
      {command.shortcut !== "" && <span className="kbd">{label(command.shortcut)}</span>}
    </ContextMenu.Item>
  );
}
