import { RADIUS } from "../../draw/circle";
import { circleReach } from "../../draw/geometry";
import type { Scene } from "../../draw/scene";
import type { Point } from "../../model/document";
import { canConnect } from "../../model/rules";
import { canModerate } from "../../model/rulesTerms";
import { studio } from "../../store/store";
import { productOnto } from "../../store/termCommands";
import { drawInteraction, drawPath, extendFrom } from "./actions";
import { snapped } from "./align";
import { useGesture, type Connecting } from "./gesture";
import { constructAt, pathAt } from "./hit";

const verdict = (from: string, to: string | undefined): Pick<Connecting, "to" | "refusal"> => {
  if (to === undefined) return { to, refusal: undefined };
  const answer = canConnect(studio.getState().document.model, from, to);
  return { to, refusal: answer.ok ? undefined : answer.reason };
};

const ontoVerdict = (from: string, onto: NonNullable<Connecting["onto"]>): Pick<Connecting, "onto" | "refusal"> => {
  const { model } = studio.getState().document;
  const { of, to } = productOnto(model, onto, from);
  const answer = canModerate(model, of, to);
  return { onto, refusal: answer.ok ? undefined : answer.reason };
};

/** An arrow leaves a construct: by mouse towards the pointer, by keyboard towards the construct that has the focus. */
export function beginConnecting(from: string, by: Connecting["by"], pointer: Point): void {
  useGesture.setState({ connecting: { from, by, pointer, to: undefined, refusal: undefined, left: false, fresh: undefined } });
}

/** The end of the arrow follows the pointer. Over the construct where it began, nothing is refused until it has left it once. */
export function aimAt(scene: Scene, pointer: Point): void {
  const { connecting } = useGesture.getState();
  if (connecting === undefined || connecting.by === "keyboard") return;
  const at = constructAt(scene, pointer);
  const left = connecting.left || at !== connecting.from;
  const to = left ? at : undefined;
  const onto = left && at === undefined ? pathAt(scene, pointer, connecting.from) : undefined;
  if (onto !== undefined) return useGesture.setState({ connecting: { ...connecting, ...ontoVerdict(connecting.from, onto), to: undefined, pointer, left, fresh: undefined } });
  const fresh = left && at === undefined ? freshPlace(scene, pointer) : undefined;
  if (to === connecting.to && left === connecting.left && connecting.onto === undefined) useGesture.setState({ connecting: { ...connecting, pointer, fresh } });
  else useGesture.setState({ connecting: { ...connecting, ...verdict(connecting.from, to), onto: undefined, pointer, left, fresh } });
}

/** Room that a new construct keeps from others and from items, px. */
const CLEAR = 16;

/** Where a new construct would stand: at the pointer, unless it would cover something there. */
function freshPlace({ constructs, items }: Scene, pointer: Point): Point | undefined {
  const at = snapped(pointer);
  const free =
    constructs.every(({ center, radius }) => Math.hypot(center.x - at.x, center.y - at.y) >= radius + RADIUS + CLEAR) &&
    items.every(({ box }) => circleReach(box, at, RADIUS) === 0);
  return free ? at : undefined;
}

/** Lets go over empty canvas: a construct with the path to it, whose name can be typed at once. */
export function finishFresh(base: string): boolean {
  const { connecting } = useGesture.getState();
  if (connecting?.fresh === undefined) return false;
  extendFrom(connecting.from, connecting.fresh, base);
  cancelConnecting();
  return true;
}

/** The arrow points at the construct that has the focus. */
export function aimAtConstruct(to: string): void {
  const { connecting } = useGesture.getState();
  if (connecting === undefined) return;
  useGesture.setState({ connecting: { ...connecting, ...verdict(connecting.from, to === connecting.from && !connecting.left ? undefined : to), left: true, fresh: undefined } });
}

/** Draws the path that is aimed at; a refused one stays in the air, with its reason. */
export function finishConnecting(): "drawn" | "refused" | "nowhere" {
  const { connecting } = useGesture.getState();
  if (connecting?.onto !== undefined) {
    if (connecting.refusal !== undefined || !drawInteraction(connecting.from, connecting.onto)) return "refused";
    cancelConnecting();
    return "drawn";
  }
  if (connecting?.to === undefined) return "nowhere";
  if (connecting.refusal !== undefined || !drawPath(connecting.from, connecting.to)) return "refused";
  cancelConnecting();
  return "drawn";
}

export const cancelConnecting = (): void => useGesture.setState({ connecting: undefined });
