import { useMemo } from "react";
import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { bandPoints, dotsPath, known, leaderOf, linePath, placeSeries, whiskerPath, type Place, type PlacedSeries } from "../../../draw/chart/series";
import type { Placed } from "../../../draw/chart/placeLabels";
import type { Chart, Series } from "../../../report/charts";
import { sayText } from "../../../report/write/words";
import type { TableLook } from "../table/look";
import { targetOf } from "../table/target";
import { useWords } from "../table/words";
import { colourOf } from "./Legend";

interface SeriesLayerProps {
  readonly chart: Chart;
  readonly look: TableLook;
  readonly writeX: (value: number) => string;
  readonly writeY: (value: number) => string;
}

const LEVEL: Readonly<Record<"good" | "watch" | "act", string>> = { good: "", watch: " warn", act: " bad" };

/** What the chart shows, on axes that recharts has laid out. */
export function SeriesLayer({ chart, look, writeX, writeY }: SeriesLayerProps) {
  const { t } = useWords();
  const area = usePlotArea();
  const [xScale, yScale] = [useXAxisScale(), useYAxisScale()];
  const { series } = chart;
  const drawn = useMemo(() => {
    if (area === undefined || xScale === undefined || yScale === undefined) return undefined;
    const box = { left: area.x, top: area.y, width: area.width, height: area.height };
    return { ...placeSeries(chart, box, xScale, yScale), yOf: (value: number): number => yScale(value) ?? Number.NaN };
  }, [area, xScale, yScale, chart]);
  if (drawn === undefined) return null;
  const tip = ({ point }: Place, one: Series): string => {
    const category = chart.categories?.[point.x];
    const where = category === undefined ? `${sayText(chart.x.title, t)} ${writeX(point.x)}` : sayText(category, t);
    return [point.name, series.length > 1 ? sayText(one.name, t) : undefined, where, `${sayText(chart.y.title, t)} ${writeY(point.y)}`].filter((part) => part !== undefined).join(" · ");
  };
  return (
    <g className="series">
      {drawn.series.map((placed, k) => (
        <SeriesDrawing key={placed.series.id} placed={placed} colour={colourOf(k)} look={look} tip={(place) => tip(place, placed.series)} yOf={drawn.yOf} barWidth={drawn.barWidth} />
      ))}
      {drawn.names.map(({ place, spot }, k) => (spot === undefined ? null : <Name key={k} place={place} spot={spot} />))}
    </g>
  );
}

function Name({ place, spot }: { readonly place: Place; readonly spot: Placed }) {
  return (
    <>
      {spot.far ? <line className="leader" {...leaderOf(place, spot)} /> : null}
      <text className="name" x={spot.x} y={spot.y}>{place.point.name}</text>
    </>
  );
}

interface SeriesDrawingProps {
  readonly placed: PlacedSeries;
  readonly colour: string;
  readonly look: TableLook;
  readonly tip: (place: Place) => string;
  readonly yOf: (value: number) => number;
  readonly barWidth: number;
}

function SeriesDrawing({ placed: { series: { form, dashed }, places, shift, asDots }, colour, look, tip, yOf, barWidth }: SeriesDrawingProps) {
  const shown = known(places);
  const rest = { look, tip };
  if (form === "bars") {
    const zero = yOf(0);
    return (
      <g className={colour}>
        {shown.map((place, k) => (
          <Touchable key={k} place={place} {...rest}>
            <rect className={`bar${LEVEL[place.point.level ?? "good"]}`} x={place.x + shift - barWidth / 2} y={Math.min(zero, place.y)} width={barWidth} height={Math.max(1, Math.abs(zero - place.y))} />
            <Whisker place={place} shift={shift} yOf={yOf} />
          </Touchable>
        ))}
      </g>
    );
  }
  if (form === "marks") {
    if (asDots) return <path className={`dots ${colour}`} d={dotsPath(shown)} />;
    return (
      <g className={colour}>
        {shown.map((place, k) => (
          <Touchable key={k} place={place} {...rest}>
            <Whisker place={place} shift={shift} yOf={yOf} />
            <circle className={`mark${LEVEL[place.point.level ?? "good"]}`} cx={place.x + shift} cy={place.y} r={place.radius} />
          </Touchable>
        ))}
      </g>
    );
  }
  const band = bandPoints(shown, yOf);
  return (
    <g className={colour}>
      {band === undefined ? null : <polygon className="band" points={band} />}
      <path className={dashed === true ? "line dashed" : "line"} d={linePath(shown, form)} />
    </g>
  );
}

/** The limits of a value. */
function Whisker({ place: { point: { interval }, x }, shift, yOf }: { readonly place: Place; readonly shift: number; readonly yOf: (value: number) => number }) {
  return interval === undefined ? null : <path className="whisker" d={whiskerPath(interval, x + shift, yOf)} />;
}

/** A mark that says what it is and, where it stands for something, shows it on the diagram. */
function Touchable({ place, look, tip, children }: { readonly place: Place; readonly look: TableLook; readonly tip: (place: Place) => string; readonly children: React.ReactNode }) {
  const { point } = place;
  const target = point.target === undefined ? undefined : targetOf({ id: "", cells: [], target: point.target });
  const selected = point.target !== undefined && look.selected.has(`${point.target.kind} ${point.target.key}`);
  const names = [target === undefined ? "" : "pickable", selected ? "selected" : ""].filter((name) => name !== "").join(" ");
  return <g className={names === "" ? undefined : names} onClick={target === undefined ? undefined : () => look.onSelect?.(target)}><title>{tip(place)}</title>{children}</g>;
}
