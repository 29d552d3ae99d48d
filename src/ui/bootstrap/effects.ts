import type { TFunction } from "i18next";
import { isEffect, shownSummary } from "../../methods/bootstrap/inference";
import type { BootstrapResult, ParameterSummary } from "../../methods/bootstrap/result";
import type { Target } from "../../store/state";

/** An effect among constructs whose distribution can be looked at. */
export interface Effect {
  /** stays the same from one result to the next */
  readonly key: string;
  readonly name: string;
  readonly summary: ParameterSummary;
  /** what it is on the diagram */
  readonly target: Target | undefined;
}

/** Effects shown before the researcher chooses: paths first, then indirect effects. */
const MOST_PATHS = 4;
const MOST_INDIRECT = 2;

/** Every effect that varies, in the order of the tables. */
export function effectsOf(result: BootstrapResult, t: TFunction): readonly Effect[] {
  return result.summaries.filter((summary) => isEffect(summary) && summary.histogram !== null && !repeats(summary, result)).map((summary): Effect => {
    const { kind, constructs } = summary.parameter;
    const ids = constructs.map((j) => result.constructs[j]!.id);
    const route = constructs.map((j) => result.constructs[j]!.label ?? result.constructs[j]!.name).join(" → ");
    const name = kind === "path" ? route : t(`bootstrap:effect.${kind === "indirectEffect" ? "allIndirect" : kind}`, { route });
    return { key: `${kind} ${ids.join(">")}`, name, summary: shownSummary(summary, result), target: kind === "path" ? { kind: "path", from: ids[0]!, to: ids[1]! } : undefined };
  });
}

/** A total effect that is just a path, or an indirect effect that is just one route, is shown once. */
function repeats({ parameter: { kind, constructs } }: ParameterSummary, { summaries }: BootstrapResult): boolean {
  const same = (other: ParameterSummary): boolean => other.parameter.constructs[0] === constructs[0] && other.parameter.constructs.at(-1) === constructs.at(-1);
  const routes = summaries.filter((other) => other.parameter.kind === "specificIndirectEffect" && same(other)).length;
  if (kind === "indirectEffect") return routes === 1;
  if (kind !== "totalEffect") return false;
  const isPath = summaries.some((other) => other.parameter.kind === "path" && same(other));
  return isPath ? routes === 0 : routes === 1;
}

export function shownAtFirst(effects: readonly Effect[]): ReadonlySet<string> {
  const some = (kind: string, most: number): readonly Effect[] => effects.filter(({ summary }) => summary.parameter.kind === kind).slice(0, most);
  return new Set([...some("path", MOST_PATHS), ...some("specificIndirectEffect", MOST_INDIRECT)].map(({ key }) => key));
}
