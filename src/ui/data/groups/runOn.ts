import type { Group, Grouping } from "../../../data/groups/grouping";
import { filterOf } from "../../../store/groupings";
import { studio } from "../../../store/store";

/** Estimates with the cases of one group only; with all of them where none is named. */
export const runOn = (grouping?: Grouping, group?: Group): void =>
  studio.getState().setOptions({ filter: grouping === undefined || group === undefined ? undefined : filterOf(grouping, group) });
