import { ViewportPortal } from "@xyflow/react";
import { memo } from "react";
import { PLATE_TEXT } from "../../draw/plates";
import type { SceneBar, ScenePlate, Span } from "../../draw/scene";
import { selectTarget } from "./actions";
import { growing, roomOnCard } from "./enlarge";
import "./plates.css";
import { targetOfEdge } from "./target";

interface PlatesProps {
  readonly plates: readonly ScenePlate[];
  /** they belong to an earlier model */
  readonly stale: boolean;
  /** "A -> B" of an arrow, for `data-plate` */
  name(of: string): string;
}

/** Estimate, stars and interval of each path, on a card beside its arrow. */
export const Plates = memo(function Plates({ plates, stale, name }: PlatesProps) {
  if (plates.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className={stale ? "dg plates stale-plates" : "dg plates"} width={1} height={1} aria-hidden="true">
        {plates.map((plate) => <Plate key={plate.of} plate={plate} name={name(plate.of)} />)}
      </svg>
    </ViewportPortal>
  );
});

const Plate = memo(function Plate({ plate, name }: { readonly plate: ScenePlate; readonly name: string }) {
  const { of, box, text, stars, textAt, line, bar } = plate;
  return (
    <g className="plate" data-plate={name} data-of={of} onClick={(event) => selectTarget(targetOfEdge(of), event)}>
      <rect className="card" x={box.x} y={box.y} width={box.width} height={box.height} rx={9} />
      <text className="estimate" x={textAt.x} y={textAt.y} dy="0.36em" style={{ ...roomOnCard(text + stars, box.width), fontSize: growing(PLATE_TEXT.estimate) }}>
        {text}
        {stars === "" ? null : <tspan className="star">{stars}</tspan>}
      </text>
      {line === undefined ? null : <text className="inference" x={line.at.x} y={line.at.y} dy="0.36em" style={{ fontSize: PLATE_TEXT.line }}>{line.text}</text>}
      {bar === undefined ? null : <Bar bar={bar} />}
    </g>
  );
});

/** height of the bands, px */
const BAND = 6;

function Bar({ bar }: { readonly bar: SceneBar }) {
  const { y, from, to, zero, estimate, interval, outermost, innermost } = bar;
  const band = (span: Span, kind: string) => <rect className={kind} x={span.from} y={y - BAND / 2} width={Math.max(0, span.to - span.from)} height={BAND} rx={BAND / 2} />;
  return (
    <g className="inference">
      <path className="axis" d={`M${from} ${y}H${to}`} />
      <path className="zero" d={`M${zero} ${y - 5}V${y + 5}`} />
      {band(outermost, "outermost")}
      {band(interval, "interval")}
      {band(innermost, "innermost")}
      <circle cx={estimate} cy={y} r={3.4} />
    </g>
  );
}
