import type { NumberFormat } from "../report/format";
import type { Inference, InferenceOverlay } from "../report/overlay";
import type { PlateSizes } from "./besideArrow";
import { textWidth } from "./measureText";
import type { DisplayOptions, Rect, SceneBar, ScenePlate, Span } from "./scene";
import { inferredText } from "./statistic";

/** font sizes of the estimate and of the line below it, px */
export const PLATE_TEXT = { estimate: 15, line: 11.5 };
const PADDING = 11;
/** middle of the estimate, the line below and the bar, from the top of a plate */
const ROWS = { estimate: 15, line: 34, bar: 53 };
const WITH_LINE = 46;
const BAR_ROOM = 20;
const LEAST_WIDTH = 118;
/** of a plate that holds the estimate alone */
const LEAST_HEIGHT = 24;

export interface PlateText {
  readonly text: string;
  readonly stars: string;
  readonly line: string | undefined;
}

/** Stars wait until there are enough resamples, lest they come and go. */
export const starsText = ({ stars }: Inference, display: DisplayOptions, { settled }: InferenceOverlay["basis"]): string => (display.stars && settled ? "*".repeat(stars) : "");

/** t, p or the interval of an estimate as one short line; undefined where none is wanted or there is none. */
export function inferenceLine(known: Inference, wanted: DisplayOptions["structuralInference"], format: NumberFormat): string | undefined {
  if (wanted === "none" || (wanted !== "interval" && known[wanted] === null)) return undefined;
  const text = inferredText(known, wanted, format);
  if (wanted === "interval") return text;
  return wanted === "t" ? `t = ${text}` : `p ${known.p! < 10 ** -format.decimals ? "" : "= "}${text}`;
}

/**
 * What a plate needs: with its bar, without it, and with the estimate alone.
 * @param stars the most that may stand there, so that plates keep their places when stars come and go
 */
export function plateSizes({ text, stars, line }: PlateText): PlateSizes {
  const first = textWidth(text, PLATE_TEXT.estimate, 650) + textWidth(stars, PLATE_TEXT.estimate, 650);
  const second = line === undefined ? 0 : textWidth(line, PLATE_TEXT.line, 500);
  const width = Math.ceil(Math.max(first, second)) + 2 * PADDING;
  const height = line === undefined ? 2 * ROWS.estimate : WITH_LINE;
  return [{ width: Math.max(LEAST_WIDTH, width), height: height + BAR_ROOM }, { width, height }, { width: Math.ceil(first) + 14, height: LEAST_HEIGHT }];
}

/** A plate in its place. @param axis of the whole picture */
export function plateAt(of: string, box: Rect, { words, inference, axis }: { readonly words: PlateText; readonly inference: Inference; readonly axis: Span }): ScenePlate {
  const x = box.x + box.width / 2;
  const alone = box.height <= LEAST_HEIGHT;
  const hasBar = box.height > WITH_LINE || (words.line === undefined && box.height > 2 * ROWS.estimate);
  return {
    of,
    box,
    text: words.text,
    stars: words.stars,
    textAt: { x, y: alone ? box.y + box.height / 2 : box.y + ROWS.estimate },
    ...(words.line === undefined || alone ? {} : { line: { text: words.line, at: { x, y: box.y + ROWS.line } } }),
    ...(hasBar ? { bar: barIn(box, inference, axis) } : {}),
  };
}

function barIn(box: Rect, { estimate, interval: [lower, upper], limitErrors }: Inference, axis: Span): SceneBar {
  const [from, to] = [box.x + PADDING, box.x + box.width - PADDING];
  const at = (value: number): number => from + ((to - from) * (value - axis.from)) / (axis.to - axis.from);
  const span = (a: number, b: number): Span => ({ from: at(Math.max(axis.from, a)), to: at(Math.min(axis.to, b)) });
  const [below, above] = [2 * limitErrors[0], 2 * limitErrors[1]];
  const inner = lower + below < upper - above ? span(lower + below, upper - above) : span((lower + upper) / 2, (lower + upper) / 2);
  return { y: box.y + box.height - (WITH_LINE + BAR_ROOM - ROWS.bar), from, to, zero: at(0), estimate: at(estimate), interval: span(lower, upper), outermost: span(lower - below, upper + above), innermost: inner };
}

/** Zero and every interval on one axis, its ends at fifths, so that it hardly changes while resamples accumulate. */
export function plateAxis(shown: readonly Inference[]): Span {
  const step = 0.2;
  const least = Math.min(0, ...shown.map(({ interval }) => interval[0]));
  const most = Math.max(0, ...shown.map(({ interval }) => interval[1]));
  const [from, to] = [Math.floor(least / step) * step, Math.ceil(most / step) * step];
  return { from, to: to > from ? to : from + step };
}
