import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useStudio } from "../../store/store";
import type { Candidate } from "../../methods/whatif/reading";
import { Symbols } from "../shared/Symbols";
import { scaleOf } from "./BeforeAfter";
import { sorted, type Sorting, type SortKey } from "./candidates";
import { CandidateRow } from "./CandidateRow";
import { shortened, tellingNames } from "../shared/names";
import { nameOf } from "./names";
import type { Pruning } from "./usePruning";

interface CandidateTableProps {
  readonly pruning: Pruning;
  /** those that the filter left */
  readonly shown: readonly Candidate[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

const COLUMNS = 8;
/** rows that are drawn at first, and each time the end comes into sight */
const ROWS = 60;

/** The candidates with what their leaving would change, before it happens. */
export function CandidateTable({ pruning, shown, sorting, onSort }: CandidateTableProps) {
  const { t } = useTranslation();
  const { result, judging, candidates } = pruning;
  const selection = useStudio((state) => state.selection);
  const data = useStudio((state) => state.data);
  const wordings = useMemo(() => new Map(data?.columns.map(({ name, label }) => [name, label])), [data]);
  const scale = useMemo(() => scaleOf(candidates.map(({ consequence }) => consequence.ave), judging.rule.ave), [candidates, judging.rule.ave]);
  const explained = result.constructs.flatMap(({ predecessors }, j) => (predecessors.length > 0 ? [j] : []));
  const names = tellingNames(result.constructs.map((_, j) => nameOf(result, j)));
  const chosen = selection.length === 1 && selection[0]?.kind === "item" ? selection[0].column : undefined;
  const ordered = useMemo(() => sorted(shown, sorting), [shown, sorting]);
  const [wanted, setWanted] = useState(ROWS);
  const drawn = Math.max(wanted, 1 + ordered.findIndex(({ consequence }) => consequence.column === chosen));
  const end = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (end.current === null || typeof IntersectionObserver === "undefined") return undefined;
    const watching = new IntersectionObserver((entries) => (entries.some(({ isIntersecting }) => isIntersecting) ? setWanted(drawn + ROWS) : undefined), { rootMargin: "400px" });
    watching.observe(end.current);
    return () => watching.disconnect();
  }, [drawn, ordered]);
  const head = (key: SortKey, content: ReactNode): ReactNode => <SortHead key={key} sortKey={key} sorting={sorting} onSort={onSort}>{content}</SortHead>;
  return (
    <table className="cand">
      <caption className="sr-only">{t("prune:candidates.title")}</caption>
      <thead>
        <tr>
          <th scope="col"><span className="sr-only">{t("prune:heads.switch")}</span></th>
          {head("item", t("prune:heads.item"))}
          {head("loading", t("prune:heads.loading"))}
          {head("ave", t("prune:heads.ave"))}
          {head("rhoC", <Symbols text={t("statistics:names.rhoC")} />)}
          {head("r2", explained.length === 1 ? `R² ${shortened(names[explained[0]])}` : t("prune:heads.r2"))}
          {head("path", t("prune:heads.path"))}
          {head("verdict", t(`prune:rule.names.${judging.rule.preset}`))}
        </tr>
      </thead>
      <tbody>
        {ordered.slice(0, drawn).map((candidate) => (
          <CandidateRow
            key={candidate.consequence.column}
            candidate={candidate}
            pruning={pruning}
            scale={scale}
            singleR2={explained.length === 1}
            wording={wordings.get(candidate.consequence.column)}
            selected={chosen === candidate.consequence.column}
            columns={COLUMNS}
          />
        ))}
        {drawn < ordered.length ? <tr ref={end} aria-hidden="true"><td colSpan={COLUMNS} /></tr> : null}
      </tbody>
    </table>
  );
}

interface SortHeadProps {
  readonly sortKey: SortKey;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly children: ReactNode;
}

function SortHead({ sortKey, sorting, onSort, children }: SortHeadProps) {
  const here = sorting.key === sortKey;
  const Arrow = sorting.falling ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={here ? (sorting.falling ? "descending" : "ascending") : "none"}>
      <button type="button" className="sort" onClick={() => onSort({ key: sortKey, falling: here && !sorting.falling })}>
        <span>{children}</span>
        {here ? <Arrow className="i" aria-hidden="true" /> : null}
      </button>
    </th>
  );
}
