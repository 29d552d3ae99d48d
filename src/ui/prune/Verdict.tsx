import { Check, CircleHelp, Scissors } from "lucide-react";
import type { Verdict } from "../../methods/whatif/judging";
import { Tip } from "../shared/Tip";
import { useSay } from "./usePruning";

const ICONS = { remove: Scissors, consider: CircleHelp, keep: Check } as const;

/** Green where removal makes a threshold pass, amber where the item itself is too weak or odd; what stays is plain. */
const toneOf = ({ action, label }: Verdict): "good" | "warn" | "plain" => (action === "keep" ? "plain" : label.key.includes(".lifts.") ? "good" : "warn");

/** What the rule says, as a pill; the reason with its numbers on hover and focus. */
export function VerdictPill({ verdict }: { readonly verdict: Verdict }) {
  const say = useSay();
  const Icon = ICONS[verdict.action];
  return (
    <Tip text={say(verdict.reason)} side="top">
      <button type="button" className={`verdict ${toneOf(verdict)}`} data-action={verdict.action} aria-description={say(verdict.reason)}>
        <Icon className="i" aria-hidden="true" />
        <span className="ellipsis">{say(verdict.label)}</span>
      </button>
    </Tip>
  );
}
