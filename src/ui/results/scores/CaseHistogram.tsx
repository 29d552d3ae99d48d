import { useMemo } from "react";
import { formatNumber } from "../../../report/format";
import { axisOf, shareOn } from "../../shared/table/axis";
import { useWords } from "../../shared/table/words";
import { PlotFrame, type PlotBox } from "./PlotFrame";
import { binsOf, type Series } from "./plotData";

/** How often the values of a column occur. */
export function CaseHistogram({ x, box }: { readonly x: Series; readonly box: PlotBox }) {
  const { t, format } = useWords();
  const bins = useMemo(() => binsOf(x.values), [x]);
  const across = { ...axisOf(bins.flatMap(({ from, to }) => [from, to])), from: bins[0]?.from ?? 0, to: bins.at(-1)?.to ?? 1 };
  const inside = { ...across, ticks: across.ticks.filter((tick) => tick >= across.from - 1e-9 && tick <= across.to + 1e-9) };
  const up = axisOf([0, ...bins.map(({ count }) => count)]);
  const whole = { ...up, ticks: up.ticks.filter(Number.isInteger) };
  const at = (value: number): number => box.left + box.width * shareOn(inside, value);
  return (
    <PlotFrame across={inside} up={whole} box={box} xName={x.head} yName={t("results:plot.count")} label={t("results:plot.histogram", { name: x.head })}>
      {bins.map(({ from, to, count }) => {
        const height = box.height * shareOn(whole, count);
        return (
          <rect key={from} className="bin" x={at(from) + 0.5} y={box.top + box.height - height} width={Math.max(1, at(to) - at(from) - 1)} height={height}>
            <title>{t("results:plot.bin", { from: formatNumber(from, "plain", format), to: formatNumber(to, "plain", format), count })}</title>
          </rect>
        );
      })}
    </PlotFrame>
  );
}
