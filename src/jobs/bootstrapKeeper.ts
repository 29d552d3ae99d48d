import { collect } from "../methods/bootstrap/collect";
import type { Draws } from "../methods/bootstrap/draws";
import type { Frame } from "../methods/bootstrap/frame";
import { jackknifeSize } from "../methods/bootstrap/jackknife";
import { inferenceOverlay } from "../methods/bootstrap/inference";
import type { BootstrapOptions } from "../methods/bootstrap/options";
import type { BootstrapResult } from "../methods/bootstrap/result";
import { bootstrapTables } from "../methods/bootstrap/tables";
import type { Table } from "../report/blocks";
import type { InferenceOverlay } from "../report/overlay";
import type { Programs } from "./poolServe";

/** A result with everything that is shown of it, made where it was summed up. */
export interface Bootstrapped {
  readonly result: BootstrapResult;
  readonly tables: readonly Table[];
  readonly inference: InferenceOverlay;
}

/** Part of the jackknife: the parameters without each of the groups from `first` on. */
export interface JackknifeShare {
  readonly first: number;
  readonly values: Float64Array;
}

/** What the keeper remembers of one run. */
interface Kept {
  readonly frame: Frame;
  readonly options: BootstrapOptions;
  readonly shares: Draws[];
  readonly jackknifed: JackknifeShare[];
}

/** To the keeper. `run` is a number that the caller gives out. */
export interface KeeperArguments {
  "bootstrap.open": { readonly run: number; readonly frame: Frame; readonly options: BootstrapOptions };
  "bootstrap.keep": { readonly run: number; readonly draws?: Draws; readonly jackknife?: JackknifeShare };
  /** @param upTo resamples from this number on are left out */
  "bootstrap.sum": { readonly run: number; readonly upTo: number };
  "bootstrap.drop": { readonly run: number };
}

type KeeperPrograms = { readonly [Name in keyof KeeperArguments]: (context: undefined, argument: KeeperArguments[Name]) => ReturnType<Programs[string]> };

/** Programs of the worker that gathers shares and sums them up. */
export function bootstrapKeeper(): Programs {
  const runs = new Map<number, Kept>();
  const keeper: KeeperPrograms = {
    "bootstrap.open"(_, { run, frame, options }) {
      runs.set(run, { frame, options, shares: [], jackknifed: [] });
      return { value: undefined };
    },
    "bootstrap.keep"(_, { run, draws, jackknife }) {
      const kept = runs.get(run);
      if (draws) kept?.shares.push(draws);
      if (jackknife) kept?.jackknifed.push(jackknife);
      return { value: undefined };
    },
    *"bootstrap.sum"(_, { run, upTo }) {
      const { frame, options, shares, jackknifed } = runs.get(run)!;
      const result = yield* collect({ frame, shares: shares.filter((share) => share.first < upTo), jackknifed: whole(jackknifed, frame) }, options);
      const value: Bootstrapped = { result, tables: bootstrapTables(result), inference: inferenceOverlay(result) };
      return { value, transfer: [...new Set(result.summaries.flatMap(({ values }) => (values ? [values.buffer as ArrayBuffer] : [])))] };
    },
    "bootstrap.drop"(_, { run }) {
      runs.delete(run);
      return { value: undefined };
    },
  };
  return keeper as unknown as Programs;
}

/** The jackknife in the order of its groups; undefined before it is complete. */
function whole(shares: readonly JackknifeShare[], { n, parameters }: Frame): Float64Array | undefined {
  const all = new Float64Array(jackknifeSize(n) * parameters.length);
  if (shares.reduce((sum, { values }) => sum + values.length, 0) < all.length) return undefined;
  for (const { first, values } of shares) all.set(values, first * parameters.length);
  return all;
}
