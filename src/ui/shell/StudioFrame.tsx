import { Database, SlidersHorizontal } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Group, Panel, Separator } from "react-resizable-panels";
import { useStudio } from "../../store/store";
import { Tip } from "../shared/Tip";
import { useMedia } from "../shared/useMedia";

/** What the program puts into the frame. */
export interface Slots {
  readonly topBar: ReactNode;
  readonly dataPanel: ReactNode;
  readonly dataView: ReactNode;
  readonly canvas: ReactNode;
  readonly inspector: ReactNode;
  readonly drawer: ReactNode;
  readonly statusBar: ReactNode;
}

/** The studio: a bar above, panels beside the canvas, the drawer under it, the state below. */
export function StudioFrame({ topBar, dataPanel, dataView, canvas, inspector, drawer, statusBar }: Slots) {
  const { t } = useTranslation();
  const mode = useStudio((s) => s.mode);
  const drawerOpen = useStudio((s) => s.drawerOpen);
  const narrow = useMedia("(max-width: 1180px)");
  const [asked, setAsked] = useState<{ readonly start?: boolean; readonly end?: boolean }>({});
  const docked = mode === "build" && !narrow;
  const start = docked || (asked.start ?? false);
  const end = docked || (asked.end ?? false);
  const withDrawer = mode === "results" && drawerOpen;
  return (
    <div className="app">
      {topBar}
      <div className="work">
        {mode === "data" ? (
          <main className="stage" id="stage" tabIndex={-1}>{dataView}</main>
        ) : (
          <>
            {docked ? null : (
              <nav className="rail" aria-label={t("shell:panels.label")}>
                <Tip text={t("shell:panels.data")} side="right">
                  <button type="button" className={start ? "icon-btn on" : "icon-btn"} aria-label={t("shell:panels.data")} aria-pressed={start} onClick={() => setAsked((a) => ({ ...a, start: !start }))}>
                    <Database className="i" aria-hidden="true" />
                  </button>
                </Tip>
                <Tip text={t("shell:panels.inspector")} side="right">
                  <button type="button" className={end ? "icon-btn on" : "icon-btn"} aria-label={t("shell:panels.inspector")} aria-pressed={end} onClick={() => setAsked((a) => ({ ...a, end: !end }))}>
                    <SlidersHorizontal className="i" aria-hidden="true" />
                  </button>
                </Tip>
              </nav>
            )}
            {start ? <div className="side start">{dataPanel}</div> : null}
            <main className="stage" id="stage" tabIndex={-1}>
              <Group orientation="vertical" className="stage-group">
                <Panel id="canvas" minSize={160}><div className="stage-pane">{canvas}</div></Panel>
                {withDrawer ? <Separator className="grip" aria-label={t("shell:panels.resize")} /> : null}
                {withDrawer ? <Panel id="drawer" defaultSize={280} minSize={120} groupResizeBehavior="preserve-pixel-size"><div className="stage-pane">{drawer}</div></Panel> : null}
              </Group>
            </main>
            {end ? <div className="side end">{inspector}</div> : null}
          </>
        )}
      </div>
      {statusBar}
    </div>
  );
}
