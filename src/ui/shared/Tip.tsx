import { Tooltip } from "radix-ui";
import type { ReactElement } from "react";

interface TipProps {
  readonly text: string;
  /** key shown after the text, such as "V" */
  readonly shortcut?: string | undefined;
  readonly side?: "top" | "right" | "bottom" | "left";
  /** one focusable element, which keeps its own accessible name */
  readonly children: ReactElement;
}

/** A tip that appears on hover and focus. The program mounts one `Tooltip.Provider`. */
export function Tip({ text, shortcut, side = "bottom", children }: TipProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="tip" side={side} sideOffset={6} collisionPadding={8}>
          {text}
          {shortcut === undefined ? null : <span className="kbd">{shortcut}</span>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
