import type { Document } from "../model/document";
import type { Level } from "../report/blocks";
import { formatNumber, type NumberFormat } from "../report/format";
import type { ConstructOverlay, Overlay, PathOverlay } from "../report/overlay";
import { besides } from "./besides";
import { textWidth } from "./measureText";
import type { DisplayOptions, Rect, SceneArrow, SceneChip } from "./scene";
import { circleStatistic, structuralText } from "./statistic";
import type { Disc } from "./structural";

/** A picture of what would be: some items are ghosts, and numbers show where they come from. */
export interface ScenePreview {
  /** the numbers without the ghosts; undefined while they are awaited */
  readonly after: Overlay | undefined;
  /** itemKeys of items taken out for the moment: legible, hatched, with the loading they had */
  readonly ghosts: ReadonlySet<string>;
  /** itemKeys of items that an earlier step took out: an empty place with a name */
  readonly removed: ReadonlySet<string>;
  /** AVE from here on passes */
  readonly ave: number;
  /** a coefficient on one side only shows a dash for the other */
  readonly absent?: true;
}

/** A number as it becomes, and as it was where that prints otherwise. */
export interface Becoming {
  readonly text: string;
  readonly was?: string;
}

function becoming(before: string | undefined, after: string | undefined): Becoming | undefined {
  const text = after ?? before;
  if (text === undefined) return undefined;
  return before === undefined || before === text ? { text } : { text, was: before };
}

/** in place of a number that does not exist on one side */
const ABSENT = "–";

export function pathBecoming(before: PathOverlay | undefined, after: PathOverlay | undefined, display: DisplayOptions, { language, absent }: { readonly language: "en" | "fr"; readonly absent: boolean }): Becoming | undefined {
  const text = (values: PathOverlay | undefined, other: PathOverlay | undefined): string | undefined => (values && structuralText(values, display, language)) ?? (absent && other ? ABSENT : undefined);
  return becoming(text(before, after), text(after, before));
}

export function circleBecoming(before: ConstructOverlay | undefined, after: ConstructOverlay | undefined, display: DisplayOptions, language: "en" | "fr") {
  const [was, is] = [before && circleStatistic(before, display, language), after && circleStatistic(after, display, language)];
  const change = becoming(was?.text, is?.text);
  return change && { symbol: (is ?? was)!.symbol, ...change };
}

/** "was → text" as it is measured and drawn */
export const spelled = ({ text, was }: Becoming): string => (was === undefined ? text : `${was} → ${text}`);

const TEXT = { size: 12, weight: 600 };
const HEIGHT = 24;
const PADDING = 12;
const TICK = 14;

export interface ChipsOf {
  readonly document: Document;
  readonly discs: readonly Disc[];
  readonly boxes: readonly Rect[];
  readonly arrows: readonly SceneArrow[];
  readonly overlay: Overlay | undefined;
  readonly preview: ScenePreview;
  readonly format: NumberFormat;
}

/** AVE of each construct that has one, on a chip beside its circle. */
export function placeChips({ document, discs, boxes, arrows, overlay, preview, format }: ChipsOf): readonly SceneChip[] {
  const placed: Rect[] = [];
  return document.model.constructs.flatMap(({ id }): SceneChip[] => {
    const disc = discs.find((one) => one.id === id);
    const [before, after] = [overlay?.constructs[id]?.ave ?? null, preview.after?.constructs[id]?.ave ?? null];
    const now = after ?? before;
    if (disc === undefined || now === null) return [];
    // A block that is left with one item has none any more.
    const isLost = after === null && preview.after !== undefined;
    const print = (value: number | null): string | undefined => (value === null ? undefined : formatNumber(value, "bounded", format));
    const change = becoming(print(before), isLost ? ABSENT : print(after))!;
    const passes = before !== null && before < preview.ave && now >= preview.ave;
    const width = textWidth(`AVE ${spelled(change)}`, TEXT.size, TEXT.weight) + 2 * PADDING + (passes || (now < preview.ave && !isLost) ? TICK : 0);
    const box = besides(disc, { width, height: HEIGHT }, { boxes: [...boxes, ...placed], discs, arrows });
    placed.push(box);
    const level: Level | undefined = isLost ? undefined : passes ? "good" : now < preview.ave ? (now < preview.ave - 0.05 ? "act" : "watch") : undefined;
    return [{ of: id, symbol: "AVE", ...change, level, box }];
  });
}
