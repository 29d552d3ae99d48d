import { inferenceOverlay } from "../methods/bootstrap/inference";
import { bootstrapTables } from "../methods/bootstrap/tables";
import { bootstrapKeyNow, isBootstrapStale } from "./bootstrapKey";
import type { ShownBootstrap } from "./bootstrapState";
import type { SavedResults } from "./resultsState";
import { currentReport, fingerprintNow } from "./selectors";
import type { State } from "./state";

type Source = Pick<State, "report" | "bootstrap">;
let last: (Source & { readonly saved: SavedResults }) | undefined;

/** What is on screen and belongs to the model on screen; the same object as long as nothing changes. */
export function savedResults(state: State): SavedResults | undefined {
  const report = currentReport(state);
  if (report === undefined) return undefined;
  const shown = state.bootstrap;
  const bootstrap = shown === undefined || isBootstrapStale(state) || (shown.state !== "done" && shown.state !== "stopped") ? undefined : shown;
  if (last?.report !== report || last.bootstrap !== bootstrap) last = { report, bootstrap, saved: { report, ...(bootstrap === undefined ? {} : { bootstrap: lean(bootstrap) }) } };
  return last.saved;
}

function lean({ result, state }: ShownBootstrap): NonNullable<SavedResults["bootstrap"]> {
  const summaries = result.summaries.map(({ values: _values, ...rest }) => rest);
  return { result: { ...result, summaries }, state: state === "stopped" ? "stopped" : "done" };
}

/**
 * Shows numbers that came with a project. They are taken at their word: where the data came, too, the estimate is made anew
 * at once, and numbers of other data are not taken at all.
 * @param of  study fingerprint that the file gives for them
 */
export function openResults(state: State, { report, bootstrap }: SavedResults, of: string | undefined): void {
  const reportKey = fingerprintNow(state);
  if (state.data !== undefined && of?.split("-")[0] !== reportKey) return;
  state.setRuns({ run: { kind: "done" }, report, reportKey, milliseconds: undefined });
  if (bootstrap === undefined) return;
  const { result } = bootstrap;
  state.setBootstrap({ bootstrap: { result, tables: bootstrapTables(result), inference: inferenceOverlay(result), key: bootstrapKeyNow(state), state: bootstrap.state } });
}
