import { useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { FullResult } from "../../../store/fullResult";
import { useWords } from "../../shared/table/words";
import { UNUSUAL } from "./CaseGrid";
import { CaseHistogram } from "./CaseHistogram";
import type { CaseTable } from "./caseTable";
import { againstSeries, isResidual, type Series } from "./plotData";
import { MARGINS } from "./PlotFrame";
import { Scatter } from "./Scatter";

const COUNT = "count";

/** Scores or residuals as a picture: how they are spread, and against what the model fits or any construct. */
export function CasePlot({ table, full }: { readonly table: CaseTable; readonly full: FullResult }) {
  const { t } = useWords();
  const [whatId, againstId] = [useId(), useId()];
  const [asked, setAsked] = useState(0);
  const [against, setAgainst] = useState<string>();
  const column = Math.min(asked, table.columns.length - 1);
  const others = useMemo(() => againstSeries(table, column, full, { fitted: t("results:plot.fitted"), row: t("results:scores.row") }), [table, column, full, t]);
  const chosen = against ?? (isResidual(table.kind) ? "fitted" : COUNT);
  const other = chosen === COUNT ? undefined : (others.find(({ id }) => id === chosen) ?? others[0]);
  const { head, values } = table.columns[column]!;
  const y = useMemo((): Series => ({ id: "y", head, values }), [head, values]);
  const unusual = table.kind === "standardised" || isResidual(table.kind) ? UNUSUAL : undefined;
  const { box, room } = useRoom();
  return (
    <div className="case-plot">
      <div className="plot-choice">
        <label htmlFor={whatId}>{t("results:plot.what")}</label>
        <select id={whatId} className="field" value={column} onChange={(event) => setAsked(Number(event.target.value))}>
          {table.columns.map((one, k) => <option key={one.name} value={k}>{one.head}</option>)}
        </select>
        <label htmlFor={againstId}>{t("results:plot.against")}</label>
        <select id={againstId} className="field" value={other?.id ?? COUNT} onChange={(event) => setAgainst(event.target.value)}>
          <option value={COUNT}>{t("results:plot.count")}</option>
          {others.map(({ id, head: name }) => <option key={id} value={id}>{name}</option>)}
        </select>
      </div>
      <div className="plot-room" ref={room}>
        {box === undefined ? null : other === undefined ? <CaseHistogram x={y} box={box} /> : <Scatter x={other} y={y} rows={table.rows} box={box} unusual={unusual} />}
      </div>
    </div>
  );
}

const WIDEST = 760;

/** The room that the drawer leaves for the picture, px. */
function useRoom() {
  const room = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number }>();
  useLayoutEffect(() => {
    const element = room.current;
    if (element === null) return undefined;
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  const box = size === undefined ? undefined : { left: MARGINS.left, top: MARGINS.top, width: Math.max(80, Math.min(WIDEST, size.width) - MARGINS.left - MARGINS.right), height: Math.max(60, size.height - MARGINS.top - MARGINS.bottom) };
  return { room, box };
}
