import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useStudio } from "../../store/store";
import { problemText } from "../shared/problemText";
import { weakestFirst, type Sorting } from "./candidates";
import { CandidateTable } from "./CandidateTable";
import { shortened } from "../shared/names";
import { nameOf } from "./names";
import "./prune.css";
import { RuleMenu } from "./RuleMenu";
import { SuggestMenu } from "./SuggestMenu";
import { usePruning, useSay } from "./usePruning";

/** Under the diagram: every item that could leave, what would change, and what the rule says. */
export function CandidatesDrawer() {
  const { t } = useTranslation();
  const say = useSay();
  const pruning = usePruning();
  const run = useStudio((state) => state.pruneRun);
  const [construct, setConstruct] = useState<string>();
  const [sorting, setSorting] = useState<Sorting>(weakestFirst);
  if (pruning === undefined || run.kind === "failed") return <Waiting />;
  const { result, candidates, reading } = pruning;
  const filterable = result.constructs.flatMap(({ id, itemCount }, j) => (itemCount > 1 ? [{ id, name: nameOf(result, j) }] : []));
  const filter = filterable.some(({ id }) => id === construct) ? construct : undefined;
  const shown = candidates.filter(({ consequence }) => filter === undefined || result.constructs[consequence.construct].id === filter);
  return (
    <section className="drawer candidates" aria-label={t("prune:candidates.title")}>
      <div className="cand-head">
        <h2>{t("prune:candidates.title")}</h2>
        <div className="cand-filter" role="group" aria-label={t("prune:candidates.filter")}>
          <Chip on={filter === undefined} text={t("prune:candidates.all")} onPress={() => setConstruct(undefined)} />
          {filterable.map(({ id, name }) => <Chip key={id} on={filter === id} text={shortened(name, 18)} title={name} onPress={() => setConstruct(id)} />)}
        </div>
        <RuleMenu />
        <SuggestMenu />
      </div>
      <p className="cand-reading" role="status">{result.isPartial ? t("prune:candidates.partial", { count: candidates.length, total: result.columns.length }) : reading.map(say).join(" ")}</p>
      <div className="candwrap">
        {candidates.length === 0 ? <p className="cand-empty">{t("prune:candidates.none")}</p> : <CandidateTable pruning={pruning} shown={shown} sorting={sorting} onSort={setSorting} />}
      </div>
    </section>
  );
}

function Chip({ on, text, title, onPress }: { readonly on: boolean; readonly text: string; readonly title?: string; readonly onPress: () => void }) {
  return <button type="button" title={title === text ? undefined : title} className={on ? "chip on" : "chip"} aria-pressed={on} onClick={onPress}>{text}</button>;
}

/** Before there are numbers: why, and what to do. */
function Waiting() {
  const { t } = useTranslation();
  const run = useStudio((state) => state.pruneRun);
  const hasData = useStudio((state) => state.data !== undefined);
  const hasModel = useStudio((state) => state.document.model.constructs.length > 0);
  const problem = run.kind === "failed" ? run.problems[0] : undefined;
  const words = problem === undefined ? undefined : problemText(t, problem);
  const progress = run.kind === "running" ? run.progress : undefined;
  return (
    <section className="drawer candidates" aria-label={t("prune:candidates.title")}>
      <div className="cand-head"><h2>{t("prune:candidates.title")}</h2></div>
      <div className="cand-empty">
        {words !== undefined ? <p>{words.happened} {words.remedy}</p> : <p>{t(!hasData ? "prune:empty.data" : !hasModel ? "prune:empty.model" : "prune:empty.running")}</p>}
        {progress === undefined ? null : <progress max={progress.total} value={progress.done} aria-label={t("prune:empty.running")} />}
      </div>
    </section>
  );
}
