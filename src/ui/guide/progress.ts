import { isBootstrapStale } from "../../store/bootstrapKey";
import { currentReport } from "../../store/selectors";
import type { Mode, State } from "../../store/state";

/** The five steps of a study, in order. */
export const guideSteps = ["specify", "estimate", "prune", "evaluate", "publish"] as const;
export type GuideStep = (typeof guideSteps)[number];

/** Where each step is done. */
export const modeOf: Readonly<Record<GuideStep, Mode>> = { specify: "build", estimate: "results", prune: "prune", evaluate: "bootstrap", publish: "results" };

/** Which steps the person's own study has behind it, read off what is on screen and not off buttons pressed. */
export function guideProgress(state: State): Readonly<Record<GuideStep, boolean>> {
  const { constructs, paths } = state.document.model;
  const report = currentReport(state);
  const { bootstrap } = state;
  return {
    specify: state.data !== undefined && constructs.length > 1 && paths.length > 0 && constructs.every(({ items }) => items.length > 0),
    estimate: report !== undefined && state.run.kind !== "failed",
    prune: state.trail.steps.some(({ parent }) => parent !== undefined),
    evaluate: bootstrap !== undefined && (bootstrap.state === "done" || bootstrap.state === "stopped") && !isBootstrapStale(state),
    publish: state.published,
  };
}
