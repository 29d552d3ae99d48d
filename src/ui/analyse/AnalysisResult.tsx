import { ChartScatter, Columns3, TriangleAlert } from "lucide-react";
import { ToggleGroup } from "radix-ui";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Table } from "../../report/blocks";
import type { Chart } from "../../report/charts";
import { withoutDemanded } from "../../report/views";
import { sayText } from "../../report/write/words";
import type { ShownAnalysis } from "../../store/analysisState";
import { useStudio } from "../../store/store";
import { ChartView } from "../shared/chart/ChartView";
import { problemText } from "../shared/problemText";
import { CopyMenu } from "../shared/table/CopyMenu";
import type { TableLook } from "../shared/table/look";
import { useTableViews } from "../shared/table/seen";
import { TableView } from "../shared/table/TableView";
import { rowKey } from "../shared/table/target";
import { useWords } from "../shared/table/words";
import { addColumns } from "./addColumns";
import { PartSelect } from "./PartSelect";
import { SidesMenu } from "./SidesMenu";

type Part = { readonly kind: "table"; readonly table: Table } | { readonly kind: "chart"; readonly chart: Chart };

const idOf = (part: Part): string => (part.kind === "table" ? `table ${part.table.id}` : `chart ${part.chart.id}`);

/** More would not stand beside one another. */
const MOST_CHIPS = 5;

/** Tables and charts of a result, one at a time; where there is room, the first chart stands beside the table in view. */
export function AnalysisResult({ shown: { id, report }, stale }: { readonly shown: ShownAnalysis; readonly stale: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  const selection = useStudio((s) => s.selection);
  const thresholds = useStudio((s) => s.display.thresholds);
  const setView = useStudio((s) => s.setView);
  const drawerTables = useStudio((s) => s.drawerTables);
  const look = useMemo<TableLook>(() => ({ thresholds, selected: new Set(selection.map(rowKey)), onSelect: (target) => setView({ selection: [target] }) }), [thresholds, selection, setView]);
  const views = useTableViews();
  const parts = useMemo<readonly Part[]>(() => [...report.tables.map((table) => ({ kind: "table" as const, table })), ...(report.charts ?? []).map((chart) => ({ kind: "chart" as const, chart }))], [report]);
  const wanted = drawerTables[`analysis ${id}`];
  const part = parts.find((one) => idOf(one) === wanted) ?? parts[0];
  const choose = (key: string): void => setView({ drawerTables: { ...drawerTables, [`analysis ${id}`]: key } });
  const [added, setAdded] = useState(false);
  const [all, setAll] = useState(false);
  const columns = report.columns ?? [];
  if (part === undefined) return null;
  const title = (one: Part): string => sayText(one.kind === "table" ? one.table.title : one.chart.title, words.t);
  const choice = parts.length < 2 ? null : parts.length > MOST_CHIPS ? <PartSelect parts={parts.map((one) => ({ key: idOf(one), kind: one.kind, title: title(one) }))} value={idOf(part)} onChoose={choose} /> : (
    <ToggleGroup.Root type="single" className="choice" aria-label={t("analysis:parts")} value={idOf(part)} onValueChange={(key) => key !== "" && choose(key)}>
      {parts.map((one) => (
        <ToggleGroup.Item key={idOf(one)} value={idOf(one)} className={one === part ? "chip on" : "chip"}>{one.kind === "chart" ? <ChartScatter className="i" aria-hidden="true" /> : null}{title(one)}</ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
  const add = columns.length === 0 ? null : (
    <button type="button" className="btn sm quiet" title={t("analysis:addColumns", { count: columns.length })} disabled={added || stale} onClick={() => setAdded(addColumns(columns, t))}><Columns3 className="i" aria-hidden="true" /><span className="text">{t("analysis:addColumns", { count: columns.length })}</span></button>
  );
  const isLong = part.kind === "table" && part.table.columns.some(({ onDemand }) => onDemand === true);
  const seen = part.kind === "table" ? views.of(isLong && !all ? withoutDemanded(part.table) : part.table) : undefined;
  const more = isLong ? <button type="button" className={all ? "chip on" : "chip"} aria-pressed={all} onClick={() => setAll(!all)}>{t("analysis:allColumns")}</button> : null;
  const sides = report.sides === undefined ? null : <SidesMenu sides={report.sides} />;
  return (
    <div className="analyse-result" role="group" aria-label={t("analysis:result", { title: t(`${id}:title`) })}>
      {report.run.warnings.length === 0 ? null : (
        <ul className="analyse-warnings">
          {report.run.warnings.map((problem, place) => {
            const { happened, means, remedy } = problemText(t, problem);
            return <li key={`${problem.code} ${place}`} title={`${means} ${remedy}`}><TriangleAlert className="i" aria-hidden="true" />{happened}</li>;
          })}
        </ul>
      )}
      {part.kind === "table" && seen !== undefined ? (
        <TableView key={part.table.id} table={part.table} look={look} lead={choice} seen={seen} onView={(view) => views.choose(part.table.id, view)} tail={<>{more}{sides}{add}<CopyMenu table={seen.table} /></>} />
      ) : part.kind === "chart" ? <ChartView key={part.chart.id} chart={part.chart} look={look} lead={choice} tail={<>{sides}{add}</>} /> : null}
    </div>
  );
}
