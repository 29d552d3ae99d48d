import { memo } from "react";
import { arrowShape } from "../../draw/arrowShape";
import { junctionPoints } from "../../draw/terms";
import { textWidth } from "../../draw/measureText";
import type { Rect, Scene, SceneArrow, SceneConstruct, SceneItem, SceneLabel } from "../../draw/scene";

export const LEVEL_CLASS = { good: "", watch: "warn", act: "bad" } as const;

interface SceneViewProps {
  readonly scene: Scene;
  /** what part of the picture is shown */
  readonly window: Rect;
  /** by how much words are drawn larger, so that they can be read where the picture is small */
  readonly enlarged: number;
  readonly label: string;
}

/** A picture to look at: circles with their R², names below, boxes coloured by loading, coefficients on the arrows. */
export const SceneView = memo(function SceneView({ scene, window, enlarged, label }: SceneViewProps) {
  return (
    <svg className="dg mini" viewBox={`${window.x} ${window.y} ${window.width} ${window.height}`} role="img" aria-label={label} preserveAspectRatio="xMidYMid meet">
      {scene.arrows.map((arrow) => <Arrow key={arrow.id} arrow={arrow} />)}
      {scene.junctions?.map((junction) => <polygon key={junction.of} className="junction" points={junctionPoints(junction)} />)}
      {scene.items.map((item) => <Item key={item.id} item={item} enlarged={enlarged} />)}
      {scene.constructs.map((construct) => <Construct key={construct.id} construct={construct} enlarged={enlarged} />)}
      {scene.labels.map((one) => (one.kind === "structural" ? <Coefficient key={one.of} label={one} enlarged={enlarged} /> : null))}
    </svg>
  );
});

function Arrow({ arrow }: { readonly arrow: SceneArrow }) {
  const { shaft, head } = arrowShape(arrow);
  const classes = [arrow.kind === "structural" ? "path" : "meas", LEVEL_CLASS[arrow.level ?? "good"], arrow.negative ? "negative" : "", arrow.state ?? ""];
  return (
    <g className={classes.filter(Boolean).join(" ")}>
      <path className="line" d={shaft} strokeWidth={arrow.width} strokeDasharray={arrow.dash} />
      <polygon className="head" points={head} />
    </g>
  );
}

/** smallest room between a label and its box, px */
const PADDING = 6;

function Item({ item, enlarged }: { readonly item: SceneItem; readonly enlarged: number }) {
  const { box, text, level, state } = item;
  const size = Math.min(11.5 * enlarged, (11.5 * (box.width - PADDING)) / textWidth(text, 11.5, 500), box.height * 0.72);
  return (
    <g className={["ind", LEVEL_CLASS[level ?? "good"], state ?? ""].filter(Boolean).join(" ")} data-compared={item.column} data-state={state}>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={4} />
      <text x={box.x + box.width / 2} y={box.y + box.height / 2} dy="0.36em" style={{ fontSize: size }}>{text}</text>
    </g>
  );
}

function Construct({ construct, enlarged }: { readonly construct: SceneConstruct; readonly enlarged: number }) {
  const { center: { x, y }, radius, statistic, ring, nameLines, nameSize } = construct;
  // As large as the circle allows; from afar the name takes the room and its lines stand closer.
  const widest = Math.max(...nameLines.map((line) => textWidth(line, nameSize, 600)));
  const size = Math.min(nameSize * enlarged, (nameSize * (1.82 * (radius - 8))) / widest);
  const line = size * 1.2;
  const rows = nameLines.length + (statistic === undefined ? 0 : 1.15);
  return (
    <g className="node">
      <circle className="body" cx={x} cy={y} r={radius} />
      {ring === undefined ? null : (
        <>
          <circle className="ring-track" cx={x} cy={y} r={radius - 6} />
          <circle className="ring" cx={x} cy={y} r={radius - 6} pathLength={1} strokeDasharray={`${ring} 1`} transform={`rotate(-90 ${x} ${y})`} />
        </>
      )}
      {nameLines.map((words, i) => <text key={i} className="name" x={x} y={y + (i - (rows - 1) / 2) * line} dy="0.36em" style={{ fontSize: size }}>{words}</text>)}
      {statistic === undefined ? null : (
        <text className="stat" x={x} y={y + ((rows - 1) / 2) * line} dy="0.36em" style={{ fontSize: Math.min(13 * enlarged, statistic.was === undefined ? 17 : 14) }}>
          <tspan className="k">{statistic.symbol} {statistic.was === undefined ? "" : `${statistic.was} → `}</tspan>
          {statistic.text}
        </text>
      )}
    </g>
  );
}

function Coefficient({ label, enlarged }: { readonly label: SceneLabel; readonly enlarged: number }) {
  const { patch, text, was } = label;
  const [x, y] = [patch.x + patch.width / 2, patch.y + patch.height / 2];
  const [width, height] = [patch.width * enlarged, patch.height * enlarged];
  return (
    <g className="beta" data-compared-path={label.of}>
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={4} />
      <text x={x} y={y} dy="0.36em" style={{ fontSize: label.fontSize * enlarged }}>
        {was === undefined ? null : <tspan className="was">{was} → </tspan>}
        {text}
      </text>
    </g>
  );
}
