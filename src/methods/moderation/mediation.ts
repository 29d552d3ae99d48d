import { interactionsOf } from "../../model/interactions";
import { dot, slopeWeights, type Values } from "../../sem/slopes";
import type { Compiled } from "../../sem/compile";
import { routes } from "../../sem/effects";
import type { Study } from "./effects";
import { isTwoWay, namedOf } from "./equations";
import { estimatedOf } from "./inference";
import type { ModeratedMediation, ModeratorValue } from "./result";

/** More routes than this are not gone through. */
const MOST = 200;

/**
 * Conditional indirect effects and the index of moderated mediation (M3.7; Hayes 2015): along every route of drawn constructs of which a
 * step is moderated, the product of the slopes at each value of the moderator, others at 0.
 */
export function mediationOf(study: Study, model: Compiled): readonly ModeratedMediation[] {
  const { drawn } = study;
  const ids = model.constructs.map(({ id }) => id);
  const isDrawn = (j: number): boolean => drawn.constructs.some(({ id }) => id === ids[j]);
  const found = (routes(model) ?? []).filter((route) => route.every(isDrawn)).slice(0, MOST);
  return found.flatMap((route) => {
    const steps = route.slice(1).map((to, i) => [ids[route[i]!]!, ids[to]!] as const);
    const moderators = new Set(steps.flatMap(([from, to]) => interactionsOf(drawn).filter((one) => one.to === to && isTwoWay(one) && one.of.includes(from)).flatMap(({ of }) => of.filter((id) => id !== from))));
    return [...moderators].filter((id) => !route.some((j) => ids[j] === id)).map((moderator) => along(study, steps, moderator));
  });
}

function along(study: Study, steps: readonly (readonly [string, string])[], moderator: string): ModeratedMediation {
  const { drawn, inference, coefficients, moderators } = study;
  const slope = ([from, to]: readonly [string, string], values: Values, paths: ArrayLike<number>): number => {
    const { terms } = study.equations.get(to)!;
    return dot(slopeWeights(terms, from, values), terms, paths);
  };
  const product = (v: number) => (paths: ArrayLike<number>): number => steps.reduce((all, step) => all * slope(step, new Map([[moderator, v]]), paths), 1);
  const known = (of: (paths: ArrayLike<number>) => number) => estimatedOf(of(coefficients.paths), of, inference);
  const { values } = moderators.get(moderator)!;
  const moderated = steps.filter((step) => changes(study, step, moderator));
  const [first, last] = [values[0]!, values.at(-1)!];
  return {
    route: [steps[0]![0], ...steps.map(([, to]) => to)].map((id) => namedOf(drawn, id).name),
    labels: [steps[0]![0], ...steps.map(([, to]) => to)].map((id) => namedOf(drawn, id).label),
    moderator: namedOf(drawn, moderator),
    conditional: values.map((at: ModeratorValue) => ({ at, estimate: known(product(at.value)) })),
    index: moderated.length === 1 ? known((paths) => product(1)(paths) - product(0)(paths)) : null,
    difference: known((paths) => product(last.value)(paths) - product(first.value)(paths)),
  };
}

/** Whether the slope of a step changes with a moderator. */
function changes({ equations }: Study, [from, to]: readonly [string, string], moderator: string): boolean {
  return equations.get(to)!.terms.some(({ factors }) => factors.length === 2 && factors.includes(from) && factors.includes(moderator) && from !== moderator);
}
