import type { Dataset } from "../dataset";
import { applyStep } from "./applyStep";
import { StepError, type DeriveStep, type ListedStep, type StepProblem } from "./steps";

export interface Derived {
  readonly data: Dataset;
  /** one a step; undefined where it was applied */
  readonly problems: readonly (StepProblem | undefined)[];
}

interface State {
  readonly step: DeriveStep | undefined;
  readonly data: Dataset;
  readonly problem: StepProblem | undefined;
}

/** The states after each step of the last list applied to a source: most changes are to the end of it. */
const remembered = new WeakMap<Dataset, readonly State[]>();

/** The data with all steps applied in order. A step that cannot be applied is passed over, and says why; the source is never changed. */
export function applySteps(source: Dataset, steps: readonly DeriveStep[]): Derived {
  const before = remembered.get(source) ?? [];
  const states: State[] = [{ step: undefined, data: source, problem: undefined }];
  for (const [i, step] of steps.entries()) {
    const known = before[i + 1];
    const isSame = known?.step === step && before[i]?.data === states[i]!.data;
    states.push(isSame ? known : next(states[i]!.data, step));
  }
  remembered.set(source, states);
  return { data: states.at(-1)!.data, problems: states.slice(1).map(({ problem }) => problem) };
}

/** As `applySteps`, of a list in which some may be switched off; problems stand by their places in the list. */
export function applyListed(source: Dataset, listed: readonly ListedStep[]): Derived {
  const { data, problems } = applySteps(source, listed.filter(({ off }) => off === undefined).map(({ step }) => step));
  let place = 0;
  return { data, problems: listed.map(({ off }) => (off === undefined ? problems[place++] : undefined)) };
}

/** The data before each step of the list, and after the last; a step that is off or cannot be applied changes nothing. */
export function statesOf(source: Dataset, listed: readonly ListedStep[]): readonly Dataset[] {
  applyListed(source, listed);
  const states = remembered.get(source)!;
  let place = 0;
  return [source, ...listed.map(({ off }) => states[off === undefined ? ++place : place]!.data)];
}

function next(data: Dataset, step: DeriveStep): State {
  try {
    return { step, data: applyStep(data, step), problem: undefined };
  } catch (error) {
    if (error instanceof StepError) return { step, data, problem: error.problem };
    throw error;
  }
}

/** The names of columns that a step makes: what others may rest on. */
export function madeBy(before: Dataset, step: DeriveStep): readonly string[] {
  const known = new Set(before.columns.map((column) => column.name));
  const { data } = next(before, step);
  return data.columns.map((column) => column.name).filter((name) => !known.has(name));
}
