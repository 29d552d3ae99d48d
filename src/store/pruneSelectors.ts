import type { WhatIfResult } from "../methods/whatif/result";
import type { PathModel } from "../model/types";
import type { Overlay } from "../report/overlay";
import { reportFingerprint } from "./fingerprint";
import { ghostsWithin } from "./pruneSlice";
import { fingerprintNow, ingredientsOf } from "./selectors";
import type { State } from "./state";

let named: { readonly model: PathModel; readonly numbers: string; readonly key: string } | undefined;

/** Of the numbers and the names that what-if results hold; worked out again only where these changed. */
function modelKeyNow(state: State): string {
  const { model } = state.document;
  const numbers = fingerprintNow(state);
  if (named?.model !== model || named.numbers !== numbers) named = { model, numbers, key: reportFingerprint(ingredientsOf(state), numbers) };
  return named.key;
}

/** Equal exactly where every what-if number is, and every name. */
export const pruneKeyNow = (state: State): string => `${modelKeyNow(state)} ${state.ghosts.join("\u0000")}`;

/** The what-if numbers of the present model and ghosts; undefined while they are awaited. */
export const whatIfNow = (state: State): WhatIfResult | undefined => (state.whatIf?.key === pruneKeyNow(state) ? state.whatIf.result : undefined);

/** The last what-if numbers of the present model, whatever is ghosted: for tables that would flicker otherwise. */
export const lastWhatIf = (state: State): WhatIfResult | undefined => (state.whatIf?.key.startsWith(`${modelKeyNow(state)} `) === true ? state.whatIf.result : undefined);

/** The model as it would be without its ghosts, as the diagram shows it. */
export interface Preview {
  readonly overlay: Overlay | undefined;
  readonly ghosts: readonly string[];
}

let seen: { readonly overlay: Overlay | undefined; readonly ghosts: readonly string[]; readonly preview: Preview } | undefined;

/** What the diagram previews: in the mode that prunes, where something is ghosted. The same object as long as nothing changes. */
export function previewNow(state: State): Preview | undefined {
  if (state.mode !== "prune" || state.ghosts.length === 0) return undefined;
  const overlay = lastWhatIf(state)?.overlay;
  if (seen?.overlay !== overlay || seen?.ghosts !== state.ghosts) seen = { overlay, ghosts: state.ghosts, preview: { overlay, ghosts: state.ghosts } };
  return seen!.preview;
}

/** Ghosts that the present model still has. */
export const ghostsNow = ({ document, ghosts }: Pick<State, "document" | "ghosts">): readonly string[] => ghostsWithin(document.model, ghosts);
