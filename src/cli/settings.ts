import * as v from "valibot";
import { blockNames, type BlockName } from "../methods/pls/blocks";
import { moreBlockNames, type MoreBlock } from "../methods/pls/moreBlocks";
import { defaultPlsOptions, type PlsOptions } from "../methods/pls/options";
import { stageBlockNames, type StageBlock } from "../methods/pls/stageBlocks";
import { fileRefusal, Refusal } from "./refusal";

const schema = v.strictObject({
  missing: v.optional(v.picklist(["none", "mean", "casewise", "pairwise", "em"])),
  notPositiveDefinite: v.optional(v.picklist(["repair", "refuse"])),
  missingCodes: v.optional(v.array(v.union([v.number(), v.string()]))),
  filter: v.optional(v.strictObject({ column: v.string(), equals: v.union([v.number(), v.string()]) })),
  weightColumn: v.optional(v.string()),
  innerWeights: v.optional(v.picklist(["path", "factorial", "centroid"])),
  tolerance: v.optional(v.pipe(v.number(), v.finite(), v.gtValue(0))),
  maxIterations: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  startingWeights: v.optional(v.union([v.literal(1), v.record(v.string(), v.pipe(v.number(), v.finite()))])),
  signs: v.optional(v.picklist(["none", "majority", "dominant"])),
  estimatedModel: v.optional(v.picklist(["unitVariance", "residualVariance"])),
  binaryIndicators: v.optional(v.picklist(["standardised", "raw"])),
  interactions: v.optional(v.picklist(["twoStage", "productIndicator", "orthogonalising"])),
  higherOrder: v.optional(v.picklist(["disjoint", "embedded", "repeated"])),
  blocks: v.optional(v.array(v.picklist([...blockNames, ...stageBlockNames, ...moreBlockNames]))),
});

type Given = v.InferOutput<typeof schema>;

/** What each setting may be, for the sentence that refuses a value. */
const ALLOWED: Readonly<Record<keyof Given, string>> = {
  missing: "none, mean, casewise, pairwise, em",
  missingCodes: "[-99, \"NA\"]",
  notPositiveDefinite: "repair, refuse",
  filter: "{\"column\": …, \"equals\": …}",
  weightColumn: "\"…\"",
  innerWeights: "path, factorial, centroid",
  tolerance: "> 0",
  maxIterations: "1, 2, 3 …",
  startingWeights: "1, {\"item\": 0.5, …}",
  signs: "none, majority, dominant",
  estimatedModel: "unitVariance, residualVariance",
  binaryIndicators: "standardised, raw",
  interactions: "twoStage, productIndicator, orthogonalising",
  higherOrder: "disjoint, embedded, repeated",
  blocks: [...blockNames, ...stageBlockNames, ...moreBlockNames].join(", "),
};

export interface Settings {
  readonly options: PlsOptions;
  /** as given, texts included: the reader of the data file takes these */
  readonly missingCodes: readonly (string | number)[];
  readonly blocks: readonly (BlockName | MoreBlock | StageBlock)[];
  /** whether `blocks` are those of the file: then blocks of interactions and higher orders are printed only where named */
  readonly choosesBlocks: boolean;
}

/**
 * Reads a settings file; without one, the defaults.
 * @throws Refusal naming an unknown key or a value that a key does not take
 */
export function readSettings(text: string | undefined, file: string): Settings {
  const given = text === undefined ? {} : json(text, file);
  const result = v.safeParse(schema, Array.isArray(given) ? undefined : given);
  if (!result.success) throw new Refusal(result.issues.map(problemOf));
  const { blocks, missingCodes = [], ...rest } = result.output;
  const chosen = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Partial<PlsOptions>;
  return {
    options: { ...defaultPlsOptions, ...chosen, missingCodes: missingCodes.map(Number).filter((code) => !Number.isNaN(code)) },
    missingCodes,
    blocks: blocks ?? blockNames,
    choosesBlocks: blocks !== undefined,
  };
}

function json(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw fileRefusal("notJson", file, (error as Error).message);
  }
}

type Issue = v.BaseIssue<unknown>;

function problemOf(issue: Issue): Refusal["reasons"][number] {
  return { code: "E_SETTING", severity: "error", at: [], detail: detailOf(issue, (issue.path ?? []).map((step) => String(step.key))) };
}

function detailOf(issue: Issue, path: readonly string[]): Record<string, string> {
  const [setting, ...inner] = path;
  if (setting === undefined) return { reason: "notAnObject" };
  if (issue.type === "strict_object" && issue.expected === "never") return { reason: "unknown", setting: path.join("."), allowed: Object.keys(ALLOWED).join(", ") };
  const allowed = ALLOWED[setting as keyof Given];
  if (issue.input === undefined) return { reason: "lacks", setting, part: inner.join("."), allowed };
  return { reason: "value", setting, value: JSON.stringify(issue.input), allowed };
}
