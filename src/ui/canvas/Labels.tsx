import { ViewportPortal } from "@xyflow/react";
import { memo, useMemo, useState, type CSSProperties } from "react";
import { NOTE } from "../../draw/labels";
import { textWidth } from "../../draw/measureText";
import type { SceneLabel } from "../../draw/scene";
import { selectTarget } from "./actions";
import { LEVEL_CLASS } from "./Arrow";
import { growing, growingBox, roomAmong } from "./enlarge";
import { familiesOf, keeper, type Family } from "./keep";
import { textStyle } from "./looks";
import { targetOfEdge } from "./target";

interface LabelsProps {
  readonly labels: readonly SceneLabel[];
  /** construct names of a path label: `data-path`; column of a loading: `data-loading` */
  name(label: SceneLabel): string;
}

/** The numbers on the arrows, drawn after everything else, each on a patch of canvas colour so that no line crosses it. */
export const Labels = memo(function Labels({ labels, name }: LabelsProps) {
  const [keepGroups] = useState(() => keeper<Family<SceneLabel>>());
  const groups = useMemo(() => keepGroups(familiesOf(labels, groupOf)), [labels, keepGroups]);
  return <ViewportPortal>{groups.map(({ id, data }) => <Group key={id} id={id} labels={data} name={name} />)}</ViewportPortal>;
});

/** One picture for the numbers of each construct's items, which stay as they are while another moves; coefficients look for their places together. */
const groupOf = ({ of, kind }: SceneLabel): string => (kind === "structural" ? "paths" : of.slice(0, of.indexOf("/")));

const Group = memo(function Group({ id, labels, name }: LabelsProps & { readonly id: string }) {
  const room = useMemo(() => (labels[0]?.kind === "structural" ? roomAmong(labels) : undefined), [labels]);
  return (
    <svg className="dg labels" data-fan={id} width={1} height={1} aria-hidden="true">
      {labels.map((label) => <Label key={label.of} label={label} name={name(label)} room={room?.get(label.of)} />)}
    </svg>
  );
});

/** width of ▽ or ▼, px */
const CUE = 7;

interface LabelProps {
  readonly label: SceneLabel;
  readonly name: string;
  /** how far it can grow as one zooms out */
  readonly room: CSSProperties | undefined;
}

const Label = memo(function Label({ label, name, room }: LabelProps) {
  const { patch, text, was, state, cue, note, kind, level, fontSize } = label;
  const structural = kind === "structural";
  const [x, y] = [patch.x + patch.width / 2, patch.y + (patch.height - (note === undefined ? 0 : NOTE.height)) / 2];
  const names = structural ? { "data-path": name } : { "data-loading": name };
  // What has several parts grows as a whole.
  const whole = cue !== undefined || note !== undefined;
  const shift = cue === undefined ? 0 : CUE / 2 + 1.5;
  return (
    <g className={[structural ? "beta" : "load", LEVEL_CLASS[level ?? "good"], state, whole && "whole"].filter(Boolean).join(" ")} style={room} data-level={level} data-of={label.of} {...names} onClick={structural ? (event) => selectTarget(targetOfEdge(label.of), event) : undefined}>
      <rect x={patch.x} y={patch.y} width={patch.width} height={patch.height} rx={structural ? 4 : 8} style={whole ? undefined : growingBox(patch)} />
      {cue !== undefined && <Cue x={x - textWidth(text, fontSize, 600) / 2 - 1.5} y={y} />}
      <text key={text} className="value" x={x + shift} y={y} dy="0.36em" style={{ fontSize: whole ? fontSize : growing(fontSize), ...textStyle(label.look) }}>
        {was !== undefined && <tspan className="was">{was} → </tspan>}
        {text}
      </text>
      {note !== undefined && <text className="note" x={x} y={patch.y + patch.height - NOTE.height / 2 - 1} dy="0.36em" style={{ fontSize: NOTE.fontSize }}>{note}</text>}
    </g>
  );
});

/** ▽ or ▼ as a shape, because not every font has the glyph; which of the two, the level says. */
export function Cue({ x, y }: { readonly x: number; readonly y: number }) {
  return <polygon className="cue" points={`${x - CUE / 2},${y - 2.8} ${x + CUE / 2},${y - 2.8} ${x},${y + 3.4}`} />;
}
