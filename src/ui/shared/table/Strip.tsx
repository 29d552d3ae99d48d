import type { Cell, Level } from "../../../report/blocks";
import { formatNumber } from "../../../report/format";
import { LEVEL_CLASS } from "./level";
import { thresholdText } from "./threshold";
import { useWords } from "./words";

interface Thresholds {
  readonly act: number;
  readonly watch: number;
}

const LEFT = 4;
const SPAN = 172;
const MIDDLE = 13;

/** Position of a value on the strip, px; what leaves 0 to 1 stands at the end. */
const at = (value: number): number => LEFT + SPAN * Math.min(1, Math.max(0, value));

/** The loadings of a block as marks on three zones: below `act`, up to `watch`, and passing. */
export function Strip({ name, values, thresholds }: { readonly name: string; readonly values: Extract<Cell, { kind: "strip" }>["values"]; readonly thresholds: Thresholds }) {
  const { t, format } = useWords();
  if (values.length === 0) return <span className="sr-only">{t("results:stripEmpty", { name })}</span>;
  const spoken = values.map((v) => `${v.name} ${formatNumber(v.value, "bounded", format)}`).join(", ");
  const [first, second] = [at(thresholds.act), at(thresholds.watch)];
  return (
    <svg className="strip" viewBox="0 0 180 26" role="img" aria-label={t("results:strip", { name, values: spoken })}>
      <rect className="z bad" x={LEFT} y="3" width={Math.max(0, first - LEFT - 0.5)} height="20" rx="3" />
      <rect className="z warn" x={first + 0.5} y="3" width={Math.max(0, second - first - 1)} height="20" />
      <rect className="z good" x={second + 0.5} y="3" width={Math.max(0, LEFT + SPAN - second - 0.5)} height="20" rx="3" />
      {values.map((v) => (
        <g key={v.name}>
          <title>{`${v.name} ${formatNumber(v.value, "bounded", format)}`}</title>
          <Mark x={at(v.value)} level={v.level} />
        </g>
      ))}
    </svg>
  );
}

function Mark({ x, level }: { readonly x: number; readonly level: Level }) {
  if (level === "good") return <circle className="m" cx={x} cy={MIDDLE} r="3.3" />;
  const shape = level === "watch" ? `M${x - 3.8} 10h7.6l-3.8 6.6z` : `M${x - 4} 9.8h8l-4 7z`;
  return <path className={`m ${LEVEL_CLASS[level]}`} d={shape} />;
}

/** The numbers over the strips. */
export function StripAxis({ thresholds }: { readonly thresholds: Thresholds }) {
  const { format } = useWords();
  return (
    <span className="axis num" aria-hidden="true">
      {[0, thresholds.act, thresholds.watch, 1].map((value) => (
        <span key={value} style={{ left: `${(at(value) / 180) * 100}%` }}>{thresholdText(value, format)}</span>
      ))}
    </span>
  );
}
