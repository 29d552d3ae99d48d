import type { Field, Share } from "../methods/analysis";
import { columnsNamed, type Choices } from "../methods/fields";
import type { Input } from "../methods/method";
import type { PlsOptions } from "../methods/pls/options";
import type { AnyAnalysis } from "../methods/registry";
import type { Progress } from "../report/job";
import type { Analysed, JoinRequest, PartRequest } from "./analysisPrograms";
import type { Watch } from "./client";
import type { Pool } from "./pool";
import type { Context } from "./poolProtocol";
import { usedPart } from "./usedPart";

/** Shares that the pieces are cut into for each worker: enough for progress and an even end. */
const SHARES_A_WORKER = 8;

export interface SharedRequest extends Watch {
  readonly id: string;
  readonly analysis: AnyAnalysis & Required<Pick<AnyAnalysis, "shared">>;
  readonly input: Input;
  readonly options: Choices & { readonly pls: PlsOptions };
  readonly pool: Pool;
  readonly wantsBlocks?: boolean;
}

export const isShared = (analysis: AnyAnalysis): analysis is SharedRequest["analysis"] => analysis.shared !== undefined;

/**
 * An analysis on a pool of workers: shares of its pieces are computed wherever a worker is free, and joined in their order. Neither
 * the number of workers nor the loss of one changes the result. Rejects with `Cancelled` as soon as the signal is aborted.
 */
export async function runShared({ id, analysis, input, options, pool, signal, onProgress, wantsBlocks = false }: SharedRequest): Promise<Analysed> {
  const context: Context = { model: input.model, data: readPart(input, options, analysis.fields), options };
  const pieces = analysis.shared.pieces(input, options);
  const leaving = new AbortController();
  const leave = (): void => leaving.abort();
  if (signal?.aborted === true) leave();
  signal?.addEventListener("abort", leave, { once: true });
  const progress = counted(pieces, onProgress);
  const part = async (share: Share): Promise<unknown> => {
    const argument: PartRequest = { id, share };
    const value = await pool.submit({ program: "analysis.part", context, argument }, { signal: leaving.signal, onProgress: (at) => progress.partly(share, at) });
    progress.finished(share);
    return value;
  };
  try {
    const parts = await Promise.all(sharesOf(pieces, pool.size).map(part));
    const argument: JoinRequest = { id, parts, wantsBlocks };
    return await pool.submit<Analysed>({ program: "analysis.join", context, argument }, { signal: leaving.signal });
  } finally {
    // What is still under way when one part has failed is wanted no more.
    leaving.abort();
    signal?.removeEventListener("abort", leave);
  }
}

/** The columns that the analysis reads, of the model and of its own fields: what is worth sending to every worker. */
function readPart(input: Input, options: SharedRequest["options"], fields: readonly Field[]): Input["data"] {
  const more = columnsNamed(fields, options);
  return usedPart(input, options.pls, more);
}

/** The pieces in consecutive stretches of about equal size. */
export function sharesOf(pieces: number, workers: number): readonly Share[] {
  const count = Math.min(pieces, workers * SHARES_A_WORKER);
  return Array.from({ length: count }, (_, k) => {
    const first = Math.floor((k * pieces) / count);
    return { first, count: Math.floor(((k + 1) * pieces) / count) - first };
  });
}

/** Adds up how far the shares are: whole ones by their pieces, those under way by the share of their own work that is done. */
function counted(total: number, onProgress: ((progress: Progress) => void) | undefined) {
  const partly = new Map<number, number>();
  let completed = 0;
  const tell = (): void => onProgress?.({ done: Math.min(total, completed + [...partly.values()].reduce((sum, part) => sum + part, 0)), total });
  return {
    partly: ({ first, count }: Share, { done, total: all }: Progress): void => {
      partly.set(first, all > 0 ? (count * Math.min(done, all)) / all : 0);
      tell();
    },
    finished: ({ first, count }: Share): void => {
      partly.delete(first);
      completed += count;
      tell();
    },
  };
}
