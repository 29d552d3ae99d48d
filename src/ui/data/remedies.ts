import type { ImportNote } from "../../data/import/notes";
import type { ImportOptions } from "../../data/import/options";

export interface Remedy {
  /** key of the catalogues */
  readonly label: string;
  readonly options: Partial<ImportOptions>;
}

/** What the import dialog offers beside a note: the change of options that settles it. */
export function remedies(note: ImportNote, options: ImportOptions): readonly Remedy[] {
  const { missingCodes, textAsMissing } = options;
  switch (note.code) {
    case "textCells":
      return [{ label: "data:import.treatMissing", options: { textAsMissing: [...textAsMissing, ...note.columns] } }];
    case "textMadeMissing":
      return [{ label: "data:import.keepText", options: { textAsMissing: textAsMissing.filter((name) => !note.columns.includes(name)) } }];
    case "suspiciousCode":
      return [{ label: "data:import.treatMissing", options: { missingCodes: [...missingCodes, note.values["code"]!] } }];
    case "grouped":
      return [{ label: "data:import.treatThousands", options: { thousands: note.values["separator"] as ImportOptions["thousands"] } }];
    case "idLike":
      return [{ label: "data:import.useAsId", options: { scales: { ...options.scales, [note.columns[0]!]: "id" } } }];
    case "duplicateColumns":
      return [{ label: "data:import.leaveOutColumns", options: { leftOut: [...new Set([...options.leftOut, ...note.columns.slice(1)])] } }];
    case "constant":
    case "emptyColumns":
      return [{ label: "data:import.leaveOutColumns", options: { leftOut: [...new Set([...options.leftOut, ...note.columns])] } }];
    case "leftOutColumns":
      return [{ label: "data:import.takeIn", options: { leftOut: [] } }];
    case "straightLining":
      return [{ label: "data:import.leaveOutCases", options: { withoutStraightLiners: true } }];
    case "straightLinersLeft":
      return [{ label: "data:import.keepCases", options: { withoutStraightLiners: false } }];
    case "noHeader":
      return [{ label: "data:import.useHeader", options: { hasHeader: true } }];
    default:
      return [];
  }
}
