import { formatNumber } from "../../report/format";
import type { Level, NumberStyle } from "../../report/blocks";
import { useNumberFormat } from "../shared/useNumberFormat";

interface ValueProps {
  readonly value: number | null;
  readonly style?: NumberStyle;
  readonly level?: Level | undefined;
}

const CUE = { watch: "▽", act: "▼" } as const;
const LOOK = { watch: "warn", act: "bad" } as const;

/** A number as everywhere in the program; one to be looked at carries a sign besides its colour. */
export function Value({ value, style = "bounded", level }: ValueProps) {
  const format = useNumberFormat();
  const poor = level === "watch" || level === "act" ? level : undefined;
  return (
    <span className={poor === undefined ? "value num" : `value num ${LOOK[poor]}`}>
      {formatNumber(value, style, format)}
      <span className="cue" aria-hidden="true">{poor === undefined ? "" : CUE[poor]}</span>
    </span>
  );
}
