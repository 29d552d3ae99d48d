import type { Share } from "../methods/analysis";
import type { Analyses, AnyAnalysis } from "../methods/registry";
import type { Report } from "../report/blocks";
import type { Context } from "./poolProtocol";
import type { Programs } from "./poolServe";

/** What is asked of the workers for one analysis. */
export interface PartRequest {
  readonly id: string;
  readonly share: Share;
}
export interface JoinRequest {
  readonly id: string;
  /** in the order of their pieces */
  readonly parts: readonly unknown[];
  /** whether the named blocks of the command line are wanted, too */
  readonly wantsBlocks: boolean;
}

/** What comes of an analysis, ready to be shown or printed. */
export interface Analysed {
  readonly report: Report;
  /** only where they were asked for */
  readonly blocks?: Readonly<Record<string, unknown>>;
}

/** Report and, where wanted, blocks of a result. */
export function analysed(analysis: AnyAnalysis, result: unknown, { input, wantsBlocks }: { readonly input: Pick<Context, "model" | "data">; readonly wantsBlocks: boolean }): Analysed {
  return { report: analysis.report(result, input), ...(wantsBlocks ? { blocks: analysis.blocks(result, input) } : {}) };
}

/** Workers' side of shared analyses: a stretch of the pieces, and the result from all of them. */
export function analysisPrograms(analyses: Analyses): Programs {
  const sharedOf = (id: string): { readonly analysis: AnyAnalysis; readonly shared: NonNullable<AnyAnalysis["shared"]> } => {
    const analysis = analyses[id];
    if (analysis?.shared === undefined) throw new Error(`no shared analysis called ${id}`);
    return { analysis, shared: analysis.shared };
  };
  return {
    *"analysis.part"(context, { id, share }: PartRequest) {
      return { value: yield* sharedOf(id).shared.part(context!, context!.options, share) };
    },
    *"analysis.join"(context, { id, parts, wantsBlocks }: JoinRequest) {
      const { analysis, shared } = sharedOf(id);
      const result = yield* shared.join(context!, context!.options, parts);
      return { value: analysed(analysis, result, { input: context!, wantsBlocks }) };
    },
  };
}
