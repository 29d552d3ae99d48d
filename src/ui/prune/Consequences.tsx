import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { outsideLoadings } from "../../methods/whatif/block";
import { cautionsOf } from "../../methods/whatif/cautions";
import { higherOf, type Change } from "../../methods/whatif/consequence";
import type { NumberStyle } from "../../report/blocks";
import { formatNumber } from "../../report/format";
import type { Candidate } from "../../methods/whatif/reading";
import { Symbols } from "../shared/Symbols";
import { BeforeAfter } from "./BeforeAfter";
import { nameOf, shortPath } from "./names";
import { setsAround, significanceOf } from "./significance";
import { useNumberFormat } from "../shared/useNumberFormat";
import { useSay, type Pruning } from "./usePruning";

/** All that one item's leaving changes: every statistic, every sibling, every path, in words what to weigh. */
export function Consequences({ candidate: { consequence, verdict }, pruning }: { readonly candidate: Candidate; readonly pruning: Pruning }) {
  const { t } = useTranslation();
  const say = useSay();
  const format = useNumberFormat();
  const { result, ghosts, significance } = pruning;
  const sets = setsAround(ghosts, consequence.column);
  const tested = significanceOf(result, significance, sets.before, sets.after);
  const { rows, item, siblings, cronbachAlpha, rhoA, highestHtmt, r2, paths, srmr } = consequence;
  const cautions = cautionsOf(result, [rows.before, rows.after], [item], { format, significance: tested }).filter(({ kind }) => kind !== "share");
  const vif = outsideLoadings(result.constructs[consequence.construct]) ? result.vif[item] : Number.NaN;
  return (
    <div className="consequences">
      <p>{say(verdict.reason)}</p>
      {cautions.map(({ kind, path, text }) => <p key={`${kind} ${path}`} className="caution-line"><TriangleAlert className="i" aria-hidden="true" />{say(text)}</p>)}
      <dl>
        {Number.isNaN(vif) ? null : <div><dt>{t("prune:detail.vif")}</dt><dd className="num">{formatNumber(vif, "plain", format)}</dd></div>}
        <Entry name={t("statistics:names.cronbachAlpha")} change={cronbachAlpha} />
        <Entry name={t("statistics:names.rhoA")} change={rhoA} />
        {higherOf(result, rows).flatMap(({ construct, ave, rhoC }) => [
          <Entry key={`ave ${construct}`} name={`${t("statistics:names.ave")} ${nameOf(result, construct)}`} change={ave} />,
          <Entry key={`rhoC ${construct}`} name={`${t("statistics:names.rhoC")} ${nameOf(result, construct)}`} change={rhoC} />,
        ])}
        <Entry name={t("prune:detail.htmt")} change={highestHtmt} />
        <Entry name={t("statistics:names.SRMR")} change={srmr} />
        {r2.map((change) => <Entry key={change.construct} name={`R² ${nameOf(result, change.construct)}`} change={change} />)}
        {paths.map((change) => <Entry key={change.path} name={shortPath(result, change.path)} change={change} />)}
      </dl>
      {tested === undefined ? (significance.running === undefined ? null : <p role="status">{t("prune:significance.running", { done: significance.running.done, total: significance.running.total })}</p>) : (
        <dl aria-label={t("prune:significance.title")}>
          {tested.map((change, path) => <Entry key={path} name={t("prune:significance.p", { path: shortPath(result, path) })} change={change} style="p" />)}
        </dl>
      )}
      <dl aria-label={t("prune:detail.siblings")}>
        {siblings.map((change) => <Entry key={change.item} name={result.columns[change.item]} change={change} />)}
      </dl>
    </div>
  );
}

function Entry({ name, change, style = "bounded" }: { readonly name: string; readonly change: Change; readonly style?: NumberStyle }) {
  if (change.before === null && change.after === null) return null;
  return <div><dt><Symbols text={name} /></dt><dd><BeforeAfter change={change} style={style} /></dd></div>;
}
