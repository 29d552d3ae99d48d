import "./results.css";
import { ChevronDown } from "lucide-react";
import { Tabs } from "radix-ui";
import { memo, useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Report, Section, Table } from "../../report/blocks";
import type { Translate, Words } from "../../report/write/words";
import { isStale } from "../../store/selectors";
import type { Target } from "../../store/state";
import { useStudio } from "../../store/store";
import { ConstructSheet } from "./ConstructSheet";
import { CriteriaMenu } from "./CriteriaMenu";
import { CopyMenu } from "../shared/table/CopyMenu";
import { Empty } from "./Empty";
import { FlagCount } from "./FlagCount";
import { onlyNumbers } from "../shared/table/heat";
import { criteriaPresets } from "../../report/criteria";
import { judged } from "../../report/judge";
import type { TableLook } from "../shared/table/look";
import { Notice } from "./Notice";
import { SectionPane } from "./SectionPane";
import { ScoresPane } from "./scores/ScoresPane";
import { useTableViews } from "../shared/table/seen";
import { rowKey } from "../shared/table/target";
import { WordsContext } from "../shared/table/words";
import { useNumberFormat } from "../shared/useNumberFormat";

const SECTIONS: readonly Section[] = ["measurement", "loadings", "structural", "validity", "fit", "scores", "run"];

/** Every table of the last result, by section, under the diagram. */
export function ResultsDrawer() {
  const { t } = useTranslation();
  // The diagram comes first: tables follow once its numbers are painted.
  const report = useDeferredValue(useStudio((s) => s.report));
  const selection = useDeferredValue(useStudio((s) => s.selection));
  const stale = useStudio(isStale);
  return (
    <section className={stale ? "drawer results stale" : "drawer results"} aria-label={t("results:title")}>
      <h2 className="sr-only">{t("results:title")}</h2>
      <Sections report={report} selection={selection} />
    </section>
  );
}

interface SectionsProps {
  readonly report: Report | undefined;
  readonly selection: readonly Target[];
}

const Sections = memo(function Sections({ report, selection }: SectionsProps) {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const display = useStudio((s) => s.display);
  const asked = useStudio((s) => s.drawerTab);
  const setView = useStudio((s) => s.setView);
  const cell = useStudio((s) => s.drawerCell);
  const chosen = useStudio((s) => s.drawerTables);
  const views = useTableViews();
  const [kept, setKept] = useState<string>();

  const words = useMemo<Words>(() => ({ t: t as Translate, format }), [t, format]);
  const look = useMemo<TableLook>(
    () => ({ thresholds: display.thresholds, cell, selected: new Set(selection.map(rowKey)), onSelect: (target) => setView({ selection: [target] }) }),
    [display.thresholds, cell, selection, setView],
  );
  const tables = useMemo(() => (report?.tables ?? []).map((table) => judged(table, display.thresholds, criteriaPresets[display.criteria])), [report, display.thresholds, display.criteria]);
  const bySection = (wanted: Section): readonly Table[] => tables.filter((table) => table.section === wanted);
  const sections = report === undefined ? SECTIONS : SECTIONS.filter((name) => name === "scores" || bySection(name).length > 0);
  const section = sections.includes(asked) ? asked : (sections[0] ?? asked);
  const shown = bySection(section);
  const main = shown.find((table) => table.id === chosen[section]) ?? shown[0];
  const selected = selection.length === 1 && selection[0]?.kind === "construct" ? selection[0].id : undefined;
  const keptTable = tables.find(({ id }) => id === kept && id !== main?.id);
  const beside = main === undefined ? undefined : (keptTable ?? pinnedBeside(main, tables));
  const choose = (table: Table) => {
    setView({ drawerTab: table.section, drawerTables: { ...chosen, [table.section]: table.id }, drawerCell: undefined });
  };

  return (
    <WordsContext.Provider value={words}>
      <Tabs.Root className="sections" value={section} onValueChange={(next) => setView({ drawerTab: next as Section })}>
        <div className="tabs">
          <Tabs.List className="tablist" aria-label={t("results:title")}>
            {sections.map((name) => (
              <Tabs.Trigger key={name} value={name} className="tab">
                {t(`results:tabs.${name}`)}
                <FlagCount tables={bySection(name)} />
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <span className="end">
            {main === undefined ? null : <><CriteriaMenu /><CopyMenu table={views.of(main).table} /></>}
            <button type="button" className="icon-btn" aria-label={t("results:close")} onClick={() => setView({ drawerOpen: false })}><ChevronDown className="i" aria-hidden="true" /></button>
          </span>
        </div>
        {report === undefined ? null : <Notice summary={report.run} />}
        <Tabs.Content value={section} className="section-body" tabIndex={-1}>
          {section === "scores" && report !== undefined ? <ScoresPane /> : main === undefined ? <Empty hasReport={report !== undefined} /> : (
            <SectionPane
              tables={shown} main={main} look={look} onChoose={choose}
              seen={views.of(main)} onView={(view) => views.choose(main.id, view)}
              beside={beside === undefined ? undefined : { table: beside, seen: views.of(beside), isKept: beside.id === kept }}
              sheet={selected === undefined ? undefined : <ConstructSheet tables={tables} id={selected} look={look} />}
              isPinned={main.id === kept} onPin={(id) => setKept(id === kept ? undefined : id)}
            />
          )}
        </Tabs.Content>
      </Tabs.Root>
    </WordsContext.Provider>
  );
});

/** Tables that are read together, by id: where the first is in view and there is room, the second stands beside it. */
const COMPANIONS: Readonly<Record<string, string>> = { measurement: "htmt", paths: "explained", htmt: "fornellLarcker" };

const pinnedBeside = (main: Table, tables: readonly Table[]): Table | undefined =>
  tables.find((table) => table.id === COMPANIONS[main.id] && (table.form === "list" || onlyNumbers(table).rows.length > 0));
