import type { ResultConstruct, ResultPath } from "../pls/result";
import type { Profile } from "./profile";
import type { SegmentModel } from "./reestimate";

interface Named {
  readonly constructs: readonly ResultConstruct[];
  readonly paths: readonly ResultPath[];
}

/** `A -> B` → number. */
export const byPathName = ({ constructs, paths }: Named, values: readonly number[]): Readonly<Record<string, number>> =>
  Object.fromEntries(paths.map(({ from, to }, t) => [`${constructs[from].name} -> ${constructs[to].name}`, values[t]]));

/** Construct → number, where there is one. */
export const byConstructName = ({ constructs }: Named, values: readonly (number | null)[]): Readonly<Record<string, number>> =>
  Object.fromEntries(constructs.flatMap(({ name }, j) => (values[j] === null ? [] : [[name, values[j]]])));

/** Who is in which segment, counted from 1. */
export const assignmentBlock = (assignment: Int32Array, rows: Int32Array): object => ({ rows: Array.from(rows, (row) => row + 1), segments: Array.from(assignment, (k) => (k < 0 ? null : k + 1)) });

export const separateBlock = (result: Named, separate: readonly (SegmentModel | null)[]): readonly (object | null)[] =>
  separate.map((one) => one && { n: one.n, pathCoefficients: byPathName(result, one.paths), r2: byConstructName(result, one.r2) });

export const profileBlock = (profiles: readonly Profile[]): object => Object.fromEntries(profiles.map(({ column, ...rest }) => [column, rest]));
