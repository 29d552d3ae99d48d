import { useTranslation } from "react-i18next";
import type { Level } from "../../report/blocks";
import { formatNumber, type NumberFormat } from "../../report/format";
import type { Difference, DifferenceGroup } from "./differences";

interface DifferenceTableProps {
  readonly group: DifferenceGroup;
  readonly names: readonly [string, string];
  readonly format: NumberFormat;
}

/** Change between the numbers as they are printed, so that a reader who subtracts finds the same. */
export function changeText({ left, right, style }: Difference, format: NumberFormat): string {
  if (left === null || right === null) return "";
  const places = style === "integer" ? 0 : format.decimals;
  const change = Number(right.toFixed(places)) - Number(left.toFixed(places));
  return `${change > 0 ? "+" : ""}${formatNumber(change, style, format)}`;
}

/** Every number of both sides, its change, and how large that is beside the others of its table. */
export function DifferenceTable({ group, names, format }: DifferenceTableProps) {
  const { t } = useTranslation();
  const largest = Math.max(0.02, ...group.rows.map(sizeOf));
  return (
    <section className="grp">
      <h3>{t(`prune:compare.groups.${group.id}`)}<small>{t(`prune:compare.keys.${group.id}`)}</small></h3>
      <table>
        <thead>
          <tr>
            <th scope="col"><span className="sr-only">{t("prune:compare.statistic")}</span></th>
            {names.map((name, i) => <th key={i} scope="col" className="r" title={name}>{i + 1}</th>)}
            <th scope="col" className="r">{t("prune:compare.change")}</th>
            <th scope="col"><span className="sr-only">{t("prune:compare.bar")}</span></th>
          </tr>
        </thead>
        <tbody>
          {group.rows.map((row) => {
            const name = t(row.name.key, { ...row.name.values });
            return (
              <tr key={row.id} className={row.first ? "sep" : undefined} data-difference={row.id}>
                <th scope="row" className="name ellipsis" title={name}>{name}</th>
                <Figure value={formatNumber(row.left, row.style, format)} level={row.leftLevel} />
                <Figure value={formatNumber(row.right, row.style, format)} level={row.rightLevel} passes={isBad(row.leftLevel) && row.rightLevel === "good"} strong />
                <td className="r d">{changeText(row, format)}</td>
                <td className="g">{row.style === "integer" ? null : <Bar row={row} largest={largest} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const isBad = (level: Level | undefined): boolean => level === "watch" || level === "act";

const sizeOf = ({ left, right, style }: Difference): number => (left === null || right === null || style === "integer" ? 0 : Math.abs(right - left));

const CUES = { watch: "▽", act: "▼" } as const;
const TONES = { good: "", watch: "warn", act: "bad" } as const;

function Figure({ value, level, passes = false, strong = false }: { readonly value: string; readonly level: Level | undefined; readonly passes?: boolean; readonly strong?: boolean }) {
  const { t } = useTranslation();
  const classes = ["r", strong ? "b" : "", level === undefined ? "" : TONES[level]];
  return (
    <td className={classes.filter(Boolean).join(" ")}>
      {value}
      {level === "watch" || level === "act" ? <span className="cue"><span aria-hidden="true">{CUES[level]}</span><span className="sr-only">{t("prune:compare.misses")}</span></span> : null}
      {passes ? <span className="cue ok"><span aria-hidden="true">✓</span><span className="sr-only">{t("prune:compare.passes")}</span></span> : null}
    </td>
  );
}

const HALF = 31;

/** The change as a bar from the middle; green where it is for the better, amber for the worse. */
function Bar({ row, largest }: { readonly row: Difference; readonly largest: number }) {
  if (row.left === null || row.right === null) return null;
  const change = row.right - row.left;
  const width = (HALF * Math.abs(change)) / largest;
  const better = row.sense === "none" || change === 0 ? "neu" : change > 0 === (row.sense === "more") ? "pos" : "neg";
  return (
    <svg className="db" viewBox="0 0 62 16" aria-hidden="true">
      <line className="c" x1={HALF} y1="1" x2={HALF} y2="15" />
      <rect className={better} x={change < 0 ? HALF - width : HALF} y="4" width={width} height="8" rx="1.5" />
    </svg>
  );
}
