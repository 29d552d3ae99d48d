import type { Scene } from "../../draw/scene";
import type { Point } from "../../model/document";
import { canConnect } from "../../model/rules";
import { studio } from "../../store/store";
import { drawPath } from "./actions";
import { useGesture, type Connecting } from "./gesture";
import { constructAt } from "./hit";

const verdict = (from: string, to: string | undefined): Pick<Connecting, "to" | "refusal"> => {
  if (to === undefined) return { to, refusal: undefined };
  const answer = canConnect(studio.getState().document.model, from, to);
  return { to, refusal: answer.ok ? undefined : answer.reason };
};

/** An arrow leaves a construct: by mouse towards the pointer, by keyboard towards the construct that has the focus. */
export function beginConnecting(from: string, by: Connecting["by"], pointer: Point): void {
  useGesture.setState({ connecting: { from, by, pointer, to: undefined, refusal: undefined, left: false } });
}

/** The end of the arrow follows the pointer. Over the construct where it began, nothing is refused until it has left it once. */
export function aimAt(scene: Scene, pointer: Point): void {
  const { connecting } = useGesture.getState();
  if (connecting === undefined || connecting.by === "keyboard") return;
  const at = constructAt(scene, pointer);
  const left = connecting.left || at !== connecting.from;
  const to = left ? at : undefined;
  if (to === connecting.to && left === connecting.left) useGesture.setState({ connecting: { ...connecting, pointer } });
  else useGesture.setState({ connecting: { ...connecting, ...verdict(connecting.from, to), pointer, left } });
}

/** The arrow points at the construct that has the focus. */
export function aimAtConstruct(to: string): void {
  const { connecting } = useGesture.getState();
  if (connecting === undefined) return;
  useGesture.setState({ connecting: { ...connecting, ...verdict(connecting.from, to === connecting.from && !connecting.left ? undefined : to), left: true } });
}

/** Draws the path that is aimed at; a refused one stays in the air, with its reason. */
export function finishConnecting(): "drawn" | "refused" | "nowhere" {
  const { connecting } = useGesture.getState();
  if (connecting?.to === undefined) return "nowhere";
  if (connecting.refusal !== undefined || !drawPath(connecting.from, connecting.to)) return "refused";
  cancelConnecting();
  return "drawn";
}

export const cancelConnecting = (): void => useGesture.setState({ connecting: undefined });
