import type { Scene } from "../../draw/scene";
import "./foot.css";
import { Legend } from "./Legend";
import { StaleNote } from "./StaleNote";
import { StarKey } from "./StarKey";

/** room kept free under the diagram where nothing stands there, px */
const LEAST_ROOM = 52;
/** from the lower edge to the foot, and from the foot to the diagram, px */
const BELOW = 18;
const ABOVE = 18;

/** What explains the diagram, under it: what numbers and stars mean, line styles, and whether all that is old. */
export function Foot({ scene, stale }: { readonly scene: Scene; readonly stale: boolean }) {
  return (
    <div className="canvas-foot">
      <StaleNote stale={stale} />
      <StarKey scene={scene} />
      <Legend scene={scene} />
    </div>
  );
}

/** Height that a diagram in view as a whole leaves free for the foot, px: as many lines as its words take here. */
export function roomOfFoot(): number {
  const height = document.querySelector<HTMLElement>(".canvas-foot")?.offsetHeight ?? 0;
  return Math.max(LEAST_ROOM, height + BELOW + ABOVE);
}
