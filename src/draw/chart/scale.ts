import type { Axis, Chart } from "../../report/charts";

/** What an axis spans, and where its numbers stand. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** decimals that the numbers need */
  readonly decimals: number;
}

/** Free room beyond the outermost values, as a share of what they span. */
const AIR = 0.04;
/** Numbers on an axis, where there is room for so many. */
const WANTED = 6;
/** Values closer together than this are one: the steps between round numbers are powers of ten, which end before the numbers do. */
const NO_SPAN = 1e-290;

/** Height that a number on the upright axis wants, px. */
const TICK_ROOM = 34;

/** The step between round numbers: 1, 2 or 5 times a power of ten. */
function roundStep(span: number, wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(span / wanted));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => span / step <= wanted + 0.5) ?? 10 * power;
}

/** An axis for some values: its limits where it has them, else round numbers beyond the values; whole ones where it counts. */
export function scaleFor({ limits, style }: Pick<Axis, "limits"> & Partial<Pick<Axis, "style">>, values: Iterable<number>, wanted = WANTED): Scale {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least > most) [least, most] = [0, 1];
  if (most - least < NO_SPAN) [least, most] = Math.abs(least) < NO_SPAN ? [Math.min(0, least), 1] : [Math.min(0, 2 * least), Math.max(0, 2 * least)];
  const air = AIR * (most - least);
  // Values that stand clear of zero do not get an axis that crosses it for the sake of air alone.
  const [low, high] = limits ?? [least >= 0 && least < air ? 0 : least - air, most <= 0 && most > -air ? 0 : most + air];
  const round = roundStep(high - low || 1, wanted);
  const step = style === "integer" ? Math.max(1, round) : round;
  const [from, to] = limits ?? [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
  const first = Math.ceil(from / step - 1e-9);
  const ticks = Array.from({ length: Math.floor(to / step + 1e-9) - first + 1 }, (_, k) => (first + k) * step);
  return { from, to, ticks, decimals: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) };
}

/** Everything in a chart that its axes must hold. */
export function scalesOf({ x, y, series, guides = [], regions = [], categories }: Chart, height = Infinity): { readonly x: Scale; readonly y: Scale } {
  const points = series.flatMap((one) => one.points);
  const ofGuides = (axis: "x" | "y"): readonly number[] => guides.filter((guide) => guide.axis === axis).map(({ value }) => value);
  const ends = regions.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  const across: Scale = categories === undefined
    ? scaleFor(x, [...points.map((point) => point.x), ...ofGuides("x"), ...(x.limits === undefined ? ends : [])])
    : { from: -0.5, to: categories.length - 0.5, ticks: categories.map((_, k) => k), decimals: 0 };
  const bars = series.some(({ form }) => form === "bars") ? [0] : [];
  const up = scaleFor(y, [...points.flatMap((point) => [point.y, ...(point.interval ?? [])]), ...ofGuides("y"), ...bars], Math.max(2, Math.min(WANTED, Math.floor(height / TICK_ROOM))));
  return { x: across, y: up };
}
