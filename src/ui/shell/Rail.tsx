import { PanelBottom, PanelLeft, PanelRight, SlidersHorizontal, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Mode } from "../../store/state";
import { useStudio } from "../../store/store";
import { Tip } from "../shared/Tip";

/** The panel of data, or the inspector. */
export type Side = "start" | "end";

interface RailProps {
  /** the one that is shown */
  readonly side: Side | undefined;
  /** whether this mode has a drawer under the canvas */
  readonly withDrawer: boolean;
  /** whether the panel at the end comes and goes with the rail */
  readonly withEnd: boolean;
  readonly onToggle: (side: Side) => void;
}

/** Names of the panel at the end and of the drawer, in the modes that have their own. */
const END: Partial<Record<Mode, string>> = { prune: "trail", bootstrap: "distributions" };
const DRAWER: Partial<Record<Mode, string>> = { prune: "candidates", bootstrap: "bootstrap", analyse: "analysis" };

/** Shows and hides what does not stand beside the canvas by itself. */
export function Rail({ side, withDrawer, withEnd, onToggle }: RailProps) {
  const { t } = useTranslation();
  const mode = useStudio((s) => s.mode);
  const drawerOpen = useStudio((s) => s.drawerOpen);
  const displayOpen = useStudio((s) => s.openPanel === "display");
  const setView = useStudio((s) => s.setView);
  return (
    <nav className="rail" aria-label={t("shell:panels.label")}>
      <RailButton text={t("shell:panels.data")} Icon={PanelLeft} on={side === "start"} onPress={() => onToggle("start")} />
      {withEnd ? <RailButton text={t(`shell:panels.${END[mode] ?? "inspector"}`)} Icon={PanelRight} on={side === "end"} onPress={() => onToggle("end")} /> : null}
      {withDrawer ? <RailButton text={t(`shell:panels.${DRAWER[mode] ?? "results"}`)} Icon={PanelBottom} on={drawerOpen} onPress={() => setView({ drawerOpen: !drawerOpen })} /> : null}
      <hr />
      <RailButton text={t("shell:panels.display")} shortcut="D" Icon={SlidersHorizontal} on={displayOpen} onPress={() => setView({ openPanel: displayOpen ? undefined : "display" })} />
    </nav>
  );
}

interface RailButtonProps {
  readonly text: string;
  readonly shortcut?: string;
  readonly Icon: LucideIcon;
  readonly on: boolean;
  readonly onPress: () => void;
}

function RailButton({ text, shortcut, Icon, on, onPress }: RailButtonProps) {
  return (
    <Tip text={text} shortcut={shortcut} side="right">
      <button type="button" className={on ? "icon-btn on" : "icon-btn"} aria-label={text} aria-pressed={on} onClick={onPress}>
        <Icon className="i" aria-hidden="true" />
      </button>
    </Tip>
  );
}
