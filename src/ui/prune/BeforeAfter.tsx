import type { Change } from "../../methods/whatif/consequence";
import type { NumberStyle } from "../../report/blocks";
import { formatNumber } from "../../report/format";
import { useNumberFormat } from "../shared/useNumberFormat";

interface BeforeAfterProps {
  readonly change: Change;
  /** the number now passes its threshold */
  readonly passes?: boolean;
  readonly style?: NumberStyle;
}

/** "before → after"; one number where both print alike. */
export function BeforeAfter({ change, passes = false, style = "bounded" }: BeforeAfterProps) {
  const format = useNumberFormat();
  const [before, after] = [formatNumber(change.before, style, format), formatNumber(change.after, style, format)];
  return (
    <span className={passes ? "ba up" : "ba"}>
      {before === after ? null : <>{before} → </>}
      <b>{after}</b>
    </span>
  );
}

export interface Scale {
  readonly from: number;
  readonly to: number;
}

const [WIDTH, EDGE] = [52, 3];

/** A small axis with the two numbers on it and the threshold between them. */
export function Dumbbell({ change, threshold, scale, passes }: { readonly change: Change; readonly threshold: number; readonly scale: Scale; readonly passes: boolean }) {
  const { before, after } = change;
  if (before === null || after === null) return null;
  const at = (value: number): number => EDGE + WIDTH * Math.max(0, Math.min(1, (value - scale.from) / (scale.to - scale.from)));
  return (
    <svg className={passes ? "dumb up" : "dumb"} viewBox="0 0 58 14" aria-hidden="true">
      <line className="ax" x1={EDGE} y1="7" x2={EDGE + WIDTH} y2="7" />
      <line className="th" x1={at(threshold)} y1="1" x2={at(threshold)} y2="13" />
      <line className="mv" x1={at(before)} y1="7" x2={at(after)} y2="7" />
      <circle className="a" cx={at(before)} cy="7" r="2.6" />
      <circle className="b" cx={at(after)} cy="7" r="3.4" />
    </svg>
  );
}

/** An axis for changes of one statistic, with its threshold and some room. */
export function scaleOf(changes: readonly Change[], threshold: number): Scale {
  const values = [threshold, ...changes.flatMap(({ before, after }) => [before ?? threshold, after ?? threshold])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = Math.max(0.02, (most - least) * 0.08);
  return { from: least - room, to: most + room };
}
