import type { Job } from "../../report/job";
import type { DataColumn } from "../dataset";
import type { ImportNote } from "./notes";
import type { ColumnSummary, ImportOptions, ProposedCode } from "./options";
import { readColumn, type ColumnReading } from "./readColumn";
import type { TableBuilder } from "./tableBuilder";
import { codeNotes, columnNotes, proposeCodes } from "./tableNotes";

export interface Table {
  readonly rows: number;
  readonly columns: readonly DataColumn[];
  readonly summaries: readonly ColumnSummary[];
  readonly notes: readonly ImportNote[];
  readonly proposedCodes: readonly ProposedCode[];
  /** columns whose cells are wanted as written, which the builder did not keep: to be read again */
  readonly needTexts: readonly string[];
}

/** Makes columns of the cells collected at these places, and says what was noticed. */
export function* finishTable(builder: TableBuilder, places: readonly number[], options: ImportOptions): Job<Table> {
  const { rows } = builder;
  const readings: ColumnReading[] = [];
  for (const [i, cells] of places.map((place) => builder.columns[place]!).entries()) {
    const { name } = cells.plan;
    readings.push(readColumn(cells, { rows, textAsMissing: options.textAsMissing.includes(name), scale: options.scales[name], codes: options.columnCodes[name] ?? [] }));
    yield { done: i, total: places.length };
  }
  const proposedCodes = proposeCodes(readings);
  return {
    rows,
    columns: readings.map((reading) => reading.column),
    summaries: readings.map(summaryOf),
    notes: [...codeNotes(proposedCodes), ...columnNotes(readings, rows)],
    proposedCodes,
    needTexts: readings.filter((reading) => reading.needsTexts).map((reading) => reading.column.name),
  };
}

const summaryOf = ({ column, numeric, missing, strays, strayTexts }: ColumnReading): ColumnSummary => ({
  name: column.name,
  scale: column.scale,
  numeric,
  missing,
  textCells: strays,
  textExamples: strayTexts.slice(0, 5),
});
