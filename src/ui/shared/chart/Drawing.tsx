import { useMemo } from "react";
import { CartesianGrid, ComposedChart, ReferenceArea, ReferenceLine, XAxis, YAxis } from "recharts";
import { chartRoom } from "../../../draw/chart/room";
import type { Chart } from "../../../report/charts";
import { sayText } from "../../../report/write/words";
import type { TableLook } from "../table/look";
import { useWords } from "../table/words";
import { Legend } from "./Legend";
import { SeriesLayer } from "./SeriesLayer";

interface DrawingProps {
  readonly chart: Chart;
  readonly size: { readonly width: number; readonly height: number };
  readonly look: TableLook;
}

const LEGEND_HEIGHT = 22;
/** Regions lie above the grid and below all that is drawn on them. */
const UNDER = -50;

/** Axes, guides and regions of a chart; what it shows lies on them. */
export function Drawing({ chart, size: { width, height }, look }: DrawingProps) {
  const words = useWords();
  const { t } = words;
  const room = useMemo(() => chartRoom(chart, { width, height }, words), [chart, width, height, words]);
  const { x, y, margin, left, slant, writeX, writeY } = room;
  const withLegend = chart.series.length > 1;
  return (
    <>
      {withLegend ? <Legend series={chart.series} /> : null}
      <ComposedChart width={width} height={height - (withLegend ? LEGEND_HEIGHT : 0)} margin={margin} accessibilityLayer={false} className="chart">
        <CartesianGrid vertical={chart.categories === undefined} />
        <XAxis
          type="number" dataKey="x" domain={[x.from, x.to]} allowDataOverflow ticks={[...x.ticks]} interval={0} tickLine={false}
          height={room.bottom} angle={slant} textAnchor={slant === 0 ? "middle" : "end"} tickMargin={5}
          tickFormatter={writeX}
          label={{ value: room.xTitle, position: "insideBottom", className: "axis-name" }}
        />
        <YAxis
          type="number" dataKey="y" domain={[y.from, y.to]} allowDataOverflow ticks={[...y.ticks]} interval={0} tickLine={false} width={left}
          tickFormatter={writeY} label={{ value: room.yTitle, angle: -90, position: "insideLeft", className: "axis-name", style: { textAnchor: "middle" }, offset: 6 }}
        />
        {chart.regions?.map(({ from, to, label }, k) => (
          <ReferenceArea key={k} zIndex={UNDER} x1={Math.max(from, x.from)} x2={Math.min(to, x.to)} className="region" label={{ value: sayText(label, t), position: "insideTop", className: "region-name" }} />
        ))}
        {chart.guides?.map(({ axis, value, label }, k) => (
          <ReferenceLine key={k} {...{ [axis]: value }} className="guide" {...(label === undefined ? {} : { label: { value: sayText(label, t), position: axis === "y" ? "insideTopRight" : "insideTopLeft", className: "guide-name" } })} />
        ))}
        <SeriesLayer chart={chart} look={look} writeX={writeX} writeY={writeY} />
      </ComposedChart>
    </>
  );
}
