import { create } from "zustand";
import type { Dataset } from "../../../data/dataset";
import type { Condition } from "../../../data/view/conditions";
import type { Direction } from "../../../data/view/sortRows";

export interface SortKey {
  readonly column: string;
  readonly direction: Direction;
}

/** Rows that were chosen elsewhere, and what they have in common, in words. */
export interface Picked {
  readonly data: Dataset;
  readonly said: string;
  readonly rows: readonly number[];
}

/** How the data view looks at the data; the data themselves stay as they are. Kept while other parts of the program are in view. */
interface GridState {
  /** the data set that the rest is about */
  readonly dataName: string | undefined;
  readonly chosen: string | undefined;
  /** the first decides, the next among equals */
  readonly sort: readonly SortKey[];
  readonly conditions: readonly Condition[];
  /** only some of the rows, such as those of one pattern of missing values; of these data alone */
  readonly picked: Picked | undefined;
  /** value labels in place of codes */
  readonly labels: boolean;
  /** variables of the heat map; undefined: those marked, or those of the model */
  readonly correlated: readonly string[] | undefined;
  /** what of the data is seen */
  readonly shown: "cases" | "variables" | "correlations";
}

const fresh: GridState = { dataName: undefined, chosen: undefined, sort: [], conditions: [], picked: undefined, labels: false, correlated: undefined, shown: "cases" };

export const useGridState = create<GridState>()(() => fresh);

/** Forgets what was said about another file. */
export function lookAt(dataName: string): void {
  if (useGridState.getState().dataName !== dataName) useGridState.setState({ ...fresh, dataName, shown: useGridState.getState().shown });
}

const MOST_KEYS = 3;

/** Sorts by a column first, by what was asked before among equals; without a direction the column sorts no more. */
export function sortBy(column: string, direction: Direction | undefined): void {
  const others = useGridState.getState().sort.filter((key) => key.column !== column);
  useGridState.setState({ sort: direction === undefined ? others : [{ column, direction }, ...others].slice(0, MOST_KEYS) });
}

/** One condition for each column; undefined takes it away. */
export function filterBy(column: string, condition: Condition | undefined): void {
  const { conditions } = useGridState.getState();
  const at = conditions.findIndex((other) => other.column === column);
  const others = conditions.filter((other) => other.column !== column);
  if (condition === undefined) useGridState.setState({ conditions: others });
  else useGridState.setState({ conditions: at < 0 ? [...conditions, condition] : conditions.with(at, condition) });
}

/** Shows these rows and no others, until that is taken away. */
export const pickRows = (picked: Picked | undefined): void => useGridState.setState({ picked, ...(picked === undefined ? {} : { conditions: [], shown: "cases" }) });
