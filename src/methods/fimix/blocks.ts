import { assignmentBlock, byConstructName, byPathName, profileBlock, separateBlock } from "../segments/names";
import type { FimixResult } from "./result";

/** What the command line prints of FIMIX. */
export function blocks(result: FimixResult): Readonly<Record<string, unknown>> {
  const { solutions, shown, chosen, assignment, rows, posterior, separate, profiles } = result;
  return {
    criteria: Object.fromEntries(solutions.map((solution, k) => [`K${k + 1}`, solution && solution.criteria])),
    chosen: { segments: chosen.K, rule: chosen.rule },
    starts: Object.fromEntries(solutions.flatMap((solution, k) => (solution === null || k === 0 ? [] : [[`K${k + 1}`, { usable: solution.usable, same: solution.same, iterations: solution.iterations, converged: solution.converged }]]))),
    sizes: Object.fromEntries(solutions.flatMap((solution, k) => (solution === null ? [] : [[`K${k + 1}`, solution.segments.map(({ share, size }) => ({ share, size }))]]))),
    segments: solutions[shown - 1]!.segments.map(({ share, size, paths, r2, residualVariances, constants }) => ({
      share,
      size,
      pathCoefficients: byPathName(result, paths),
      r2: byConstructName(result, r2),
      residualVariances: byConstructName(result, residualVariances),
      ...(result.options.constants ? { constants: byConstructName(result, constants) } : {}),
    })),
    assignment: assignmentBlock(assignment, rows),
    posterior: Array.from({ length: rows.length }, (_, i) => Array.from(posterior.subarray(i * shown, (i + 1) * shown))),
    segmentModels: separateBlock(result, separate),
    profiles: profileBlock(profiles),
  };
}
