import type { Bin } from "../../data/describe";

interface SparkProps {
  readonly bins: readonly Bin[];
  readonly muted: boolean;
}

const WIDTH = 46;
const HEIGHT = 16;
const GAP = 1.35;

const round = (value: number): number => Math.round(value * 100) / 100;

/** The distribution of a variable as bars beside its name, one shape for all; the data view says the numbers. */
export function Spark({ bins, muted }: SparkProps) {
  const tallest = Math.max(1, ...bins.map((bin) => bin.count));
  const step = WIDTH / Math.max(5, bins.length);
  const bar = (bin: Bin): number => (bin.count === 0 ? 0 : Math.max(1, round((bin.count / tallest) * (HEIGHT - 1))));
  return (
    <svg className={muted ? "spark muted" : "spark"} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path d={bins.map((bin, i) => `M${round(i * step)} ${HEIGHT}v${-bar(bin)}h${round(step - GAP)}v${bar(bin)}z`).join("")} />
    </svg>
  );
}
