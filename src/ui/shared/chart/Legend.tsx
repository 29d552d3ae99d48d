import { COLOURS } from "../../../draw/chart/series";
import type { Series } from "../../../report/charts";
import { sayText } from "../../../report/write/words";
import { useWords } from "../table/words";

export const colourOf = (place: number): string => `c${place % COLOURS}`;

/** Which line, mark or bar is which. */
export function Legend({ series }: { readonly series: readonly Series[] }) {
  const { t } = useWords();
  return (
    <ul className="chart-legend">
      {series.map(({ id, name, form, dashed }, place) => (
        <li key={id}>
          <svg width="22" height="10" className={`chart ${colourOf(place)}`} aria-hidden="true">
            {form === "marks" ? <circle className="mark" cx="11" cy="5" r="4" /> : form === "bars" ? <rect className="bar" x="5" y="0" width="12" height="10" /> : <line className={dashed === true ? "line dashed" : "line"} x1="0" x2="22" y1="5" y2="5" />}
          </svg>
          {sayText(name, t)}
        </li>
      ))}
    </ul>
  );
}
