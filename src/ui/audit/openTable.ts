import type { CellPlace } from "../../paper/audit/finding";
import { studio } from "../../store/store";

/** Shows a table under the diagram, with one of its cells marked where one is meant. */
export function openTable({ of, table, row, column }: Pick<CellPlace, "of" | "table"> & Partial<CellPlace>): void {
  const { report, drawerTables, setView, openAnalysis } = studio.getState();
  const drawerCell = row === undefined || column === undefined ? undefined : { table, row, column };
  if (of === "bootstrap") return setView({ mode: "bootstrap", drawerOpen: true, drawerTables: { ...drawerTables, bootstrap: table }, drawerCell });
  if (of === "predict") {
    openAnalysis(of);
    return setView({ drawerTables: { ...drawerTables, [`analysis ${of}`]: `table ${table}` }, drawerCell });
  }
  const section = report?.tables.find(({ id }) => id === table)?.section;
  if (section !== undefined) setView({ mode: "results", drawerOpen: true, drawerTab: section, drawerTables: { ...drawerTables, [section]: table }, drawerCell });
}
