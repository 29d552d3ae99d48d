import type { Job } from "../../report/job";
import { runWhole, type Shared } from "../analysis";
import { importanceOf } from "../importance/rescaled";
import type { Input } from "../method";
import { conditionOf } from "../nca/condition";
import type { NcaOptions } from "../nca/options";
import { type NcaPart, ncaShared, prepare } from "../nca/shared";
import type { CipmaOptions } from "./options";
import type { CipmaResult } from "./result";

/** NCA of every construct that leads to the target, on 0–100. */
export const ofNca = (options: CipmaOptions): NcaOptions => ({ ...options, conditions: [], scores: "points", step: 100, unit: "actual", corner: "upperLeft", corners: "", scope: "observed" });

export const cipmaShared: Shared<CipmaOptions, CipmaResult, NcaPart> = {
  pieces: (input, options) => ncaShared.pieces(input, ofNca(options)),
  part: (input, options, share) => ncaShared.part(input, ofNca(options), share),
  *join(input, options, parts): Job<CipmaResult> {
    const found = yield* ncaShared.join(input, ofNca(options), parts);
    const { estimate, target, scores } = prepare(input, ofNca(options));
    const { constructs, performance } = estimate;
    return {
      options,
      rows: found.rows,
      n: found.n,
      iterations: found.iterations,
      converged: found.converged,
      constructs,
      target,
      targetPerformance: performance[target]!,
      conditions: found.conditions.map(({ construct, ...condition }) => {
        const { ceiling } = options;
        const at = conditionOf(construct, { x: scores[construct]!, y: scores[target]! }, { levels: [options.desired], weight: options.peers, p: [condition.ce.p, condition.cr.p] });
        return { construct, isPart: estimate.areas[construct]!.above !== undefined, importance: importanceOf(estimate, construct, target), performance: performance[construct]!, ceiling: condition[ceiling], required: at.bottleneck[ceiling][0]! };
      }),
      warnings: found.warnings,
    };
  },
};

export const drainWhole = (input: Input, options: CipmaOptions): Job<CipmaResult> => runWhole(cipmaShared, input, options);
