import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Group, Panel, Separator } from "react-resizable-panels";
import type { Mode } from "../../store/state";
import { studio, useStudio } from "../../store/store";
import { useMedia } from "../shared/useMedia";
import { Rail, type Side } from "./Rail";
import "./shell.css";

/** What a mode brings of its own; whatever is absent is as in other modes. */
export interface ModeSlots {
  /** in place of the canvas and everything beside it */
  readonly view?: ReactNode;
  /** under the canvas */
  readonly drawer?: ReactNode;
  /** its share of the height before it was ever pulled */
  readonly drawerSize?: string;
  /** whether that drawer is shown; absent: as all drawers are */
  readonly drawerShown?: boolean;
  /** in place of the inspector; beside the canvas where there is room */
  readonly end?: ReactNode;
}

/** What the program puts into the frame. */
export interface Slots {
  readonly topBar: ReactNode;
  readonly dataPanel: ReactNode;
  readonly dataView: ReactNode;
  /** with what floats over it */
  readonly canvas: ReactNode;
  readonly inspector: ReactNode;
  readonly drawer: ReactNode;
  readonly statusBar: ReactNode;
  readonly modes?: Partial<Record<Mode, ModeSlots>>;
}

/** Below this width, side panels no longer stand beside the canvas by themselves: the rail shows one at a time. */
const NARROW = "(max-width: 1180px)";

/** The studio: a bar above, panels beside the canvas, the drawer under it, the state below. */
export function StudioFrame({ topBar, dataPanel, dataView, canvas, inspector, drawer, statusBar, modes = {} }: Slots) {
  const { t } = useTranslation();
  const mode = useStudio((s) => s.mode);
  const drawerOpen = useStudio((s) => s.drawerOpen);
  const narrow = useMedia(NARROW);
  const [side, setSide] = useState<Side | undefined>(() => (narrow && studio.getState().document.model.constructs.length === 0 ? "start" : undefined));
  const toggle = (wanted: Side): void => setSide(side === wanted ? undefined : wanted);
  const own = modes[mode] ?? {};
  const view = mode === "data" ? dataView : own.view;
  const docked = mode === "build" && !narrow;
  const withEnd = side === "end" || ((docked || own.end !== undefined) && !narrow);
  // What was asked for by key has to be seen in narrow windows, too.
  const startTab = useStudio((s) => s.startTab);
  const [seenTab, setSeenTab] = useState(startTab);
  if (seenTab !== startTab) {
    setSeenTab(startTab);
    setSide("start");
  }
  const shownDrawer = (own.drawerShown ?? drawerOpen) ? (mode === "results" ? drawer : own.drawer) : undefined;
  return (
    <div className="app">
      <a className="skip" href="#stage">{t("shell:skip")}</a>
      {topBar}
      {view !== undefined ? <div className="work"><main className="stage"><SkipTarget />{view}</main></div> : (
        <div className="work">
          {docked ? null : <Rail side={side} withDrawer={mode === "results" || (own.drawer !== undefined && own.drawerShown === undefined)} withEnd={own.end === undefined || narrow} onToggle={toggle} />}
          {docked || side === "start" ? <div className="side start">{dataPanel}</div> : null}
          <main className="stage">
            <SkipTarget />
            <Group orientation="vertical" className="stage-group">
              <Panel id="canvas" minSize={160}><div className="stage-pane">{canvas}</div></Panel>
              {shownDrawer !== undefined ? <Separator className="grip" aria-label={t("shell:panels.resize")} /> : null}
              {shownDrawer !== undefined ? <Panel id="drawer" key={own.drawerSize} defaultSize={own.drawerSize ?? "34%"} minSize={120} groupResizeBehavior="preserve-pixel-size"><div className="stage-pane">{shownDrawer}</div></Panel> : null}
            </Group>
          </main>
          {withEnd ? <div className="side end">{own.end ?? inspector}</div> : null}
        </div>
      )}
      {statusBar}
    </div>
  );
}

/** Where the skip link lands. Not the stage itself: a focusable stage would take the focus at every press on the canvas, and its keys with it. */
function SkipTarget() {
  return <span id="stage" className="sr-only" tabIndex={-1} />;
}
