import "../table/table.css";
import "./chart.css";
import { ChartScatter, List } from "lucide-react";
import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Chart } from "../../../report/charts";
import { sayText } from "../../../report/write/words";
import { CopyMenu } from "../table/CopyMenu";
import type { TableLook } from "../table/look";
import { TableView } from "../table/TableView";
import { Reading } from "../table/Reading";
import { useWords } from "../table/words";
import { Tip } from "../Tip";
import { chartTable } from "./chartTable";
import { Drawing } from "./Drawing";
import { SaveMenu } from "./SaveMenu";

interface ChartViewProps {
  readonly chart: Chart;
  readonly look: TableLook;
  /** stands before the tools */
  readonly lead?: ReactNode;
  /** stands after them */
  readonly tail?: ReactNode;
}

/** Any chart of any report, with its plain-language reading; also as a table, and to be taken away as a file. */
export function ChartView({ chart, look, lead, tail }: ChartViewProps) {
  const { t } = useWords();
  const [tabled, setTabled] = useState(false);
  const table = useMemo(() => (tabled ? chartTable(chart, t) : undefined), [tabled, chart, t]);
  const { room, size } = useRoom();
  const title = sayText(chart.title, t);
  const reading = chart.reading.map((sentence) => sayText(sentence, t)).join(" ");
  const swap = (
    <Tip text={t(tabled ? "analysis:asChart" : "analysis:asTable")} side="top">
      <button type="button" className="icon-btn" aria-pressed={tabled} aria-label={t("analysis:asTable")} onClick={() => setTabled(!tabled)}>{tabled ? <ChartScatter className="i" aria-hidden="true" /> : <List className="i" aria-hidden="true" />}</button>
    </Tip>
  );
  if (table !== undefined) return <TableView table={table} look={look} lead={lead} tail={<>{swap}{tail}<CopyMenu table={table} /></>} />;
  return (
    <div className="table-view">
      <div className="tools">
        {lead}
        <span className="push" />
        {swap}
        {tail}
        <SaveMenu chart={chart} />
      </div>
      <div className="chart-room" ref={room}>
        <div role="img" aria-label={`${title}. ${reading}`}>
          {size === undefined ? null : <Drawing chart={chart} size={size} look={look} />}
        </div>
      </div>
      <Reading text={reading} />
    </div>
  );
}

const WIDEST = 900;
const [LEAST_WIDTH, LEAST_HEIGHT] = [260, 132] as const;

/** The room that is left for the picture, px. */
function useRoom() {
  const room = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number }>();
  useLayoutEffect(() => {
    const element = room.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      const width = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      setSize({ width: Math.max(LEAST_WIDTH, Math.min(WIDEST, width)), height: Math.max(LEAST_HEIGHT, element.clientHeight - 4) });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return { room, size };
}
