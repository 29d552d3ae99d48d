import { constructStyle, itemStyle, pathStyle, type StyleKey } from "../model/style";
import type { State, Target } from "./state";

type Selected = Pick<State, "selection">;

export const selectedConstructs = ({ selection }: Selected): readonly string[] => selection.flatMap((target) => (target.kind === "construct" ? [target.id] : []));

export const selectedComments = ({ selection }: Selected): readonly string[] => selection.flatMap((target) => (target.kind === "comment" ? [target.id] : []));

/** Under which key the looks of something selected are kept; comments have none of their own. */
export function styleKeyOf(target: Target): StyleKey | undefined {
  if (target.kind === "construct") return constructStyle(target.id);
  if (target.kind === "item") return itemStyle(target.column);
  return target.kind === "path" ? pathStyle(target.from, target.to) : undefined;
}

export const constructTargets = (ids: readonly string[]): readonly Target[] => ids.map((id): Target => ({ kind: "construct", id }));
export const commentTargets = (ids: readonly string[]): readonly Target[] => ids.map((id): Target => ({ kind: "comment", id }));
