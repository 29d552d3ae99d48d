import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { cautionsOf } from "../../methods/whatif/cautions";
import type { Change } from "../../methods/whatif/consequence";
import type { Candidate } from "../../methods/whatif/reading";
import type { WhatIfResult } from "../../methods/whatif/result";
import { Symbols } from "../shared/Symbols";
import { BeforeAfter } from "./BeforeAfter";
import { nameOf, shortPath } from "./names";
import { useNumberFormat, useSay } from "./usePruning";

/** All that one item's leaving changes: every statistic, every sibling, every path, in words what to weigh. */
export function Consequences({ candidate: { consequence, verdict }, result }: { readonly candidate: Candidate; readonly result: WhatIfResult }) {
  const { t } = useTranslation();
  const say = useSay();
  const format = useNumberFormat();
  const { rows, item, siblings, cronbachAlpha, rhoA, highestHtmt, r2, paths, srmr } = consequence;
  const cautions = cautionsOf(result, [rows.before, rows.after], [item], { format }).filter(({ kind }) => kind !== "share");
  return (
    <div className="consequences">
      <p>{say(verdict.reason)}</p>
      {cautions.map(({ kind, path, text }) => <p key={`${kind} ${path}`} className="caution-line"><TriangleAlert className="i" aria-hidden="true" />{say(text)}</p>)}
      <dl>
        <Entry name={t("statistics:names.cronbachAlpha")} change={cronbachAlpha} />
        <Entry name={t("statistics:names.rhoA")} change={rhoA} />
        <Entry name={t("prune:detail.htmt")} change={highestHtmt} />
        <Entry name={t("statistics:names.SRMR")} change={srmr} />
        {r2.map((change) => <Entry key={change.construct} name={`R² ${nameOf(result, change.construct)}`} change={change} />)}
        {paths.map((change) => <Entry key={change.path} name={shortPath(result, change.path)} change={change} />)}
      </dl>
      <dl aria-label={t("prune:detail.siblings")}>
        {siblings.map((change) => <Entry key={change.item} name={result.columns[change.item]} change={change} />)}
      </dl>
    </div>
  );
}

function Entry({ name, change }: { readonly name: string; readonly change: Change }) {
  if (change.before === null && change.after === null) return null;
  return <div><dt><Symbols text={name} /></dt><dd><BeforeAfter change={change} /></dd></div>;
}
