import { CircleCheck, Eye } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Dataset } from "../../../data/dataset";
import type { MissingPattern, PatternTable } from "../../../data/patterns";
import { formatNumber } from "../../../report/format";
import { pickRows } from "../cases/gridState";
import { openDeskTab } from "../deskTab";
import { useNumberFormat } from "../../shared/useNumberFormat";

/** More rows or columns are counted, not drawn. */
const [PATTERNS, COLUMNS] = [60, 40];
/** Names of variables in a sentence. */
const NAMED = 4;

interface PatternsProps {
  readonly data: Dataset;
  readonly found: PatternTable;
  readonly onChoose: (name: string) => void;
}

/** Which variables are missing together, a line for each pattern, with its cases. */
export function Patterns({ data, found: { columns, counts, patterns }, onChoose }: PatternsProps) {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const number = (value: number): string => formatNumber(value, "integer", { ...format, decimals: 0 });
  const share = (value: number, of: number): string => formatNumber((100 * value) / Math.max(1, of), "plain", { ...format, decimals: 1 });
  const gaps = counts.reduce((sum, count) => sum + count, 0);
  const complete = patterns.find(({ missing }) => missing.length === 0)?.rows.length ?? 0;
  if (gaps === 0) return <p className="import-line good" role="status"><CircleCheck className="i" aria-hidden="true" />{t("missing:patterns.none", { count: columns.length })}</p>;
  // Those with the most missing cells first: places in `columns`.
  const shown = counts.flatMap((count, place) => (count > 0 ? [place] : [])).toReversed().slice(0, COLUMNS);
  const incomplete = counts.filter((count) => count > 0).length;
  const lines = patterns.toSorted((a, b) => b.rows.length - a.rows.length).slice(0, PATTERNS);
  const names = ({ missing }: MissingPattern): string => {
    const all = missing.map((place) => columns[place]!);
    return all.length <= NAMED ? all.join(", ") : t("derive:andMore", { names: all.slice(0, NAMED).join(", "), count: all.length - NAMED });
  };
  const show = (pattern: MissingPattern): void => {
    pickRows({ data, said: pattern.missing.length === 0 ? t("missing:patterns.complete") : t("missing:patterns.without", { names: names(pattern) }), rows: pattern.rows });
    openDeskTab(undefined);
  };
  return (
    <>
      <p role="status">{t("missing:patterns.said", { complete: number(complete), all: number(data.rows), share: share(complete, data.rows), cells: t("missing:patterns.cells", { count: gaps, cells: number(gaps), share: share(gaps, data.rows * columns.length) }), variables: t("missing:patterns.variables", { count: incomplete }) })}</p>
      <div className="pattern-scroll" role="region" aria-label={t("missing:patterns.title")} tabIndex={0}>
        <table className="patterns">
          <thead>
            <tr>
              <th scope="col">{t("missing:patterns.cases")}</th>
              {shown.map((place) => <th key={columns[place]} scope="col"><button type="button" title={columns[place]} onClick={() => onChoose(columns[place]!)}><span className="ellipsis">{columns[place]}</span></button></th>)}
              <th scope="col">{t("missing:patterns.gaps")}</th>
              <th scope="col"><span className="sr-only">{t("missing:patterns.show")}</span></th>
            </tr>
          </thead>
          <tbody>
            {lines.map((pattern) => (
              <tr key={pattern.missing.join(" ")}>
                <th scope="row">{number(pattern.rows.length)} <small>{share(pattern.rows.length, data.rows)} %</small></th>
                {shown.map((place) => {
                  const isMissing = pattern.missing.includes(place);
                  return <td key={columns[place]} className={isMissing ? "gap" : "there"}><span className="sr-only">{t(isMissing ? "missing:patterns.gap" : "missing:patterns.there")}</span></td>;
                })}
                <td className="num">{number(pattern.missing.length)}</td>
                <td><button type="button" className="icon-btn" aria-label={t("missing:patterns.showOf", { count: pattern.rows.length, what: pattern.missing.length === 0 ? t("missing:patterns.complete") : names(pattern) })} title={t("missing:patterns.show")} onClick={() => show(pattern)}><Eye className="i" aria-hidden="true" /></button></td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("missing:patterns.perVariable")}</th>
              {shown.map((place) => <td key={columns[place]} className="num" title={`${share(counts[place]!, data.rows)} %`}>{number(counts[place]!)}</td>)}
              <td className="num">{number(gaps)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      {patterns.length > lines.length ? <p className="hint">{t("missing:patterns.more", { count: patterns.length - lines.length })}</p> : null}
      {incomplete > shown.length ? <p className="hint">{t("missing:patterns.moreVariables", { count: incomplete - shown.length })}</p> : null}
    </>
  );
}
