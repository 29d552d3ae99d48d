import * as v from "valibot";
import { defaultRule, presetNames, type PruneRule } from "../methods/whatif/rule";
import { layoutSchema, modelSchema } from "./documentSchema";
import { initialPruning } from "./pruneSlice";
import type { State } from "./state";
import { emptyTrail, type Trail } from "./trailState";

/** What a project keeps of pruning: the trail, the rule, and a preview that was not applied yet. */
export interface SavedPruning {
  readonly trail: Trail;
  readonly rule: PruneRule;
  readonly ghosts: readonly string[];
  readonly reasons: Readonly<Record<string, string>>;
}

const finite = v.pipe(v.number(), v.finite());
const value = v.nullable(finite);
const change = { before: value, after: value };
const filled = v.pipe(v.string(), v.minLength(1));
const share = v.pipe(finite, v.minValue(0), v.maxValue(1));
const preset = v.picklist([...presetNames, "own"]);

const removal = v.object({
  column: filled,
  wording: v.exactOptional(v.string()),
  construct: v.string(),
  loading: value,
  ave: v.object(change),
  rhoC: v.object(change),
  r2: v.array(v.object({ construct: v.string(), ...change })),
  path: v.exactOptional(v.object({ from: v.string(), to: v.string(), ...change })),
  reason: v.string(),
  rule: v.object({ preset, keep: share, remove: share }),
  verdict: v.picklist(["remove", "consider", "keep"]),
});

const step = v.object({
  id: filled,
  of: v.exactOptional(filled),
  parent: v.exactOptional(filled),
  number: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  name: v.exactOptional(filled),
  model: modelSchema,
  layout: layoutSchema,
  at: finite,
  items: v.pipe(v.number(), v.integer(), v.minValue(0)),
  lowestAve: v.exactOptional(v.object({ construct: v.string(), value: finite })),
  removal: v.exactOptional(removal),
});

const trail = v.pipe(
  v.object({ steps: v.array(step), last: v.exactOptional(filled) }),
  v.check(({ steps }) => new Set(steps.map(({ id }) => id)).size === steps.length, "each step needs an id of its own"),
  // Older steps come first, so that no step can follow itself.
  v.check(({ steps }) => steps.every(({ parent }, i) => parent === undefined || steps.slice(0, i).some(({ id }) => id === parent)), "a step follows one that does not exist"),
) satisfies v.GenericSchema<unknown, Trail>;

const rule = v.object({ preset, keep: share, remove: share, ave: share, rhoC: share, htmt: share, formativeLoading: share, vif: v.pipe(finite, v.minValue(0)) }) satisfies v.GenericSchema<unknown, PruneRule>;

export const pruningSchema = v.object({ trail, rule, ghosts: v.array(filled), reasons: v.record(v.string(), v.string()) }) satisfies v.GenericSchema<unknown, SavedPruning>;

type Source = Pick<State, "trail" | "rule" | "ghosts" | "reasons">;
let last: (Source & { readonly saved: SavedPruning | undefined }) | undefined;

/** What is to be kept of pruning; undefined where there is nothing to say, and the same object as long as nothing changes. */
export function savedPruning({ trail: steps, rule: by, ghosts, reasons }: Source): SavedPruning | undefined {
  if (last === undefined || last.trail !== steps || last.rule !== by || last.ghosts !== ghosts || last.reasons !== reasons) {
    const isBare = steps.steps.length === 0 && by === defaultRule && ghosts.length === 0 && Object.keys(reasons).length === 0;
    last = { trail: steps, rule: by, ghosts, reasons, saved: isBare ? undefined : { trail: steps, rule: by, ghosts, reasons } };
  }
  return last.saved;
}

/** The same the other way; the numbers are computed again when they are looked at. */
export function openPruning({ setPrune, setTrail }: State, saved: SavedPruning | undefined): void {
  const { trail: steps, ...fields } = saved ?? { trail: emptyTrail };
  setPrune({ ...initialPruning, ...fields });
  setTrail(steps);
}
