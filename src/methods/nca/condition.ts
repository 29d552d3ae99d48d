import { areaOf, lineThrough, lineZone, orderBy, peersOf, percentOf, type PeerWeight, requiredByLine, requiredByStep, type Scope, scopeOf, stepZone, TOLERANCE } from "./ceiling";
import { type Corner, turned, turnedLine, turnedPeer, turnedScope, turnOf } from "./corners";
import type { CeilingResult, ConditionResult, Required } from "./result";

/** Both effect sizes of a condition, with which the permutations are compared. */
export type Effects = readonly [ce: number, cr: number];

/** x in order, ready for any y. */
export interface Sorted {
  readonly order: Int32Array;
  readonly x: Float64Array;
}

export function sortedBy(x: Float64Array): Sorted {
  const order = orderBy(x);
  return { order, x: Float64Array.from(order, (i) => x[i]!) };
}

interface Room {
  readonly weight: PeerWeight;
  /** what is possible; that of the cases where absent */
  readonly scope?: Scope | undefined;
}

/** Effect sizes where the case at place i has y of the case at place `at[i]`; the empty corner at the upper left. */
export function effectsOf({ order, x }: Sorted, y: Float64Array, at: ArrayLike<number> | undefined, { weight, scope: given }: Room): Effects {
  const own = Float64Array.from(order, (i) => y[at === undefined ? i : at[i]!]!);
  const scope = given ?? scopeOf(x, own);
  const area = areaOf(scope);
  if (!(area > 0)) return [0, 0];
  const peers = peersOf(x, own);
  const line = lineThrough(peers, weight);
  return [stepZone(peers, scope) / area, line === undefined ? 0 : lineZone(line, scope) / area];
}

type Unproven = Omit<CeilingResult, "p">;

interface Asked extends Room {
  /** levels of the outcome, % of its scope */
  readonly levels: readonly number[];
  /** of CE-FDH and CR-FDH */
  readonly p: readonly [number, number];
  readonly corner?: Corner;
}

/** Everything about a condition but the permutation test. The corner that is to be empty is turned to the upper left, and back. */
export function conditionOf(construct: number, { x, y }: { readonly x: Float64Array; readonly y: Float64Array }, { levels, weight, p, corner = "upperLeft", scope: given }: Asked): ConditionResult {
  const turn = turnOf(corner);
  const scope = given ?? scopeOf(x, y);
  const at = (percent: number): number => turn.y * (scope.y[0] + (percent / 100) * (scope.y[1] - scope.y[0]));
  const { peers, line, ce, cr, required } = upperLeft({ x: turned(x, turn.x), y: turned(y, turn.y) }, { weight, scope: turnedScope(scope, turn) });
  const back = ({ value, below }: Required): Required => ({ value: value === null || value === Infinity ? value : turn.x * value, below });
  return {
    construct, corner, scope,
    peers: peers.map((peer) => turnedPeer(peer, turn)),
    line: line && turnedLine(line, turn),
    ce: { ...ce, p: p[0] },
    cr: { ...cr, p: p[1] },
    bottleneck: { ce: levels.map((level) => back(required.ce(at(level)))), cr: levels.map((level) => back(required.cr(at(level)))) },
  };
}

function upperLeft({ x, y }: { readonly x: Float64Array; readonly y: Float64Array }, { weight, scope }: { readonly weight: PeerWeight; readonly scope: Scope }) {
  const sorted = sortedBy(x);
  const own = Float64Array.from(sorted.order, (i) => y[i]!);
  const area = areaOf(scope);
  const peers = peersOf(sorted.x, own);
  const line = lineThrough(peers, weight);
  const zone = stepZone(peers, scope);
  const clip = (percent: number): number => Math.min(100, Math.max(0, percent));
  const ce: Unproven = {
    zone,
    effectSize: zone / area,
    accuracy: 100,
    conditionInefficiency: clip(100 - percentOf(peers.at(-1)!.x, scope.x)),
    outcomeInefficiency: clip(percentOf(peers[0]!.y, scope.y)),
  };
  const tolerance = TOLERANCE * (scope.y[1] - scope.y[0]);
  let above = 0;
  if (line !== undefined) for (let i = 0; i < x.length; i++) if (y[i]! > line.intercept + line.slope * x[i]! + tolerance) above++;
  const lineArea = line === undefined ? 0 : lineZone(line, scope);
  const cr: Unproven = line === undefined ? { ...ce, zone: 0, effectSize: 0 } : {
    zone: lineArea,
    effectSize: lineArea / area,
    accuracy: 100 * (1 - above / x.length),
    conditionInefficiency: clip(100 - percentOf(requiredByLine(line, scope.y[1]), scope.x)),
    outcomeInefficiency: clip(percentOf(line.intercept + line.slope * scope.x[0], scope.y)),
  };
  const required = (asked: number): Required => {
    const [least, most] = scope.x;
    const edge = TOLERANCE * (most - least);
    if (asked <= least + edge) return { value: null, below: 0 };
    const below = x.reduce((count, value) => count + Number(value < asked - edge), 0);
    return { value: asked > most + edge ? Infinity : asked, below: (100 * below) / x.length };
  };
  return {
    peers, line, ce,
    cr: { ...cr, fit: zone > 0 ? (100 * lineArea) / zone : 0 },
    required: {
      ce: (level: number): Required => required(requiredByStep(peers, level, scope)),
      cr: (level: number): Required => required(line === undefined ? scope.x[0] : requiredByLine(line, level)),
    },
  };
}
