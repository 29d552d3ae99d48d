import { Pin, PinOff } from "lucide-react";
import { Tip } from "../shared/Tip";
import { useWords } from "../shared/table/words";

/** Keeps the table in view beside the others, or no longer. */
export function PinButton({ on, onPin }: { readonly on: boolean; readonly onPin: () => void }) {
  const { t } = useWords();
  const name = t(on ? "results:unpin" : "results:pin");
  const Icon = on ? PinOff : Pin;
  return (
    <Tip text={name} side="top">
      <button type="button" className={on ? "icon-btn on" : "icon-btn"} aria-pressed={on} aria-label={name} onClick={onPin}><Icon className="i" aria-hidden="true" /></button>
    </Tip>
  );
}
