import { useReactFlow, useStore } from "@xyflow/react";
import { memo, useEffect, useMemo, useRef, useState, type PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import { circleReach, sharedArea } from "../../draw/geometry";
import type { Rect, Scene, SceneArrow, SceneItem } from "../../draw/scene";
import { useDark } from "../shared/useDark";
import { useMedia } from "../shared/useMedia";
import { useGesture } from "./gesture";

const WIDTH = 172;
const HEIGHT = 106;
const MARGIN = 10;
/** pixels painted for each of the page's */
const SHARPNESS = 2;

/** Narrower windows have no room to spare. */
const NARROW = "(max-width: 1180px)";
/** free space around the map, and its place from the right and from below, px */
const CLEAR = 8;
const CORNER = { right: 16, bottom: 58 };

/** The map, where it hides nothing: not in narrow windows, and not over a part of a diagram that is in view as a whole anyway. */
export function MiniMap({ scene: drawn }: { readonly scene: Scene }) {
  const scene = useAtRest(drawn);
  const narrow = useMedia(NARROW);
  const covers = useStore(({ transform, width, height }) => coversPart(scene, { transform, width, height }));
  return narrow || covers ? null : <Overview scene={scene} />;
}

/** Follows when the hand lets go: to paint everything in little would take a good part of each frame. */
function useAtRest(scene: Scene): Scene {
  const dragging = useGesture(({ live }) => live !== undefined);
  const [rest, setRest] = useState(scene);
  if (!dragging && rest !== scene) setRest(scene);
  return rest;
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

/**
 * The whole diagram in little, with the part in view framed; press or drag in it to move the view. Painted, not made of elements: where
 * an element's geometry changes at every frame, the browser sorts the layers of hundreds of nodes anew each time.
 */
const Overview = memo(function Overview({ scene }: { readonly scene: Scene }) {
  const { t } = useTranslation();
  const { setCenter } = useReactFlow();
  const x = useStore((state) => -state.transform[0] / state.transform[2]);
  const y = useStore((state) => -state.transform[1] / state.transform[2]);
  const width = useStore((state) => state.width / state.transform[2]);
  const height = useStore((state) => state.height / state.transform[2]);
  const zoom = useStore((state) => state.transform[2]);
  const dark = useDark();
  const board = useRef<HTMLCanvasElement>(null);
  const little = useMemo(() => littleOf(scene), [scene]);
  const whole = frame(union(scene.bounds, { x, y, width, height }));
  useEffect(() => {
    // In the next frame, when the page has put on the colours of its theme.
    const next = requestAnimationFrame(() => paint(board.current, little, frame(union(scene.bounds, { x, y, width, height })), { x, y, width, height }));
    return () => cancelAnimationFrame(next);
  }, [little, scene.bounds, x, y, width, height, dark]);
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = (offset: number, of: number, from: number, size: number) => from + (offset / of) * size;
    void setCenter(at(event.clientX - box.left, box.width, whole.x, whole.width), at(event.clientY - box.top, box.height, whole.y, whole.height), { zoom });
  };
  return (
    <div className="float minimap">
      <canvas
        ref={board}
        width={WIDTH * SHARPNESS}
        height={HEIGHT * SHARPNESS}
        role="img"
        aria-label={t("canvas:minimap")}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={(event) => event.buttons === 1 && go(event)}
      />
    </div>
  );
});

/** A few long shapes, each with its colour (`tokens.css`). */
interface Little {
  readonly lines: readonly { readonly shape: Path2D; readonly colour: string; readonly width: number; readonly cover: number }[];
  readonly areas: readonly { readonly shape: Path2D; readonly colour: string }[];
}

function littleOf({ arrows, items, constructs }: Scene): Little {
  const lines = (kind: SceneArrow["kind"]) => new Path2D(arrows.flatMap(({ kind: own, from, to }) => (own === kind ? `M${from.x} ${from.y}L${to.x} ${to.y}` : [])).join(""));
  const boxes = (weak: SceneItem["level"]) => new Path2D(items.flatMap(({ level, box }) => ((level === "good" ? undefined : level) === weak ? `M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}z` : [])).join(""));
  const circles = new Path2D(constructs.map(({ center, radius: r }) => `M${center.x - r} ${center.y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`).join(""));
  return {
    lines: [{ shape: lines("structural"), colour: "--path", width: 8, cover: 1 }, { shape: lines("measurement"), colour: "--ghost", width: 4, cover: 0.6 }],
    areas: [{ shape: boxes(undefined), colour: "--ghost" }, { shape: boxes("watch"), colour: "--warn-line" }, { shape: boxes("act"), colour: "--bad-line" }, { shape: circles, colour: "--accent-line" }],
  };
}

/** @param whole  what the map shows; @param view  what of it is in view */
function paint(board: HTMLCanvasElement | null, { lines, areas }: Little, whole: Rect, view: Rect): void {
  const pen = board?.getContext("2d");
  if (board === null || pen === null || pen === undefined) return;
  const style = getComputedStyle(board);
  const scale = board.width / whole.width;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, board.width, board.height);
  pen.setTransform(scale, 0, 0, scale, -whole.x * scale, -whole.y * scale);
  for (const { shape, colour, width, cover } of lines) {
    pen.globalAlpha = cover;
    pen.strokeStyle = style.getPropertyValue(colour);
    pen.lineWidth = width;
    pen.stroke(shape);
  }
  pen.globalAlpha = 1;
  for (const { shape, colour } of areas) {
    pen.fillStyle = style.getPropertyValue(colour);
    pen.fill(shape);
  }
  pen.strokeStyle = style.getPropertyValue("--accent");
  pen.lineWidth = (1.4 * SHARPNESS) / scale;
  pen.strokeRect(view.x, view.y, view.width, view.height);
}

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
