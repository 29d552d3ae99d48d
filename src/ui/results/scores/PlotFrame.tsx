import type { PointerEventHandler, ReactNode } from "react";
import { formatNumber } from "../../../report/format";
import { shareOn, type Axis } from "../../shared/table/axis";
import { useWords } from "../../shared/table/words";

/** Where the values are drawn, px, within a picture that has room for names and numbers around it. */
export interface PlotBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const MARGINS = { left: 58, right: 16, top: 10, bottom: 40 };

interface PlotFrameProps {
  readonly across: Axis;
  readonly up: Axis;
  readonly box: PlotBox;
  readonly xName: string;
  readonly yName: string;
  /** the plot in words */
  readonly label: string;
  readonly onPointerMove?: PointerEventHandler<SVGSVGElement>;
  readonly onPointerLeave?: () => void;
  readonly children: ReactNode;
}

const decimalsOf = ({ ticks }: Axis): number => (ticks.length > 1 ? Math.max(0, -Math.floor(Math.log10(ticks[1]! - ticks[0]!) + 1e-9)) : 0);

/** Axes with round numbers round what is drawn. */
export function PlotFrame({ across, up, box, xName, yName, label, onPointerMove, onPointerLeave, children }: PlotFrameProps) {
  const { format } = useWords();
  const { left, top, width, height } = box;
  const write = (axis: Axis) => (value: number): string => formatNumber(value, "plain", { ...format, decimals: decimalsOf(axis) });
  const [writeX, writeY] = [write(across), write(up)];
  return (
    <svg className="plot" width={left + width + MARGINS.right} height={top + height + MARGINS.bottom} role="img" aria-label={label} onPointerMove={onPointerMove} onPointerLeave={onPointerLeave}>
      <clipPath id="plot-room"><rect x={left} y={top} width={width} height={height} /></clipPath>
      {across.ticks.map((tick) => {
        const x = left + width * shareOn(across, tick);
        return <g key={tick}><line className={tick === 0 ? "grid zero" : "grid"} x1={x} x2={x} y1={top} y2={top + height} /><text className="tick" x={x} y={top + height + 15} textAnchor="middle">{writeX(tick)}</text></g>;
      })}
      {up.ticks.map((tick) => {
        const y = top + height * (1 - shareOn(up, tick));
        return <g key={tick}><line className={tick === 0 ? "grid zero" : "grid"} x1={left} x2={left + width} y1={y} y2={y} /><text className="tick" x={left - 7} y={y + 4} textAnchor="end">{writeY(tick)}</text></g>;
      })}
      <text className="axis-name" x={left + width / 2} y={top + height + 33} textAnchor="middle">{xName}</text>
      <text className="axis-name" x={13} y={top + height / 2} textAnchor="middle" transform={`rotate(-90 13 ${top + height / 2})`}>{yName}</text>
      {children}
    </svg>
  );
}
