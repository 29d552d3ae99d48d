import { Switch } from "radix-ui";
import { memo, useEffect, useRef, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Candidate } from "../../methods/whatif/reading";
import { formatInterval, formatNumber } from "../../report/format";
import { loadingLevel } from "../../report/loadings";
import { itemKey } from "../../report/overlay";
import { studio, useStudio } from "../../store/store";
import { BeforeAfter, Dumbbell, type Scale } from "./BeforeAfter";
import { mostChanged } from "./candidates";
import { Consequences } from "./Consequences";
import { nameOf, shortPath } from "./names";
import { conclusionOf, setsAround, significanceOf } from "./significance";
import { useNumberFormat } from "../shared/useNumberFormat";
import { type Pruning } from "./usePruning";
import { VerdictPill } from "./Verdict";

interface CandidateRowProps {
  readonly candidate: Candidate;
  readonly pruning: Pruning;
  readonly scale: Scale;
  /** whether R² of one construct alone is in question, so that its name stands in the head */
  readonly singleR2: boolean;
  readonly wording: string | undefined;
  readonly selected: boolean;
  readonly columns: number;
}

const CUES = { good: "", watch: "▽", act: "▼" } as const;
const TONES = { good: "", watch: "warn", act: "bad" } as const;

/** One item: a switch that takes it out of the preview, what that changes, and what the rule says. The chosen row tells all. */
export const CandidateRow = memo(function CandidateRow({ candidate, pruning, scale, singleR2, wording, selected, columns }: CandidateRowProps) {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const { consequence, verdict } = candidate;
  const { result, judging: { rule }, ghosts, significance, inference } = pruning;
  const { column, loading, weight, ave, rhoC, largestPath } = consequence;
  const ghosted = useStudio((state) => state.ghosts.includes(column));
  const thresholds = useStudio((state) => state.display.thresholds);
  const { id: construct, direction } = result.constructs[consequence.construct];
  const r2 = mostChanged(consequence);
  const level = loading === null || direction === "formative" ? "good" : loadingLevel(loading, { act: Math.min(thresholds.act, rule.keep), watch: rule.keep });
  const passes = crosses(ave, rule.ave);
  const number = (value: number | null): string => formatNumber(value, "bounded", format);
  const { before, after } = setsAround(ghosts, column);
  const conclusion = conclusionOf(significanceOf(result, significance, before, after));
  const interval = inference?.get(column)?.interval;
  const line = useRef<HTMLTableRowElement>(null);
  const more = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (!selected) return;
    more.current?.scrollIntoView?.({ block: "nearest" });
    line.current?.scrollIntoView?.({ block: "nearest" });
  }, [selected]);
  const select = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest("button") !== null) return;
    studio.getState().setView({ selection: selected ? [] : [{ kind: "item", construct, column }] });
  };
  return (
    <>
      <tr ref={line} className={[ghosted ? "on" : "", selected ? "sel" : ""].join(" ").trim()} data-candidate={column} onClick={select}>
        <td><Switch.Root className="switch" checked={ghosted} onCheckedChange={() => studio.getState().toggleGhosts([column])} aria-label={t("prune:candidates.ghost", { item: column })} /></td>
        <th scope="row" className="it">
          <button type="button" className="pick" aria-expanded={selected} onClick={() => studio.getState().setView({ selection: selected ? [] : [{ kind: "item", construct, column }] })}>
            <b>{column}</b>
            <small>{wording ?? nameOf(result, consequence.construct)}</small>
          </button>
        </th>
        <td>
          <span className={`lv ${TONES[level]}`}>
            {number(loading)}
            {level === "good" ? null : <span className="cue" aria-hidden="true">{CUES[level]}</span>}
          </span>
          {interval === undefined || interval === null ? null : <small className="interval num">{formatInterval(interval, "bounded", format)}</small>}
          <small className="interval num">{t("prune:candidates.weight", { value: number(weight) })}</small>
        </td>
        <td><BeforeAfter change={ave} passes={passes} /><Dumbbell change={ave} threshold={rule.ave} scale={scale} passes={passes} /></td>
        <td><BeforeAfter change={rhoC} passes={crosses(rhoC, rule.rhoC)} /></td>
        <td>{r2 === undefined ? null : <span className="pc">{singleR2 ? null : <small>{nameOf(result, r2.construct)}</small>}<BeforeAfter change={r2} /></span>}</td>
        <td>{largestPath === undefined ? null : <span className="pc"><small className="ellipsis">{shortPath(result, largestPath.path)}</small><BeforeAfter change={largestPath} />{conclusion === undefined ? null : <em className={`conclusion ${conclusion}`}>{t(`prune:significance.${conclusion}`)}</em>}</span>}</td>
        <td><VerdictPill verdict={verdict} /></td>
      </tr>
      {selected ? (
        <tr ref={more} className="more" data-consequences={itemKey(construct, column)}>
          <td />
          <td colSpan={columns - 1}><Consequences candidate={candidate} pruning={pruning} /></td>
        </tr>
      ) : null}
    </>
  );
});

const crosses = ({ before, after }: { readonly before: number | null; readonly after: number | null }, threshold: number): boolean => before !== null && after !== null && before < threshold && after >= threshold;
