import { inferenceOverlay } from "../methods/bootstrap/inference";
import type { BootstrapResult } from "../methods/bootstrap/result";
import { bootstrapTables } from "../methods/bootstrap/tables";
import type { PathModel } from "../model/types";
import type { BootstrapSettings, ShownBootstrap } from "./bootstrapState";
import { fingerprintNow } from "./selectors";
import type { State } from "./state";

/**
 * A key that is equal exactly where a bootstrap still holds: of model, data and options, and of the settings that change its
 * numbers. Not of the number of resamples, which only settles them; nor of the kind of interval, of which all are computed but
 * the studentised.
 */
export function bootstrapKey(numbers: string, { samples: _samples, interval, ...rest }: BootstrapSettings): string {
  const kind = interval === "studentised" ? interval : "";
  return JSON.stringify([numbers, kind, Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

export const bootstrapKeyNow = (state: State): string => bootstrapKey(fingerprintNow(state), state.bootstrapSettings);

/** Whether the bootstrap on screen belongs to an earlier model, data set or setting. */
export const isBootstrapStale = (state: State): boolean => state.bootstrap !== undefined && state.bootstrap.key !== bootstrapKeyNow(state);

/**
 * Whether intervals and stars are written on the diagram: in their own mode, where results are read as long as they hold, and,
 * while they follow each change, where the model is built.
 */
export function isInferenceShown(state: State): boolean {
  const { bootstrap, mode, liveBootstrap } = state;
  if (bootstrap === undefined) return false;
  if (mode === "bootstrap") return true;
  return mode === "results" ? liveBootstrap || !isBootstrapStale(state) : liveBootstrap && mode === "build";
}

interface Dressed {
  readonly shown: ShownBootstrap;
  readonly model: PathModel;
  readonly interval: BootstrapSettings["interval"];
  readonly dressed: ShownBootstrap;
}
let last: Dressed | undefined;

/** The bootstrap on screen with the present names of its constructs and the kind of interval chosen now, where it has that kind. */
export function bootstrapNow(state: State): ShownBootstrap | undefined {
  const shown = state.bootstrap;
  if (shown === undefined) return undefined;
  const { model } = state.document;
  const { interval } = state.bootstrapSettings;
  if (last?.shown !== shown || last.model !== model || last.interval !== interval) last = { shown, model, interval, dressed: dress(shown, model, interval) };
  return last.dressed;
}

function dress(shown: ShownBootstrap, { constructs: present }: PathModel, wanted: BootstrapSettings["interval"]): ShownBootstrap {
  const { result } = shown;
  const constructs = result.constructs.map((one) => {
    const now = present.find(({ id }) => id === one.id);
    if (now === undefined || (now.name === one.name && now.label === one.label)) return one;
    const { label: _label, ...rest } = one;
    return { ...rest, name: now.name, ...(now.label === undefined ? {} : { label: now.label }) };
  });
  const interval = result.summaries.some(({ intervals }) => intervals[wanted]) ? wanted : result.options.interval;
  const isAsItWas = interval === result.options.interval && constructs.every((one, j) => one === result.constructs[j]);
  if (isAsItWas) return shown;
  const dressed: BootstrapResult = { ...result, constructs, options: { ...result.options, interval } };
  return { ...shown, result: dressed, tables: bootstrapTables(dressed), inference: inferenceOverlay(dressed) };
}
