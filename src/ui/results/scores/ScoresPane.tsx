import { ChartScatter, ChevronDown, Columns3, Download, List } from "lucide-react";
import { DropdownMenu, ToggleGroup } from "radix-ui";
import { useMemo, useState } from "react";
import { caseKinds, type CaseKind } from "../../../methods/pls/caseValues";
import { studio } from "../../../store/store";
import { notifyDone, notifyProblem } from "../../shared/notice";
import { Explain } from "../../shared/table/Explain";
import { useWords } from "../../shared/table/words";
import { CasePlot } from "./CasePlot";
import { CaseGrid, UNUSUAL } from "./CaseGrid";
import { asDataColumns, asDataset, caseTable, type CaseTable } from "./caseTable";
import { saveCases } from "./saveCases";
import { useFullResult } from "./useFullResult";

const STATISTIC: Readonly<Record<CaseKind, string>> = {
  standardised: "scores", unstandardised: "scoresUnstandardised", meanCentred: "scoresMeanCentred", percent: "scoresPercent", residualsOuter: "residualsOuter", residualsInner: "residualsInner",
};

/** Scores and residuals of every case, made when looked at: to read, to take away, or to go on with as columns of the data. */
export function ScoresPane() {
  const words = useWords();
  const { t } = words;
  const [kind, setKind] = useState<CaseKind>("standardised");
  const [plotted, setPlotted] = useState(false);
  const { full, current, failed } = useFullResult();
  const table = useMemo(() => (full === undefined ? undefined : caseTable(full, kind, t)), [full, kind, t]);
  const caption = t(`results:scores.kinds.${kind}`);
  const add = () => table !== undefined && addColumns(table, t);
  const save = (format: "csv" | "xlsx") => {
    if (table === undefined) return;
    const name = `${studio.getState().document.title.trim() || t("results:tabs.scores")} - ${caption}`.replace(/[^\p{L}\p{N} -]+/gu, " ");
    saveCases(asDataset(table, name, t("results:scores.row")), format, words).then(
      (saved) => saved && notifyDone(t("results:copy.saved", { name: `${name}.${format}` })),
      () => notifyProblem({ happened: t("results:copy.notSaved.happened", { name }), means: t("results:copy.notSaved.means"), remedy: t("results:scores.notSavedRemedy") }),
    );
  };
  const disabled = table === undefined || !current || table.columns.length === 0;
  return (
    <div className="pane main">
      <div className="table-view scores" aria-busy={!current}>
        <div className="tools">
          <ToggleGroup.Root type="single" className="choice" aria-label={t("results:scores.choose")} value={kind} onValueChange={(next) => next !== "" && setKind(next as CaseKind)}>
            {caseKinds.map((one) => <ToggleGroup.Item key={one} value={one} className={one === kind ? "chip on" : "chip"}>{t(`results:scores.kinds.${one}`)}</ToggleGroup.Item>)}
          </ToggleGroup.Root>
          <Explain statistic={STATISTIC[kind]} column={caption} />
          <span className="push" />
          <ToggleGroup.Root type="single" className="segments view-switch" aria-label={t("results:view.label")} value={plotted ? "plot" : "table"} onValueChange={(next) => next !== "" && setPlotted(next === "plot")}>
            <ToggleGroup.Item value="table" aria-label={t("results:view.list")} title={t("results:view.list")}><List className="i" aria-hidden="true" /></ToggleGroup.Item>
            <ToggleGroup.Item value="plot" aria-label={t("results:plot.title")} title={t("results:plot.title")}><ChartScatter className="i" aria-hidden="true" /></ToggleGroup.Item>
          </ToggleGroup.Root>
          <button type="button" className="btn sm quiet" disabled={disabled} onClick={add}><Columns3 className="i" aria-hidden="true" /><span className="text">{t("results:scores.add")}</span></button>
          <DropdownMenu.Root>
            <DropdownMenu.Trigger asChild>
              <button type="button" className="btn sm quiet" disabled={disabled}><Download className="i" aria-hidden="true" /><span className="text">{t("results:scores.download")}</span><ChevronDown className="i" aria-hidden="true" /></button>
            </DropdownMenu.Trigger>
            <DropdownMenu.Portal>
              <DropdownMenu.Content className="menu" align="end" sideOffset={4} collisionPadding={8}>
                <DropdownMenu.Item className="menu-item" onSelect={() => save("csv")}>{t("results:scores.csv")}</DropdownMenu.Item>
                <DropdownMenu.Item className="menu-item" onSelect={() => save("xlsx")}>{t("results:scores.xlsx")}</DropdownMenu.Item>
              </DropdownMenu.Content>
            </DropdownMenu.Portal>
          </DropdownMenu.Root>
        </div>
        {table !== undefined && table.columns.length > 0 ? plotted && full !== undefined ? <CasePlot key={kind} table={table} full={full} /> : <CaseGrid table={table} caption={caption} /> : (
          <p className="nothing">{failed ? t("results:scores.failed") : table === undefined ? t("results:scores.loading") : t("results:scores.none")}</p>
        )}
        {table === undefined || table.columns.length === 0 ? null : <p className="reading">{reading(table).map(({ key, values }) => t(key, values)).join(" ")}</p>}
      </div>
    </div>
  );
}

function reading({ kind, rows, columns }: CaseTable): readonly { readonly key: string; readonly values?: Record<string, number> }[] {
  const unusual = kind === "standardised" ? columns.reduce((sum, { values }) => sum + values.reduce((count, value) => count + Number(Math.abs(value) > UNUSUAL), 0), 0) : 0;
  return [
    { key: `results:scores.means.${kind}` },
    { key: "results:scores.cases", values: { count: rows.length } },
    ...(unusual > 0 ? [{ key: "results:scores.unusual", values: { count: unusual } }] : []),
  ];
}

/** Appends to the data; no column is replaced. */
function addColumns(table: CaseTable, t: (key: string, values?: Record<string, string | number>) => string): void {
  const { data, source, changeDesk } = studio.getState();
  if (data === undefined || source === undefined) return;
  const columns = asDataColumns(table, { ...data, columns: [...data.columns, ...source.columns] }).map((column) => ({ ...column, origin: "analysis" as const }));
  changeDesk("results:scores.edit", () => ({ source: { ...source, columns: [...source.columns, ...columns] } }));
  notifyDone(t("results:scores.added", { count: columns.length, names: columns.slice(0, 6).map(({ name }) => name).join(", ") + (columns.length > 6 ? " …" : "") }));
}
