import type { Cell, Column, Row, Table } from "../report/blocks";

/** Of the bootstrap, in the order in which they stand after the coefficient. */
const INFERENCE = ["se", "t", "p", "interval"];

/**
 * The paths as a paper has them: coefficient, standard error, t, p, interval, f², VIF in one row.
 * Total effects have a table of their own. Where the coefficients are not the standardised ones that were resampled, the bootstrap is left out.
 */
export function structuralOnPaper(paths: Table | undefined, resampled: Table | undefined): Table | undefined {
  if (paths === undefined) return resampled;
  const own = paths.columns.map((column, index) => ({ column, index })).filter(({ column }) => column.id !== "totalEffect");
  const isStandardised = paths.columns.some(({ statistic }) => statistic === "pathCoefficient");
  const added = resampled === undefined || !isStandardised ? [] : INFERENCE.flatMap((id) => resampled.columns.flatMap((column, index) => (column.id === id ? [{ column, index }] : [])));
  const place = 1 + own.findIndex(({ column }) => column.id === "pathCoefficient");
  const joined = <Item>(first: readonly Item[], more: readonly Item[]): readonly Item[] => first.toSpliced(place, 0, ...more);
  const columns: readonly Column[] = joined(own.map(({ column }) => column), added.map(({ column }) => column));
  const rows = paths.rows.map((row): Row => {
    const twin = resampled?.rows.find(({ target }) => target?.key === row.target?.key);
    const cell = (of: Row | undefined, index: number): Cell => of?.cells[index] ?? { kind: "empty" };
    return { ...row, cells: joined(own.map(({ index }) => cell(row, index)), added.map(({ index }) => cell(twin, index))) };
  });
  return { ...paths, title: { key: "paper:tables.structural" }, columns, rows, reading: [...paths.reading, ...(added.length === 0 ? [] : resampled!.reading)] };
}
