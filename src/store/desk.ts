import { applyListed } from "../data/derive/applySteps";
import { renamesBetween, type Renames } from "../data/derive/renamed";
import type { ListedStep, StepProblem } from "../data/derive/steps";
import type { Dataset } from "../data/dataset";
import type { Desk } from "./deskState";
import { renamedState, takenOver } from "./renaming";
import type { State } from "./state";

export const emptyDesk: Desk = { source: undefined, steps: [], groupings: [] };

export const deskOf = ({ source, steps, groupings }: Desk): Desk => ({ source, steps, groupings });

export const isSameDesk = (a: Desk, b: Desk): boolean => a.source === b.source && a.steps === b.steps && a.groupings === b.groupings;

const noProblems: readonly (StepProblem | undefined)[] = [];

/** What follows from a desk. */
export function derived({ source, steps }: Pick<Desk, "source" | "steps">): { readonly data: Dataset | undefined; readonly stepProblems: readonly (StepProblem | undefined)[] } {
  if (source === undefined) return { data: undefined, stepProblems: noProblems };
  const { data, problems } = applyListed(source, steps);
  return { data, stepProblems: problems };
}

/** The names that models, settings and the like take over where one list of steps gives place to another. */
export function renamesTo(state: State, steps: readonly ListedStep[]): Renames {
  return state.steps === steps ? noRenames : takenOver(state, renamesBetween(state.steps, steps));
}

const noRenames: Renames = new Map();

/** The state with another desk, in which everything that speaks of columns does so by these names. */
export function withDesk(state: State, desk: Desk, renames: Renames): Partial<State> {
  const moved = deskOf(desk);
  return { ...(renames.size === 0 ? {} : renamedState(state, renames)), ...moved, ...derived(moved) };
}

/** Cells beyond which data that were replaced are not kept for undo: their file is on the researcher's disk. */
export const MOST_KEPT_CELLS = 20_000_000;

export const isTooLargeToKeep = (source: Dataset | undefined): boolean => source !== undefined && source.rows * source.columns.length > MOST_KEPT_CELLS;

/** An id that no step of the list has. */
export function nextStepId(steps: readonly ListedStep[]): string {
  const numbers = steps.map(({ step }) => Number(/^d(\d+)$/.exec(step.id)?.[1] ?? 0));
  return `d${1 + Math.max(0, ...numbers)}`;
}
