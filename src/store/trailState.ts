import type { Change } from "../methods/whatif/consequence";
import type { PruneRule } from "../methods/whatif/rule";
import type { Layout } from "../model/document";
import type { PathModel } from "../model/types";

/** What one removal did, in numbers and in the researcher's words; constructs by the names they had. */
export interface Removal {
  readonly column: string;
  /** label of its variable */
  readonly wording?: string;
  readonly construct: string;
  /** just before it left */
  readonly loading: number | null;
  readonly ave: Change;
  readonly rhoC: Change;
  readonly r2: readonly (Change & { readonly construct: string })[];
  /** the path that changed most */
  readonly path?: Change & { readonly from: string; readonly to: string };
  /** what content the construct loses, and why that can be borne; may be empty */
  readonly reason: string;
  readonly rule: Pick<PruneRule, "preset" | "keep" | "remove">;
  /** what the rule said */
  readonly verdict: "remove" | "consider" | "keep";
}

/** A model that existed on the way: one with a name, or one item less than the one before. */
export interface TrailStep {
  readonly id: string;
  /** the model of the project in which it was made */
  readonly of?: string;
  /** the step that it follows; absent at the start of a trail */
  readonly parent?: string;
  /** number of a model with a name, from 1 on; absent for a removal */
  readonly number?: number;
  /** a name that the researcher gave */
  readonly name?: string;
  readonly model: PathModel;
  readonly layout: Layout;
  /** milliseconds since 1970 */
  readonly at: number;
  readonly items: number;
  /** the construct with the lowest AVE; absent where none has one */
  readonly lowestAve?: { readonly construct: string; readonly value: number };
  readonly removal?: Removal;
}

/** Every model that pruning went through; a tree, as one can return to any step and go on from there. */
export interface Trail {
  readonly steps: readonly TrailStep[];
  /** the step that was last arrived at */
  readonly last?: string;
}

export const emptyTrail: Trail = { steps: [] };

export interface TrailSlice {
  readonly trail: Trail;
  setTrail(trail: Trail): void;
}
