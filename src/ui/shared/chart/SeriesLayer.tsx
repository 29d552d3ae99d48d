import { useMemo } from "react";
import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { textWidth } from "../../../draw/measureText";
import type { Chart, ChartPoint, Series } from "../../../report/charts";
import { sayText } from "../../../report/write/words";
import type { TableLook } from "../table/look";
import { targetOf } from "../table/target";
import { useWords } from "../table/words";
import { colourOf } from "./Legend";
import { placeLabels, type Marked, type Placed } from "./placeLabels";

interface SeriesLayerProps {
  readonly chart: Chart;
  readonly look: TableLook;
  readonly writeX: (value: number) => string;
  readonly writeY: (value: number) => string;
}

interface Place {
  readonly point: ChartPoint;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const RADIUS = 5;
const NAME = { size: 11.5, weight: 500 } as const;
/** Of this many marks and more, none with a name, each is a dot. */
const MANY = 150;

const LEVEL: Readonly<Record<"good" | "watch" | "act", string>> = { good: "", watch: " warn", act: " bad" };

/** What the chart shows, on axes that recharts has laid out. */
export function SeriesLayer({ chart, look, writeX, writeY }: SeriesLayerProps) {
  const { t } = useWords();
  const area = usePlotArea();
  const [xScale, yScale] = [useXAxisScale(), useYAxisScale()];
  const { series } = chart;
  const drawn = useMemo(() => {
    if (area === undefined || xScale === undefined || yScale === undefined) return undefined;
    const at = ({ point, form }: { readonly point: ChartPoint; readonly form: Series["form"] }): Place => ({ point, x: xScale(point.x) ?? Number.NaN, y: yScale(point.y) ?? Number.NaN, radius: form === "marks" ? RADIUS * Math.sqrt(point.size ?? 1) : 3 });
    const places = series.map((one) => one.points.map((point) => at({ point, form: one.form })));
    const named = places.flat().filter(({ point, x, y }) => point.name !== undefined && Number.isFinite(x) && Number.isFinite(y));
    const marks = named.map(({ point, x, y, radius }): Marked => ({ x, y, radius, text: point.name!, width: textWidth(point.name!, NAME.size, NAME.weight) }));
    const spots = placeLabels(marks, { left: area.x, top: area.y, width: area.width, height: area.height });
    return { area, places, names: named.map((place, k) => ({ place, spot: spots[k] })), yOf: (value: number): number => yScale(value) ?? Number.NaN };
  }, [area, xScale, yScale, series]);
  if (drawn === undefined) return null;
  const bars = series.filter(({ form }) => form === "bars");
  const categoryWidth = drawn.area.width / Math.max(1, chart.categories?.length ?? 1);
  const isHistogram = chart.categories === undefined;
  const barWidth = isHistogram ? nearest(bars.flatMap((one) => drawn.places[series.indexOf(one)]!)) : Math.min(56, (0.72 * categoryWidth) / Math.max(1, bars.length));
  const marks = isHistogram ? [] : series.filter(({ form, points }) => form === "marks" && points.some(({ interval }) => interval !== undefined));
  const markStep = Math.min(14, (0.6 * categoryWidth) / Math.max(1, marks.length));
  /** Bars stand side by side, marks with whiskers too, so that these do not hide one another. */
  const shiftOf = (one: Series): number => {
    if (one.form === "bars") return isHistogram ? 0 : (bars.indexOf(one) - (bars.length - 1) / 2) * barWidth;
    return marks.includes(one) ? (marks.indexOf(one) - (marks.length - 1) / 2) * markStep : 0;
  };
  const tip = ({ point }: Place, one: Series): string => {
    const category = chart.categories?.[point.x];
    const where = category === undefined ? `${sayText(chart.x.title, t)} ${writeX(point.x)}` : sayText(category, t);
    return [point.name, series.length > 1 ? sayText(one.name, t) : undefined, where, `${sayText(chart.y.title, t)} ${writeY(point.y)}`].filter((part) => part !== undefined).join(" · ");
  };
  return (
    <g className="series">
      {series.map((one, k) => (
        <SeriesDrawing key={one.id} series={one} colour={colourOf(k)} places={drawn.places[k]!} look={look} tip={(place) => tip(place, one)} yOf={drawn.yOf} barWidth={barWidth} shift={shiftOf(one)} />
      ))}
      {drawn.names.map(({ place, spot }, k) => (spot === undefined ? null : <Name key={k} place={place} spot={spot} />))}
    </g>
  );
}

function Name({ place: { point, x, y }, spot }: { readonly place: Place; readonly spot: Placed }) {
  const width = textWidth(point.name!, NAME.size, NAME.weight);
  return (
    <>
      {spot.far ? <line className="leader" x1={x} y1={y} x2={Math.max(spot.x, Math.min(spot.x + width, x))} y2={spot.y > y ? spot.y - 9 : spot.y} /> : null}
      <text className="name" x={spot.x} y={spot.y}>{point.name}</text>
    </>
  );
}

interface SeriesDrawingProps {
  readonly series: Series;
  readonly colour: string;
  readonly places: readonly Place[];
  readonly look: TableLook;
  readonly tip: (place: Place) => string;
  readonly yOf: (value: number) => number;
  readonly barWidth: number;
  /** sideways, px */
  readonly shift: number;
}

function SeriesDrawing({ series: { form, dashed }, colour, places, look, tip, yOf, barWidth, shift }: SeriesDrawingProps) {
  const known = places.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  const isPlain = known.every(({ point }) => point.name === undefined && point.interval === undefined && point.target === undefined);
  const rest = { look, tip };
  if (form === "bars") {
    const zero = yOf(0);
    return (
      <g className={colour}>
        {known.map((place, k) => (
          <Touchable key={k} place={place} {...rest}>
            <rect className={`bar${LEVEL[place.point.level ?? "good"]}`} x={place.x + shift - barWidth / 2} y={Math.min(zero, place.y)} width={barWidth} height={Math.max(1, Math.abs(zero - place.y))} />
            <Whisker point={place.point} x={place.x + shift} yOf={yOf} />
          </Touchable>
        ))}
      </g>
    );
  }
  if (form === "marks") {
    if (isPlain && known.length >= MANY) return <path className={`dots ${colour}`} d={known.map(({ x, y }) => `M${round(x)} ${round(y)}h0`).join("")} />;
    return (
      <g className={colour}>
        {known.map((place, k) => (
          <Touchable key={k} place={place} {...rest}>
            <Whisker point={place.point} x={place.x + shift} yOf={yOf} />
            <circle className={`mark${LEVEL[place.point.level ?? "good"]}`} cx={place.x + shift} cy={place.y} r={place.radius} />
          </Touchable>
        ))}
      </g>
    );
  }
  const band = known.filter(({ point }) => point.interval !== undefined);
  const edge = (end: 0 | 1): readonly string[] => band.map(({ point, x }) => `${round(x)},${round(yOf(point.interval![end]))}`);
  return (
    <g className={colour}>
      {band.length < 2 ? null : <polygon className="band" points={[...edge(0), ...edge(1).toReversed()].join(" ")} />}
      <path className={dashed === true ? "line dashed" : "line"} d={form === "steps" ? stepsThrough(known) : `M${known.map(({ x, y }) => `${round(x)} ${round(y)}`).join("L")}`} />
    </g>
  );
}

/** The least distance between neighbours, px: bars of a histogram touch. */
function nearest(places: readonly Place[]): number {
  const at = places.map(({ x }) => x).filter(Number.isFinite).toSorted((a, b) => a - b);
  const gaps = at.flatMap((x, k) => (k > 0 && x - at[k - 1]! > 0.01 ? [x - at[k - 1]!] : []));
  return gaps.length === 0 ? 24 : Math.max(1, Math.min(56, Math.min(...gaps) - 1));
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Level to the next point, then up or down to it. */
const stepsThrough = (places: readonly Place[]): string => places.map(({ x, y }, k) => (k === 0 ? `M${round(x)} ${round(y)}` : `H${round(x)}V${round(y)}`)).join("");

/** The limits of a value as a line with two ends. */
function Whisker({ point: { interval }, x, yOf }: { readonly point: ChartPoint; readonly x: number; readonly yOf: (value: number) => number }) {
  if (interval === undefined) return null;
  const [low, high] = [yOf(interval[0]), yOf(interval[1])];
  return <path className="whisker" d={`M${x} ${low}V${high}M${x - 4} ${low}h8M${x - 4} ${high}h8`} />;
}

/** A mark that says what it is and, where it stands for something, shows it on the diagram. */
function Touchable({ place, look, tip, children }: { readonly place: Place; readonly look: TableLook; readonly tip: (place: Place) => string; readonly children: React.ReactNode }) {
  const { point } = place;
  const target = point.target === undefined ? undefined : targetOf({ id: "", cells: [], target: point.target });
  const selected = point.target !== undefined && look.selected.has(`${point.target.kind} ${point.target.key}`);
  const names = [target === undefined ? "" : "pickable", selected ? "selected" : ""].filter((name) => name !== "").join(" ");
  return <g className={names === "" ? undefined : names} onClick={target === undefined ? undefined : () => look.onSelect?.(target)}><title>{tip(place)}</title>{children}</g>;
}
