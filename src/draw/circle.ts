import { shorten, textWidth } from "./measureText";

export const RADIUS = 64;
const WIDE_RADIUS = 72;
const NAME_WEIGHT = 600;
/** from one line of a name to the next, px */
const LINE = 15;
/** from the last line of the name to the statistic, px */
const STATISTIC_BELOW = 19;
/** a name of several words is broken sooner than it must, because a compact block is read at once */
const ONE_LINE = 84;

export interface FittedName {
  readonly lines: readonly string[];
  /** px */
  readonly size: number;
  readonly radius: number;
  /** middle of each line relative to the circle's centre */
  readonly offsets: readonly number[];
  /** middle of the statistic relative to the centre */
  readonly statisticOffset: number;
}

/**
 * Breaks a construct's name into at most three lines that fit its circle: 12 px, else 11 px, else a larger circle,
 * and in the last resort a shortened name. Room for a statistic is always kept, so that an estimate changes no circle.
 */
export function fitName(name: string, statistic: boolean): FittedName {
  const { lines, size, radius } = remembered(name);
  return place({ lines, size, radius }, statistic);
}

type Fit = Pick<FittedName, "lines" | "size" | "radius">;

/** Names hardly change while the picture is redrawn at every frame of a drag. */
const memory = new Map<string, Fit>();

function remembered(name: string): Fit {
  const known = memory.get(name);
  if (known) return known;
  if (memory.size > 2000) memory.clear();
  const fitted = fit(name);
  memory.set(name, fitted);
  return fitted;
}

function fit(name: string): Fit {
  const words = name.trim().split(/\s+/).filter((word) => word !== "");
  for (const [size, radius] of [[12, RADIUS], [11, RADIUS], [11, WIDE_RADIUS]] as const) {
    for (let count = 1; count <= Math.min(3, words.length); count++) {
      const fitted = { lines: balanced(words, count, size), size, radius };
      if (roomy(fitted)) return fitted;
    }
  }
  return cut(words);
}

/** The split of words into `count` lines whose widest line is narrowest. */
function balanced(words: readonly string[], count: number, size: number): readonly string[] {
  if (count === 1) return [words.join(" ")];
  let best: readonly string[] = [];
  let least = Infinity;
  for (let first = 1; first <= words.length - count + 1; first++) {
    const lines = [words.slice(0, first).join(" "), ...balanced(words.slice(first), count - 1, size)];
    const widest = Math.max(...lines.map((line) => textWidth(line, size, NAME_WEIGHT)));
    if (widest < least) [best, least] = [lines, widest];
  }
  return best;
}

function place(fitted: Fit, statistic: boolean): FittedName {
  const { lines } = fitted;
  const rows = (lines.length - 1) * LINE + (statistic ? STATISTIC_BELOW : 0);
  const offsets = lines.map((_, k) => k * LINE - rows / 2);
  return { ...fitted, offsets, statisticOffset: (offsets.at(-1) ?? -STATISTIC_BELOW) + STATISTIC_BELOW };
}

/** Half the width that the inside of the ring leaves at a height. */
function chord(radius: number, offset: number, size: number): number {
  const inner = radius - 10;
  const far = Math.abs(offset) + size * 0.4;
  return far >= inner ? 0 : Math.sqrt(inner * inner - far * far);
}

function roomy(fitted: Fit): boolean {
  const { lines, size, radius } = fitted;
  if (lines.length === 1 && lines[0]!.includes(" ") && textWidth(lines[0]!, size, NAME_WEIGHT) > ONE_LINE) return false;
  const { offsets } = place(fitted, true);
  return lines.every((line, k) => textWidth(line, size, NAME_WEIGHT) <= 2 * chord(radius, offsets[k]!, size));
}

/** Fills up to three lines and shortens what is left. */
function cut(words: readonly string[]): Fit {
  const count = Math.max(1, Math.min(3, words.length));
  const shape = { lines: Array<string>(count).fill(""), size: 11, radius: WIDE_RADIUS };
  const rest = [...words];
  const lines = place(shape, true).offsets.map((offset, k) => {
    const room = 2 * chord(WIDE_RADIUS, offset, 11);
    const fits = (text: string) => textWidth(text, 11, NAME_WEIGHT) <= room;
    let line = rest.shift() ?? "";
    if (k === count - 1) return shorten([line, ...rest].join(" "), fits);
    while (rest.length > count - 1 - k && fits(`${line} ${rest[0]!}`)) line += ` ${rest.shift()!}`;
    return shorten(line, fits);
  });
  return { ...shape, lines };
}
