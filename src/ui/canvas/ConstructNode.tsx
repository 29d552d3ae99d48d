import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { inkOn } from "../../draw/looks";
import { useStudio } from "../../store/store";
import { ArrowEnd } from "./ArrowEnd";
import { growing } from "./enlarge";
import { FoldMark } from "./FoldMark";
import { outlineStyle, textStyle } from "./looks";
import { Outline } from "./Outline";
import { ProblemMark } from "./ProblemMark";
import { RenameField } from "./RenameField";
import type { ConstructData, ConstructNodeType } from "./toFlow";

/** A construct: a circle with its name, a statistic once estimated, and the ring of explained variance. */
export const ConstructNode = memo(function ConstructNode({ id, data, selected }: NodeProps<ConstructNodeType>) {
  const renaming = useStudio((state) => state.renaming === id);
  const { shape, ports, mark, phase } = data;
  const { radius } = shape;
  return (
    <div className="construct-node" data-phase={phase}>
      <svg className="dg" width={2 * radius} height={2 * radius} viewBox={`${-radius} ${-radius} ${2 * radius} ${2 * radius}`} aria-hidden="true">
        {selected && <Outline shape={shape.shape} className="sel-halo" radius={radius + 4} />}
        {phase === "drop" && <circle className="drop-halo" r={radius + 10} />}
        <g className={selected ? "node selected" : "node"}>
          <Outline shape={shape.shape} className="body" radius={radius} style={outlineStyle(shape.look, 1.5)} />
          {shape.ring !== undefined && <Ring radius={radius - 6} share={shape.ring} />}
          {phase === "drop" && <circle className="drop-ring" r={radius - 6} />}
          {!renaming && (
            <g className="words">
              <Name shape={shape} />
              {shape.statistic !== undefined && <Statistic statistic={shape.statistic} ink={inkOn(shape.look?.fill)} />}
            </g>
          )}
        </g>
      </svg>
      {shape.folded !== undefined && <FoldMark id={id} count={shape.folded} />}
      {ports.map((side) => (
        <span key={side} className="port nodrag nopan" data-port={side} />
      ))}
      {mark !== undefined && <ProblemMark mark={mark} />}
      <ArrowEnd />
      {renaming && <RenameField id={id} />}
    </div>
  );
});

type Shape = ConstructData["shape"];

function Name({ shape }: { readonly shape: Shape }) {
  return shape.nameLines.map((line, index) => (
    <text key={index} className="name" y={`${shape.nameOffsets[index]! / shape.nameSize}em`} dy="0.36em" style={{ fontSize: growing(shape.nameSize), ...textStyle(shape.look) }}>
      {line}
    </text>
  ));
}

function Statistic({ statistic, ink }: { readonly statistic: NonNullable<Shape["statistic"]>; readonly ink: string | undefined }) {
  const { symbol, text, was, offset } = statistic;
  const size = was === undefined ? 13 : 12;
  const low = symbol.startsWith("ρ") ? symbol.slice(1) : "";
  return (
    <text key={text} className={was === undefined ? "stat value" : "stat value changed"} y={`${offset / size}em`} dy="0.36em" style={{ fontSize: growing(size), fill: ink }}>
      <tspan className="k" style={{ fill: ink }}>{low === "" ? symbol : "ρ"}</tspan>
      {low !== "" && <tspan className="k low" dy={2.5}>{low}</tspan>}
      {was !== undefined && <tspan className="k" dy={low === "" ? undefined : -2.5}> {was} →</tspan>}
      <tspan dy={low === "" || was !== undefined ? undefined : -2.5}> {text}</tspan>
    </text>
  );
}

/** Clockwise from twelve o'clock, as long as the share of variance explained. */
function Ring({ radius, share }: { readonly radius: number; readonly share: number }) {
  return (
    <>
      <circle className="ring-track" r={radius} />
      <path className="ring value" d={`M0 ${-radius}A${radius} ${radius} 0 0 1 0 ${radius}A${radius} ${radius} 0 0 1 0 ${-radius}`} pathLength={1} strokeDasharray={`${share} 1`} />
    </>
  );
}

