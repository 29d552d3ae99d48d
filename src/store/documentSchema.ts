import * as v from "valibot";
import type { Comment, Document, Layout } from "../model/document";
import { HUES, isColour, LINE_STYLES, SHAPES, type Colour, type ElementStyle } from "../model/style";
import type { Construct, PathModel } from "../model/types";

const finite = v.pipe(v.number(), v.finite());
const filled = v.pipe(v.string(), v.minLength(1));
const point = v.object({ x: finite, y: finite });

const construct = v.object({
  id: filled,
  name: filled,
  label: v.exactOptional(filled),
  direction: v.picklist(["reflective", "formative"]),
  weighting: v.picklist(["modeA", "modeB", "sum", "pca", "fixed"]),
  items: v.array(filled),
  dimensions: v.exactOptional(v.array(filled)),
  fixedWeights: v.exactOptional(v.record(v.string(), finite)),
}) satisfies v.GenericSchema<Construct>;

const ids = (constructs: readonly Construct[]): ReadonlySet<string> => new Set(constructs.map((one) => one.id));

/** Structural mistakes that the studio can show and mend (a loop, a column used twice) are not refused here. */
export const modelSchema = v.pipe(
  v.object({
    constructs: v.array(construct),
    paths: v.array(v.object({ from: v.string(), to: v.string() })),
    interactions: v.exactOptional(v.pipe(v.array(v.object({ of: v.array(v.string()), to: v.string() })), v.minLength(1))),
  }),
  v.check(({ constructs }) => ids(constructs).size === constructs.length, "each construct needs an id of its own"),
  v.check(({ constructs, paths }) => paths.every(({ from, to }) => ids(constructs).has(from) && ids(constructs).has(to)), "a path leads to or from a construct that does not exist"),
  v.check(({ constructs, interactions = [] }) => interactions.every(({ of, to }) => [...of, to].every((id) => ids(constructs).has(id))), "an interaction names a construct that does not exist"),
  v.check(({ constructs }) => constructs.every(({ dimensions = [] }) => dimensions.every((id) => ids(constructs).has(id))), "a construct is measured by one that does not exist"),
) satisfies v.GenericSchema<PathModel>;

const colour = v.custom<Colour>((value) => typeof value === "string" && isColour(value), `a colour is #rrggbb, none or one of ${HUES.join(", ")}`);

const style = v.object({
  shape: v.exactOptional(v.picklist(SHAPES)),
  fill: v.exactOptional(colour),
  line: v.exactOptional(colour),
  lineStyle: v.exactOptional(v.picklist(LINE_STYLES)),
  lineWidth: v.exactOptional(v.pipe(finite, v.minValue(0.25), v.maxValue(5))),
  text: v.exactOptional(colour),
  bold: v.exactOptional(v.boolean()),
  italic: v.exactOptional(v.boolean()),
}) satisfies v.GenericSchema<ElementStyle>;

export const layoutSchema = v.object({
  positions: v.record(v.string(), point),
  sides: v.record(v.string(), v.picklist(["left", "right", "top", "bottom"])),
  hidden: v.exactOptional(v.array(v.string())),
  folded: v.exactOptional(v.literal(true)),
  pinned: v.exactOptional(v.array(v.string())),
  styles: v.exactOptional(v.record(v.string(), style)),
}) satisfies v.GenericSchema<Layout>;

export const commentSchema = v.object({ id: filled, text: v.string(), at: point, width: v.pipe(finite, v.minValue(1)) }) satisfies v.GenericSchema<Comment>;

export const documentSchema = v.object({
  title: v.string(),
  model: modelSchema,
  layout: layoutSchema,
  comments: v.exactOptional(v.pipe(v.array(commentSchema), v.check((all) => new Set(all.map((one) => one.id)).size === all.length, "each comment needs an id of its own"))),
}) satisfies v.GenericSchema<Document>;
