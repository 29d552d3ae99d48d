import { useMemo } from "react";
import { CartesianGrid, ComposedChart, ReferenceArea, ReferenceLine, XAxis, YAxis } from "recharts";
import { textWidth, shorten } from "../../../draw/measureText";
import type { NumberStyle } from "../../../report/blocks";
import type { Chart } from "../../../report/charts";
import { formatNumber } from "../../../report/format";
import { sayText } from "../../../report/write/words";
import type { TableLook } from "../table/look";
import { useWords } from "../table/words";
import { Legend } from "./Legend";
import { scalesOf, type Scale } from "./scale";
import { SeriesLayer } from "./SeriesLayer";

interface DrawingProps {
  readonly chart: Chart;
  readonly size: { readonly width: number; readonly height: number };
  readonly look: TableLook;
}

const TICK = { size: 11, weight: 400 } as const;
const LEGEND_HEIGHT = 22;
const TITLE_HEIGHT = 18;
/** Categories whose names need more room than they have are written aslant. */
const SLANT = -32;
/** With this much room for each, px, they are cut short instead. */
const ASLANT_FROM = 90;

/** Axes, guides and regions of a chart; what it shows lies on them. */
export function Drawing({ chart, size: { width, height }, look }: DrawingProps) {
  const { t, format } = useWords();
  const scales = useMemo(() => scalesOf(chart, height), [chart, height]);
  const write = (scale: Scale, style: NumberStyle) => (value: number): string => formatNumber(value, style, { ...format, decimals: scale.decimals });
  const [writeX, writeY] = [write(scales.x, chart.x.style), write(scales.y, chart.y.style)];
  const categories = chart.categories?.map((one) => sayText(one, t));
  const widest = Math.max(...scales.y.ticks.map((tick) => textWidth(writeY(tick), TICK.size, TICK.weight)));
  const left = Math.ceil(widest) + TITLE_HEIGHT + 14;
  const room = categories === undefined ? 0 : (width - left - 16) / categories.length - 8;
  const longest = Math.max(0, ...(categories ?? []).map((name) => textWidth(name, TICK.size, TICK.weight)));
  const slanted = longest > room && room < ASLANT_FROM;
  const categoryHeight = slanted ? Math.min(74, 0.56 * Math.min(longest, 120) + 20) : 22;
  const shortened = (name: string): string => shorten(name, (one) => textWidth(one, TICK.size, TICK.weight) <= (slanted ? 120 : room));
  const withLegend = chart.series.length > 1;
  return (
    <>
      {withLegend ? <Legend series={chart.series} /> : null}
      <ComposedChart width={width} height={height - (withLegend ? LEGEND_HEIGHT : 0)} margin={{ top: 14, right: 18, bottom: 4, left: 4 }} accessibilityLayer={false} className="chart">
        <CartesianGrid vertical={categories === undefined} />
        <XAxis
          type="number" dataKey="x" domain={[scales.x.from, scales.x.to]} allowDataOverflow ticks={[...scales.x.ticks]} interval={0} tickLine={false}
          height={TITLE_HEIGHT + (categories === undefined ? 22 : categoryHeight)} angle={slanted ? SLANT : 0} textAnchor={slanted ? "end" : "middle"} tickMargin={5}
          tickFormatter={(tick: number) => (categories === undefined ? writeX(tick) : shortened(categories[tick] ?? ""))}
          label={{ value: sayText(chart.x.title, t), position: "insideBottom", className: "axis-name" }}
        />
        <YAxis
          type="number" dataKey="y" domain={[scales.y.from, scales.y.to]} allowDataOverflow ticks={[...scales.y.ticks]} interval={0} tickLine={false} width={left}
          tickFormatter={writeY} label={{ value: shorten(sayText(chart.y.title, t), (one) => textWidth(one, 12, 550) <= height - categoryHeight - 60), angle: -90, position: "insideLeft", className: "axis-name", style: { textAnchor: "middle" }, offset: 6 }}
        />
        {chart.regions?.map(({ from, to, label }, k) => (
          <ReferenceArea key={k} x1={Math.max(from, scales.x.from)} x2={Math.min(to, scales.x.to)} className="region" label={{ value: sayText(label, t), position: "insideTop", className: "region-name" }} />
        ))}
        {chart.guides?.map(({ axis, value, label }, k) => (
          <ReferenceLine key={k} {...{ [axis]: value }} className="guide" {...(label === undefined ? {} : { label: { value: sayText(label, t), position: axis === "y" ? "insideTopRight" : "insideTopLeft", className: "guide-name" } })} />
        ))}
        <SeriesLayer chart={chart} look={look} writeX={writeX} writeY={writeY} />
      </ComposedChart>
    </>
  );
}
