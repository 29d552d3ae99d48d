import type { Grid } from "./grid";
import type { Words } from "./words";

/** What a manuscript puts round a table. */
export interface Frame {
  /** such as "Table 1", above the title */
  readonly label?: string;
  /** sentences of the general note below the table */
  readonly notes?: readonly string[];
}

/** The note below a table: what the abbreviations mean, then why cells are empty. */
export const notesOf = (grid: Grid, frame: Frame, { t }: Words): readonly string[] => [...(frame.notes ?? []), ...grid.notes.map((reason) => t("results:notApplicableBecause", { reason }))];
