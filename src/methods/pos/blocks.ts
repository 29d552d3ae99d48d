import { assignmentBlock, byConstructName, byPathName, profileBlock } from "../segments/names";
import type { PosResult } from "./result";

/** What the command line prints of PLS-POS. */
export function blocks(result: PosResult): Readonly<Record<string, unknown>> {
  const { objective, pooledObjective, segments, averageR2, starts, failed, assignment, rows, profiles, smallest } = result;
  return {
    objective: { value: objective, pooled: pooledObjective, kind: result.options.objective, smallest },
    segments: segments.map(({ size, paths, r2 }) => ({ size, share: size / rows.length, pathCoefficients: byPathName(result, paths), r2: byConstructName(result, r2) })),
    averageR2: byConstructName(result, averageR2),
    pooledR2: byConstructName(result, result.pooledR2),
    starts: { failed, best: starts.map(({ number, ...rest }) => ({ start: number + 1, ...rest })) },
    assignment: assignmentBlock(assignment, rows),
    profiles: profileBlock(profiles),
  };
}
