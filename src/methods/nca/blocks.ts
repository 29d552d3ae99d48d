import { areaOf, percentOf, type Scope } from "./ceiling";
import { corners } from "./corners";
import type { CeilingResult, NcaResult, Required } from "./result";

/** Names and shapes as in the reference. */
export function blocks({ constructs, target, conditions, levels, options }: NcaResult): Readonly<Record<string, unknown>> {
  const of = ({ zone, effectSize, accuracy, conditionInefficiency, outcomeInefficiency, p }: CeilingResult) => ({ ceilingZone: zone, effectSize, accuracy, conditionInefficiency, outcomeInefficiency, permutationP: p });
  const required = (list: readonly Required[], { x }: Scope) => list.map(({ value }) => (value === null ? "NN" : value === Infinity ? "NA" : percentOf(value, x)));
  const below = (list: readonly Required[]) => list.map((one) => one.below);
  return {
    outcome: constructs[target]!.name,
    permutations: options.permutations,
    conditions: Object.fromEntries(conditions.map(({ construct, corner, scope, peers, line, ce, cr, bottleneck }) => [constructs[construct]!.name, {
      corner: corners.indexOf(corner) + 1,
      scope: areaOf(scope),
      xRange: scope.x,
      yRange: scope.y,
      peers: peers.map(({ x, y }) => [x, y]),
      peerMultiplicity: peers.map(({ count }) => count),
      ceFdh: of(ce),
      crFdh: { intercept: line?.intercept ?? null, slope: line?.slope ?? null, ...of(cr), fit: cr.fit },
      bottleneck: { outcomeLevelPercent: levels, requiredPercentCeFdh: required(bottleneck.ce, scope), requiredPercentCrFdh: required(bottleneck.cr, scope), casesBelowRequiredPercentCeFdh: below(bottleneck.ce), casesBelowRequiredPercentCrFdh: below(bottleneck.cr) },
    }])),
  };
}
