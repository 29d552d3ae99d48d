import { useReactFlow, useStore } from "@xyflow/react";
import { memo, type PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import { circleReach, sharedArea } from "../../draw/geometry";
import type { Rect, Scene, SceneArrow, SceneItem } from "../../draw/scene";
import { useMedia } from "../shared/useMedia";

const WIDTH = 172;
const HEIGHT = 106;
const MARGIN = 10;

/** Narrower windows have no room to spare. */
const NARROW = "(max-width: 1180px)";
/** free space around the map, and its place from the right and from below, px */
const CLEAR = 8;
const CORNER = { right: 16, bottom: 58 };

/** The map, where it hides nothing: not in narrow windows, and not over a part of a diagram that is in view as a whole anyway. */
export function MiniMap({ scene }: { readonly scene: Scene }) {
  const narrow = useMedia(NARROW);
  const covers = useStore(({ transform, width, height }) => coversPart(scene, { transform, width, height }));
  return narrow || covers ? null : <Overview scene={scene} />;
}

/** Whether all of the diagram is in view and the map would lie on some of it. */
function coversPart({ bounds, items, constructs }: Scene, { transform: [left, top, zoom], width, height }: { readonly transform: readonly [number, number, number]; readonly width: number; readonly height: number }): boolean {
  const seen = { x: -left / zoom, y: -top / zoom, width: width / zoom, height: height / zoom };
  const inView = bounds.x >= seen.x && bounds.y >= seen.y && bounds.x + bounds.width <= seen.x + seen.width && bounds.y + bounds.height <= seen.y + seen.height;
  if (!inView) return false;
  const map = {
    x: (width - CORNER.right - WIDTH - CLEAR - left) / zoom,
    y: (height - CORNER.bottom - HEIGHT - CLEAR - top) / zoom,
    width: (WIDTH + 2 * CLEAR) / zoom,
    height: (HEIGHT + 2 * CLEAR) / zoom,
  };
  return items.some(({ box }) => sharedArea(map, box) > 0) || constructs.some(({ center, radius }) => circleReach(map, center, radius) > 0);
}

/** The whole diagram in little, with the part in view framed; press or drag in it to move the view. */
function Overview({ scene }: { readonly scene: Scene }) {
  const { t } = useTranslation();
  const { setCenter } = useReactFlow();
  const x = useStore((state) => -state.transform[0] / state.transform[2]);
  const y = useStore((state) => -state.transform[1] / state.transform[2]);
  const width = useStore((state) => state.width / state.transform[2]);
  const height = useStore((state) => state.height / state.transform[2]);
  const zoom = useStore((state) => state.transform[2]);
  const whole = frame(union(scene.bounds, { x, y, width, height }));
  const go = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = (offset: number, of: number, from: number, size: number) => from + (offset / of) * size;
    void setCenter(at(event.clientX - box.left, box.width, whole.x, whole.width), at(event.clientY - box.top, box.height, whole.y, whole.height), { zoom });
  };
  return (
    <div className="float minimap">
      <svg
        role="img"
        aria-label={t("canvas:minimap")}
        viewBox={`${whole.x} ${whole.y} ${whole.width} ${whole.height}`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={(event) => event.buttons === 1 && go(event)}
      >
        <Little scene={scene} />
        <rect className="view" x={x} y={y} width={width} height={height} vectorEffect="non-scaling-stroke" />
      </svg>
    </div>
  );
}

/** A few long paths instead of an element for each thing: the map follows every frame of a drag. */
const Little = memo(function Little({ scene: { arrows, items, constructs } }: { readonly scene: Scene }) {
  const lines = (kind: SceneArrow["kind"]) => arrows.flatMap(({ kind: own, from, to }) => (own === kind ? `M${from.x} ${from.y}L${to.x} ${to.y}` : [])).join("");
  const boxes = (weak: SceneItem["level"]) => items.flatMap(({ level, box }) => ((level === "good" ? undefined : level) === weak ? `M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}z` : [])).join("");
  const circles = constructs.map(({ center, radius: r }) => `M${center.x - r} ${center.y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`).join("");
  return (
    <g>
      <path className="structural" d={lines("structural")} />
      <path className="measurement" d={lines("measurement")} />
      <path className="box" d={boxes(undefined)} />
      <path className="box watch" d={boxes("watch")} />
      <path className="box act" d={boxes("act")} />
      <path className="circles" d={circles} />
    </g>
  );
});

function union(a: Rect, b: Rect): Rect {
  if (a.width === 0 || b.width === 0) return a.width === 0 ? b : a;
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

/** The smallest rectangle of the map's shape around `rect`, with a margin. */
function frame(rect: Rect): Rect {
  const scale = Math.max(rect.width / (WIDTH - 2 * MARGIN), rect.height / (HEIGHT - 2 * MARGIN), 1);
  const [width, height] = [WIDTH * scale, HEIGHT * scale];
  return { x: rect.x + rect.width / 2 - width / 2, y: rect.y + rect.height / 2 - height / 2, width, height };
}
