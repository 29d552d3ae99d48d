import type { Job } from "../../report/job";
import { conclude } from "./conclude";
import { finishTable } from "./finishTable";
import { headerOf, type Layout } from "./header";
import { note, type ImportNote } from "./notes";
import type { ImportFormat, ImportOptions, ImportResult } from "./options";
import { between } from "./progress";
import type { TableBuilder } from "./tableBuilder";

export interface TableParts {
  readonly name: string;
  readonly format: ImportFormat;
  readonly given: Partial<ImportOptions>;
  readonly options: ImportOptions;
  readonly detected: ImportOptions;
  readonly layout: Layout;
  readonly builder: TableBuilder;
  /** the first rows below the header, as written */
  readonly preview: readonly (readonly string[])[];
  readonly head: readonly (readonly string[])[];
  readonly sheets: readonly string[];
  /** what was noticed before the cells were looked at */
  readonly notes: readonly ImportNote[];
  /** whether rows that end early are worth a word */
  readonly raggedMatters: boolean;
}

export interface Assembled {
  readonly result: ImportResult;
  /** columns whose cells are wanted as written, which the builder did not keep: to be read again */
  readonly needTexts: readonly string[];
}

/** The import that a table of cells gives: columns, names, and all that was noticed. */
export function* assemble(parts: TableParts): Job<Assembled> {
  const { name, options, layout, builder } = parts;
  const kept = keptColumns(layout, builder);
  const header = headerOf(layout, kept);
  const dropped = layout.width - kept.length;
  const table = yield* between(finishTable(builder, kept, options), 0, 0.8);
  const notes = [
    ...parts.notes,
    ...(dropped > 0 ? [note("droppedColumns", "information", { values: { count: dropped } })] : []),
    ...header.notes,
    ...builder.notes(parts.raggedMatters ? kept.length : 0),
  ];
  const conclusion = conclude({
    name, format: parts.format, given: parts.given, options, detected: parts.detected, sheets: parts.sheets, head: parts.head,
    preview: parts.preview.map((row) => kept.map((index) => row[index] ?? "")), table, notes,
  });
  const result = yield* between(conclusion, 0.8, 1);
  return { result, needTexts: table.needTexts };
}

/** Places of the columns worth keeping: spreadsheets and trailing delimiters leave some that have neither name nor values. */
function keptColumns({ names, hasRowNames, width }: Layout, { columns }: TableBuilder): readonly number[] {
  const nameOf = (i: number): string => (hasRowNames && i === 0 ? "row" : (names[hasRowNames ? i - 1 : i] ?? "")).trim();
  const kept = Array.from({ length: width }, (_, i) => i).filter((i) => nameOf(i) !== "" || columns[i]!.isFilled);
  return kept.length > 0 || width === 0 ? kept : [0];
}
