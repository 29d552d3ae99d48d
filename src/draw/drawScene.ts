import type { Document } from "../model/document";
import { commentsOf } from "../model/editComments";
import { showsItems } from "../model/editShown";
import { constructStyle, type ElementStyle, itemStyle } from "../model/style";
import { type Construct, displayName } from "../model/types";
import type { Level } from "../report/blocks";
import { type Inference, type InferenceOverlay, itemKey, type Overlay, type OwnNumber, pathKey } from "../report/overlay";
import { fitName } from "./circle";
import { placeComment } from "./comments";
import { type PlacedItem, placeFan } from "./fan";
import { boundsOf, pointOn, rectAround } from "./geometry";
import { type LabelWish, placeLabels } from "./labels";
import { dashOf } from "./looks";
import { measurementArrow } from "./measurement";
import { numberFormat } from "./numberFormat";
import { outerRadius } from "./outline";
import { circleBecoming, pathBecoming, placeChips, type ScenePreview } from "./preview";
import { inferenceLine, plateAt, plateAxis, plateSizes, type PlateText, starsText } from "./plates";
import type { DisplayOptions, Rect, Scene, SceneArrow, SceneConstruct, SceneItem, SceneJunction, Span } from "./scene";
import { rankedSides } from "./sides";
import { isInferred, levelOf, measurementText, ownText, structuralText } from "./statistic";
import { type Disc, structuralArrow } from "./structural";
import { dimensionArrows, drawInteractions, junctionBox } from "./terms";

export interface SceneOptions {
  readonly overlay?: Overlay | undefined;
  /** of a bootstrap, beside the numbers that it belongs to */
  readonly inference?: InferenceOverlay | undefined;
  /** `overlay` then holds the numbers before */
  readonly preview?: ScenePreview | undefined;
  readonly display: DisplayOptions;
  readonly language: "en" | "fr";
}

const CUES: Readonly<Record<Level, string | undefined>> = { good: undefined, watch: "▽", act: "▼" };

interface Block {
  readonly construct: Construct;
  readonly circle: SceneConstruct;
  readonly items: readonly PlacedItem[];
}

/** What stands where it stood in a picture of before. */
export interface Resting {
  /** circles by id; of them, only the circle is drawn */
  readonly circles: ReadonlyMap<string, SceneConstruct>;
  /** arrows between constructs, by id */
  readonly arrows: ReadonlyMap<string, SceneArrow>;
  /** what bars span */
  readonly axis: Span | undefined;
}

/**
 * Places every circle, box, arrow and label of a document. Pure; the geometry rules are those of docs/figure.md.
 * @param resting  what need not be placed anew
 */
export function drawScene(document: Document, options: SceneOptions, resting?: Resting): Scene {
  const blocks = blocksOf(document, options, resting?.circles);
  const discs = blocks.map(({ circle }): Disc => circle);
  const fans = blocks.map((block) => fanOf(block, document.layout.styles ?? {}, options));
  const paths = pathsOf(document, blocks, options, resting?.arrows);
  const nested = nestedOf(document, blocks, options);
  const items = fans.flatMap((fan) => fan.items);
  const boxes = items.map(({ box }) => box);
  const arrows = [...fans.flatMap((fan) => fan.arrows), ...nested.arrows, ...paths.arrows];
  const { overlay, preview, language, display } = options;
  const chips = preview === undefined ? [] : placeChips({ document, discs, boxes, arrows, overlay, preview, format: numberFormat(display, language) });
  const placed = placeLabels([...fans.flatMap((fan) => fan.wishes), ...nested.wishes, ...paths.wishes], [...boxes, ...chips.map(({ box }) => box), ...paths.junctions.map(junctionBox)], discs);
  const axis = resting?.axis ?? plateAxis([...paths.cards.values()].map(({ inference }) => inference));
  const labels = placed.filter(({ of }) => !paths.cards.has(of));
  const plates = placed.flatMap(({ of, patch }) => {
    const card = paths.cards.get(of);
    return card === undefined ? [] : [plateAt(of, patch, { ...card, axis })];
  });
  const comments = commentsOf(document).map(placeComment);
  const extent = [
    ...boxes,
    ...comments.map(({ box }) => box),
    ...discs.map(({ center, radius, shape = "circle" }) => rectAround(center, 2 * outerRadius(shape, radius), 2 * outerRadius(shape, radius))),
    ...placed.map(({ patch }) => patch),
    ...chips.map(({ box }) => box),
    ...arrows.flatMap(curveExtent),
  ];
  const junctions = paths.junctions.length > 0 ? { junctions: paths.junctions } : {};
  return { constructs: blocks.map(({ circle }) => circle), items, arrows, ...junctions, labels, plates, ...(plates.length === 0 ? {} : { axis }), chips, comments, bounds: boundsOf(extent), ...(paths.leftOut === 0 ? {} : { leftOut: paths.leftOut }) };
}

function blocksOf(document: Document, { overlay, preview, display, language }: SceneOptions, resting?: Resting["circles"]): readonly Block[] {
  const sides = rankedSides(document, resting && ((id) => !resting.has(id)));
  return document.model.constructs.flatMap((construct) => {
    const still = resting?.get(construct.id);
    if (still !== undefined) return [{ construct, circle: still, items: [] }];
    const center = document.layout.positions[construct.id];
    if (!center) return [];
    const values = overlay?.constructs[construct.id];
    const after = preview?.after?.constructs[construct.id];
    const own = overlay?.own?.constructs;
    const statistic = own === undefined ? circleBecoming(values, after, display, language) : ownStatistic(own[construct.id], display, language);
    const r2 = (after ?? values)?.r2;
    const ring = own === undefined && display.ring && typeof r2 === "number" ? Math.max(0, Math.min(1, r2)) : undefined;
    const name = fitName(displayName(construct), statistic !== undefined);
    const ranked = sides.get(construct.id)!;
    const { shape = "circle", ...look } = document.layout.styles?.[constructStyle(construct.id)] ?? {};
    const items = showsItems(document.layout, construct.id) ? construct.items : [];
    const circle: SceneConstruct = {
      id: construct.id,
      center,
      radius: name.radius,
      nameLines: name.lines,
      nameSize: name.size,
      nameOffsets: name.offsets,
      ...(statistic ? { statistic: { ...statistic, offset: name.statisticOffset } } : {}),
      ...(ring === undefined ? {} : { ring }),
      side: ranked[0]!,
      ...(shape === "circle" ? {} : { shape }),
      ...(items.length === construct.items.length ? {} : { folded: construct.items.length }),
      ...lookOf(look),
    };
    return [{ construct, circle, items: placeFan({ items, center, radius: name.radius, sides: ranked }) }];
  });
}

function ownStatistic(own: OwnNumber | undefined, display: DisplayOptions, language: "en" | "fr"): { readonly symbol: string; readonly text: string } | undefined {
  return own && { symbol: own.symbol ?? "", text: `${ownText(own, display, language)}${own.level === undefined || CUES[own.level] === undefined ? "" : ` ${CUES[own.level]}`}` };
}

/** A style as a part of an element; nothing where it says nothing. */
const lookOf = (look: ElementStyle | undefined): { readonly look?: ElementStyle } => (look === undefined || Object.keys(look).length === 0 ? {} : { look });

/** An arrow with the line that the researcher gave it. A dash that means something stays, and the head grows with the line. */
function dressed(arrow: SceneArrow, look: ElementStyle | undefined): SceneArrow {
  if (look === undefined) return arrow;
  const { lineWidth: factor = 1 } = look;
  const dash = arrow.dash ?? dashOf(look);
  const head = { length: arrow.head.length * Math.sqrt(factor), halfWidth: arrow.head.halfWidth * Math.sqrt(factor) };
  return { ...arrow, width: arrow.width * factor, head, ...(dash === undefined ? {} : { dash }), ...lookOf(look) };
}

type Styles = NonNullable<Document["layout"]["styles"]>;

function fanOf({ construct, circle, items }: Block, styles: Styles, { overlay, preview, inference, display, language }: SceneOptions) {
  const wishes: LabelWish[] = [];
  const arrows: SceneArrow[] = [];
  const drawn = items.map((item): SceneItem => {
    const id = itemKey(construct.id, item.column);
    const look = styles[itemStyle(item.column)];
    const drawnItem = { id, construct: construct.id, column: item.column, box: item.box, text: item.text, full: item.column, ...lookOf(look) };
    if (preview?.removed.has(id)) return { ...drawnItem, level: undefined, state: "removed" };
    const ghost = preview?.ghosts.has(id) ? ({ state: "ghost" } as const) : {};
    const values = (preview?.ghosts.has(id) ? undefined : preview?.after?.items[id]) ?? overlay?.items[id];
    const owns = overlay?.own?.items;
    const level = owns ? owns[id]?.level : values && preview?.ghosts.has(id) !== true ? levelOf(values.loading, construct.direction, display) : undefined;
    const { center, radius, shape } = circle;
    const arrow = { ...measurementArrow({ id, center, radius, shape, port: item.port, direction: construct.direction, level }), ...ghost };
    arrows.push(arrow);
    const own = inference?.items[id];
    const text = owns ? owns[id] && ownText(owns[id], display, language) : values && measurementText(values, display, language, own?.loading);
    if (text !== undefined) {
      const cue = level && CUES[level];
      const away = item.side === "left" || item.side === "right" ? 41 : 25;
      const known = isInferred(display.measurement) ? undefined : own?.[display.measurement === "weights" ? "weight" : "loading"];
      const note = known && inferenceLine(known, display.measurementInference, numberFormat(display, language));
      wishes.push({ arrow, text, ...ghost, ...(cue ? { cue } : {}), ...(note === undefined ? {} : { note }), port: { at: item.port, center, away } });
    }
    return { ...drawnItem, level, ...ghost };
  });
  return { items: drawn, arrows, wishes };
}

/** Arrows between constructs and those that they are measured by. */
function nestedOf({ model }: Document, blocks: readonly Block[], { overlay, inference, display, language }: SceneOptions) {
  const byId = new Map(blocks.map(({ circle }): [string, Disc] => [circle.id, circle]));
  const arrows: SceneArrow[] = [];
  const wishes: LabelWish[] = [];
  for (const { construct } of blocks) {
    if (construct.dimensions === undefined) continue;
    const level = (id: string): Level | undefined => overlay?.items[id] && levelOf(overlay.items[id].loading, construct.direction, display);
    for (const { arrow } of dimensionArrows(model, construct.id, byId, { direction: construct.direction, level })) {
      arrows.push(arrow);
      const values = overlay?.items[arrow.id];
      const text = values && measurementText(values, display, language, inference?.items[arrow.id]?.loading);
      const cue = arrow.level && CUES[arrow.level];
      if (text !== undefined) wishes.push({ arrow, text, ...(cue ? { cue } : {}) });
    }
  }
  return { arrows, wishes };
}

function pathsOf({ model, layout }: Document, blocks: readonly Block[], { overlay, preview, inference, display, language }: SceneOptions, resting?: Resting["arrows"]) {
  const discs = blocks.map(({ circle }): Disc => circle);
  const fans = blocks.filter(({ items }) => items.length > 0).map(({ circle, items }) =>
    boundsOf([rectAround(circle.center, 40, 40), ...items.map(({ box }) => box)]),
  );
  const byId = new Map(discs.map((disc) => [disc.id, disc]));
  const arrows: SceneArrow[] = [];
  const wishes: LabelWish[] = [];
  const cards = new Map<string, { readonly words: PlateText; readonly inference: Inference }>();
  let leftOut = 0;
  const shown = { discs, fans, thickness: display.thickness };
  const owned = overlay?.own?.paths;
  const coefficient = (id: string): number | undefined => (owned === undefined ? (preview?.after?.paths[id] ?? overlay?.paths[id])?.coefficient : owned[id]?.value);
  const plain = new Map(model.paths.flatMap(({ from: source, to: target }): [string, SceneArrow][] => {
    const [from, to, id] = [byId.get(source), byId.get(target), pathKey(source, target)];
    return from && to ? [[id, resting?.get(id) ?? structuralArrow({ ...shown, id, from, to, coefficient: coefficient(id) })]] : [];
  }));
  const products = drawInteractions(model, { ...shown, byId, paths: plain, coefficient });
  const drawn = [...[...plain].map(([id, arrow]) => ({ id, arrows: [arrow] as const })), ...products];
  const junctions: SceneJunction[] = [];
  for (const { id, arrows: own, ...more } of drawn) {
    const [straight] = own;
    const values = overlay?.paths[id];
    const known = inference?.paths[id];
    const unclear = known?.coefficient !== undefined && !known.coefficient.significant && inference!.basis.settled;
    if (unclear && display.onlySignificant) {
      leftOut++;
      continue;
    }
    const after = preview?.after?.paths[id];
    const dress = (one: SceneArrow): SceneArrow => dressed(unclear && display.dashed ? { ...one, dash: NOT_SIGNIFICANT } : one, layout.styles?.[id]);
    const arrow = dress(straight);
    arrows.push(arrow, ...own.slice(1).map(dress));
    if ("junction" in more) junctions.push(more.junction as SceneJunction);
    const owns = overlay?.own?.paths;
    const words = owns ? owns[id] && { text: ownText(owns[id], display, language), ...cueOf(owns[id].level) } : pathBecoming(values, after, display, { language, absent: preview?.absent === true });
    if (words === undefined) continue;
    const sure = shownInference(known, display);
    if (sure === undefined) {
      wishes.push({ arrow, ...words });
      continue;
    }
    const alone = isInferred(display.structural);
    const text = (alone && values && structuralText(values, display, language, sure)) || words.text;
    const line = alone ? undefined : inferenceLine(sure, display.structuralInference, numberFormat(display, language));
    const card = { text, stars: display.structural === "f2" ? "" : starsText(sure, display, inference!.basis), line };
    cards.set(id, { words: card, inference: sure });
    wishes.push({ arrow, text, plate: plateSizes({ ...card, stars: display.stars && display.structural !== "f2" ? "***" : "" }) });
  }
  return { arrows, wishes, cards, leftOut, junctions };
}

const cueOf = (level: Level | undefined): { readonly cue?: string } => (level === undefined || CUES[level] === undefined ? {} : { cue: CUES[level] });

/** An effect whose interval holds zero. */
const NOT_SIGNIFICANT = "7 5";

function shownInference(known: InferenceOverlay["paths"][string] | undefined, { structural }: DisplayOptions): Inference | undefined {
  if (structural === "none") return undefined;
  return known?.[structural === "f2" || structural === "totalEffect" ? structural : "coefficient"];
}

/** Rectangles along a curve, because its control point lies outside it. */
function curveExtent({ from, to, bend }: SceneArrow): readonly Rect[] {
  if (!bend) return [];
  return Array.from({ length: 17 }, (_, k) => rectAround(pointOn(from, to, bend, k / 16), 8, 8));
}
