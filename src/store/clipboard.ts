import * as v from "valibot";
import { arrange } from "../draw/autoLayout";
import { freeShift } from "../draw/freeShift";
import { clipOf, isEmptyClip, paste, type Clip } from "../model/clip";
import type { Document, Point } from "../model/document";
import { commentsOf } from "../model/editComments";
import { duplicated } from "../model/editSelection";
import { parseModelText } from "../model/syntax";
import { writeModelText } from "../model/syntaxWriter";
import { commentSchema, layoutSchema, modelSchema } from "./documentSchema";
import { commentTargets, constructTargets, selectedComments, selectedConstructs } from "./selection";
import type { State } from "./state";

/** Under which type a clip lies on the clipboard, beside its model text for other programs. */
export const CLIP_TYPE = "application/x-sentier-clip+json";

const schema = v.object({ format: v.literal("sentier-clip"), version: v.literal(1), model: modelSchema, layout: layoutSchema, comments: v.array(commentSchema) });

export const writeClip = (clip: Clip): string => JSON.stringify({ format: "sentier-clip", version: 1, ...clip });

/** @returns undefined for anything that is not a clip */
export function readClip(text: string): Clip | undefined {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    if (!parsed.success) return undefined;
    const { model, layout, comments } = parsed.output;
    return { model, layout, comments };
  } catch {
    return undefined;
  }
}

/** A clip as model text, for editors and R; the comments alone where there is no construct. */
export function clipText({ model, comments }: Clip): string {
  const written = writeModelText(model);
  const remarks = comments.map(({ text }) => text).filter((text) => text !== "");
  return "text" in written && written.text !== "" ? written.text : remarks.join("\n\n");
}

/** Model text from anywhere as a clip, laid out anew; undefined where a text is none. */
export function clipFromText(text: string): Clip | undefined {
  if (!/(=~|<~|~)/.test(text)) return undefined;
  const parsed = parseModelText(text);
  if ("problems" in parsed || parsed.model.constructs.length === 0) return undefined;
  return { model: parsed.model, layout: arrange(parsed.model), comments: [] };
}

/** What is selected, ready to be copied; undefined where nothing that can be copied is. */
export function selectedClip(state: Pick<State, "document" | "selection">): Clip | undefined {
  const clip = clipOf(state.document, selectedConstructs(state), selectedComments(state));
  return isEmptyClip(clip) ? undefined : clip;
}

/** Middle of a clip's circles and comments. */
function middleOf({ layout, comments }: Clip): Point {
  const points = [...Object.values(layout.positions), ...comments.map(({ at }) => at)];
  const half = (axis: "x" | "y"): number => {
    const along = points.map((point) => point[axis]);
    return (Math.min(...along) + Math.max(...along)) / 2;
  };
  return { x: half("x"), y: half("y") };
}

/** What a document gets when a clip is put into it, alone and where the clip has it. */
function partOf(document: Document, clip: Clip): Document {
  const { document: filled, constructs, comments } = paste(document, clip, { x: 0, y: 0 });
  const model = { ...filled.model, constructs: filled.model.constructs.filter(({ id }) => constructs.includes(id)), paths: [] };
  return { ...filled, model, comments: commentsOf(filled).filter(({ id }) => comments.includes(id)) };
}

/** How far to move a clip so that its middle comes near a point, or so that it lies where it was; in any case beside what is there. */
function shiftTo(document: Document, clip: Clip, at: Point | undefined): Point {
  const middle = at === undefined ? undefined : middleOf(clip);
  return freeShift(document, partOf(document, clip), at === undefined || middle === undefined ? { x: 0, y: 0 } : { x: at.x - middle.x, y: at.y - middle.y });
}

/** Puts a clip into the model on screen and selects it. @param at  where its middle comes to lie */
export function pasteClip(state: State, clip: Clip, at?: Point): void {
  const by = shiftTo(state.document, clip, at);
  const { constructs, comments } = paste(state.document, clip, by);
  state.edit("canvas:step.paste", (document) => paste(document, clip, by).document);
  state.setView({ tool: "select", selection: [...constructTargets(constructs), ...commentTargets(comments)] });
}

/** From an original to its copy where that is free, px. */
const BESIDE: Point = { x: 40, y: 40 };

/** Copies what is selected beside itself, or exactly so many pixels away. */
export function duplicateSelection(state: State, exactly?: Point): void {
  const [constructs, comments] = [selectedConstructs(state), selectedComments(state)];
  if (constructs.length + comments.length === 0) return;
  const by = exactly ?? freeShift(state.document, partOf(state.document, clipOf(state.document, constructs, comments)), BESIDE);
  const copy = duplicated(state.document, constructs, comments, by);
  state.edit("canvas:step.duplicate", (document) => duplicated(document, constructs, comments, by).document);
  state.setView({ selection: [...constructTargets(copy.constructs), ...commentTargets(copy.comments)] });
}
