import { Switch } from "radix-ui";
import type { ReactNode } from "react";

/** A row of a popover that is on or off. */
export function Toggle({ on, onChange, children }: { readonly on: boolean; readonly onChange: (on: boolean) => void; readonly children: ReactNode }) {
  return (
    <label className="row">
      {children}
      <Switch.Root className="switch push" checked={on} onCheckedChange={onChange} />
    </label>
  );
}
