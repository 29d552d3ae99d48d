import { drain } from "../../../src/jobs/job";
import { gsca } from "../../../src/methods/gsca";
import { defaultGscaOptions } from "../../../src/methods/gsca/options";
import type { Json } from "../../../src/methods/pls/blockShapes";
import { inputOf, plsOf, type AnalysisCase } from "../predict/given";
import type { AnalysisBlock } from "../referenceAnalyses";

/** The model and the data of the segments case, which the case of GSCA names in a note. */
const SEGMENTS = { data: { file: "simulated/segments.csv", missing: "none" as const }, model: { lavaan: "Attitude =~ att1 + att2 + att3\nNorm =~ nor1 + nor2 + nor3\nIntention =~ int1 + int2 + int3\nIntention ~ Attitude + Norm" } };

const compute = (reference: AnalysisCase): Json => {
  const of = (which: AnalysisCase, loadings: "all" | "none"): Json => {
    const input = inputOf(which);
    const blocks = gsca.blocks(drain(gsca.run(input, { ...defaultGscaOptions, loadings, samples: 0, pls: plsOf(which) })), input);
    return blocks as Json;
  };
  const segments = { ...reference, ...SEGMENTS };
  return { segmentsCanonical: of(segments, "none"), segmentsReflective: of(segments, "all"), satisfactionCanonical: withList(of(reference, "none")), satisfactionReflective: withList(of(reference, "all")) };
};

/** The case writes the one weight of a single item as a list. */
function withList(blocks: Json): Json {
  const all = blocks as Readonly<Record<string, Readonly<Record<string, Json>>>>;
  const listed = (block: string): Json => ({ ...all[block], Complaints: Object.values(all[block]!["Complaints"] as object) as Json });
  return { ...all, outerWeights: listed("outerWeights"), loadings: listed("loadings") } as Json;
}

/** cSEM 0.6.1.9000, which agrees with a reference script to 2e-13. */
export const gscaBlocks: readonly AnalysisBlock[] = [{ folder: "advanced", block: "gsca", compute, tolerance: 1e-6 }];
