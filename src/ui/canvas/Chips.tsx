import { ViewportPortal } from "@xyflow/react";
import { Fragment, memo } from "react";
import type { SceneChip } from "../../draw/scene";
import { LEVEL_CLASS } from "./Arrow";

/** The numbers beside circles in a preview, and the hatching of ghosts. */
export const Chips = memo(function Chips({ chips, name }: { readonly chips: readonly SceneChip[]; name(construct: string): string }) {
  return (
    <ViewportPortal>
      <svg className="dg labels" width={1} height={1} aria-hidden="true">
        <defs>
          <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" className="hatch-bg" />
            <line x1="0" y1="0" x2="0" y2="6" className="hatch-line" />
          </pattern>
        </defs>
        {chips.map((chip) => (
          <Fragment key={chip.of}>
            <Chip chip={chip} name={name(chip.of)} />
          </Fragment>
        ))}
      </svg>
    </ViewportPortal>
  );
});

const MARKS = { good: " ✓", watch: " ▽", act: " ▼" } as const;

function Chip({ chip, name }: { readonly chip: SceneChip; readonly name: string }) {
  const { symbol, text, was, level, box } = chip;
  return (
    <g className={`avechip ${level === undefined ? "" : LEVEL_CLASS[level]}`} data-ave={name} data-of={chip.of} data-level={level}>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={box.height / 2} />
      <text x={box.x + box.width / 2} y={box.y + box.height / 2} dy="0.36em">
        {symbol} {was !== undefined && <tspan className="was">{was} → </tspan>}
        {text}
        {level !== undefined && <tspan className="tick">{MARKS[level]}</tspan>}
      </text>
    </g>
  );
}
