import type { Estimated, ModeratedEffect, ModerationResult, Place } from "./result";

const NAMES: Readonly<Record<Place, string>> = { minus: "minus1SD", mean: "mean", plus: "plus1SD", lower: "lower", upper: "upper", p16: "percentile16", p50: "percentile50", p84: "percentile84" };

const error = ({ value, ...rest }: Estimated) => ({ value, se: rest.se, t: rest.t, p: rest.p, ci: rest.interval });

/** `simpleSlopes`, `johnsonNeyman` and `moderatedMediation`, by "X*M -> Y" and "X -> M -> Y by V". */
export function blocks({ effects, mediation }: ModerationResult): Readonly<Record<string, unknown>> {
  const keyed = (of: (effect: ModeratedEffect) => unknown) => Object.fromEntries(effects.flatMap((effect) => { const value = of(effect); return value === null ? [] : [[`${effect.name} -> ${effect.to.name}`, value]]; }));
  return {
    simpleSlopes: keyed(slopes),
    johnsonNeyman: keyed(({ regions }) => regions && {
      tCritical: regions.tCritical,
      covariance: { b1b1: regions.covariance.s11, b1b3: regions.covariance.s13, b3b3: regions.covariance.s33 },
      discriminant: regions.discriminant,
      roots: regions.roots,
      significant: regions.significant,
      moderatorRange: regions.range,
      boundsInsideRange: regions.roots.filter((root) => root >= regions.range[0] && root <= regions.range[1]),
      shareOfCasesBelow: regions.sharesBelow,
    }),
    moderatedMediation: Object.fromEntries(mediation.map((one) => [`${one.route.join(" -> ")} by ${one.moderator.name}`, {
      conditional: Object.fromEntries(one.conditional.map(({ at, estimate }) => [NAMES[at.place], { at: at.value, ...error(estimate) }])),
      index: one.index && error(one.index),
      difference: error(one.difference),
    }])),
  };
}

function slopes({ coefficients, df, r2, r2Change, f2, slopes: all, differences, lines, moderators }: ModeratedEffect): unknown {
  const nameOf = (at: ModeratedEffect["slopes"][number]["at"]): string => at.map(({ place }) => NAMES[place]).join(", ");
  return {
    of: moderators.map(({ name }) => name),
    coefficients: Object.fromEntries(coefficients.map(({ name, estimate }) => [name, estimate.value])),
    se: Object.fromEntries(coefficients.flatMap(({ name, estimate }) => (estimate.se === null ? [] : [[name, estimate.se]]))),
    df,
    r2,
    r2Change,
    f2Product: f2,
    values: Object.fromEntries(all.map(({ at, value, se, t, p, interval }) => [nameOf(at), { at: at.length === 1 ? at[0]!.value : at.map((one) => one.value), slope: value, se, t, p, ci: interval }])),
    differences: Object.fromEntries(differences.map(({ first, second, estimate }) => [`${nameOf(first)} - ${nameOf(second)}`, error(estimate)])),
    lines: lines.map(({ at, points }) => ({ at: at.map((one) => one.value), points: points.map(({ x, y }) => [x, y]) })),
  };
}
