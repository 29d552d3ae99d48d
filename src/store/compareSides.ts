import type { Document } from "../model/document";
import { removeItems } from "../model/editItems";
import type { CompareSide, CompareSource, Pair } from "./compareState";
import { documentOf } from "./pruneActions";
import { ghostsNow } from "./pruneSelectors";
import type { State } from "./state";
import { lineage, presentStep, stepById } from "./trail";

/** The document that a source stands for; undefined where it is there no more. */
export function documentOfSource(state: State, source: CompareSource): Document | undefined {
  if (source.kind === "now") return state.document;
  if (source.kind === "preview") return removeItems(state.document, ghostsNow(state));
  if (source.kind === "model") return source.id === state.activeModel ? state.document : state.models.find(({ id }) => id === source.id)?.document;
  const step = stepById(state.trail, source.id);
  return step === undefined ? undefined : documentOf(step, state.document);
}

const side = (source: CompareSource, estimator: CompareSide["estimator"] = "pls"): CompareSide => ({ source, estimator });

/** What suggests itself: before and after the ghosts, the first and the present model of the trail, another model of the project, or PLS and PLSc. */
function suggestedSides(state: State): Pair<CompareSide> {
  const own = state.options.estimator;
  const now = side({ kind: "now" }, own);
  if (ghostsNow(state).length > 0) return [now, side({ kind: "preview" }, own)];
  const present = presentStep(state.trail, state.document.model);
  const [first] = lineage(state.trail, present?.id);
  if (first !== undefined && first.id !== present?.id) return [side({ kind: "step", id: first.id }, own), now];
  const other = state.models.find(({ id }) => id !== state.activeModel);
  if (other !== undefined) return [side({ kind: "model", id: other.id }, own), now];
  return [side({ kind: "now" }, "pls"), side({ kind: "now" }, "plsc")];
}

let seen: { readonly state: Pick<State, "compareSides" | "document" | "ghosts" | "trail" | "models" | "activeModel" | "options">; readonly sides: Pair<CompareSide> } | undefined;

/** The two sides compared now: those chosen, where both are still there, else what suggests itself. The same object as long as nothing changes. */
export function sidesNow(state: State): Pair<CompareSide> {
  const { compareSides, document, ghosts, trail, models, activeModel, options } = state;
  const now = { compareSides, document, ghosts, trail, models, activeModel, options };
  const before = seen?.state;
  if (before === undefined || (Object.keys(now) as (keyof typeof now)[]).some((key) => now[key] !== before[key])) {
    const chosen = compareSides?.every(({ source }) => documentOfSource(state, source) !== undefined) === true ? compareSides : undefined;
    seen = { state: now, sides: chosen ?? suggestedSides(state) };
  }
  return seen!.sides;
}

/** Everything that can be compared, the model on screen first. */
export function sourcesNow(state: Pick<State, "document" | "trail" | "models" | "activeModel" | "ghosts">): readonly CompareSource[] {
  return [
    { kind: "now" },
    ...(ghostsNow(state).length > 0 ? [{ kind: "preview" } as const] : []),
    ...state.models.filter(({ id }) => id !== state.activeModel).map(({ id }) => ({ kind: "model", id }) as const),
    ...state.trail.steps.map(({ id }) => ({ kind: "step", id }) as const),
  ];
}
