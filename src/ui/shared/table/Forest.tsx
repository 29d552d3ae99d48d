import type { Cell } from "../../../report/blocks";
import { formatNumber } from "../../../report/format";
import { shareOn, type Axis } from "./axis";
import { useWords } from "./words";

const WIDTH = 200;
const HEIGHT = 30;
/** free space at both ends, px */
const MARGIN = 8;
const MIDDLE = HEIGHT / 2;

const at = (axis: Axis, value: number): number => MARGIN + (WIDTH - 2 * MARGIN) * shareOn(axis, value);

/** One row of a forest plot; its numbers stand in the cells beside it, so it is only a picture. */
export function Forest({ cell, axis }: { readonly cell: Extract<Cell, { kind: "forest" }>; readonly axis: Axis }) {
  const { estimate, interval } = cell;
  return (
    <svg className="forest" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {axis.ticks.map((tick) => <line key={tick} className={tick === 0 ? "zero" : "tick"} x1={at(axis, tick)} x2={at(axis, tick)} y1="0" y2={HEIGHT} />)}
      {interval === null ? null : <Whisker from={at(axis, interval[0])} to={at(axis, interval[1])} open={interval[0] <= 0 && interval[1] >= 0} />}
      {estimate === null ? null : <circle cx={at(axis, estimate)} cy={MIDDLE} r="3.4" />}
    </svg>
  );
}

/** An interval that holds zero is dashed, as its arrow is on the diagram. */
function Whisker({ from, to, open }: { readonly from: number; readonly to: number; readonly open: boolean }) {
  return (
    <>
      <line className={open ? "whisker open" : "whisker"} x1={from} x2={to} y1={MIDDLE} y2={MIDDLE} />
      <path className="cap" d={`M${from} ${MIDDLE - 4.5}v9M${to} ${MIDDLE - 4.5}v9`} />
    </>
  );
}

/** The numbers over the forest. */
export function ForestAxis({ axis }: { readonly axis: Axis }) {
  const { format } = useWords();
  const step = axis.ticks.length > 1 ? axis.ticks[1]! - axis.ticks[0]! : 1;
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return (
    <span className="forest-axis num" aria-hidden="true">
      {axis.ticks.map((tick) => (
        <span key={tick} style={{ left: `${(100 * at(axis, tick)) / WIDTH}%` }}>{Math.abs(tick) < step / 2 ? "0" : formatNumber(tick, "bounded", { ...format, decimals })}</span>
      ))}
    </span>
  );
}
