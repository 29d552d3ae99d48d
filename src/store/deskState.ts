import type { Dataset } from "../data/dataset";
import type { Renames } from "../data/derive/renamed";
import type { ListedStep, StepProblem } from "../data/derive/steps";
import type { Grouping } from "../data/groups/grouping";
import type { DataReference } from "../data/identity";

/** The data as the researcher prepares them: the file's own, the steps applied to them, and the groups made of them. */
export interface Desk {
  /** as imported; never changed by a step */
  readonly source: Dataset | undefined;
  readonly steps: readonly ListedStep[];
  readonly groupings: readonly Grouping[];
}

/** A change of the desk in the history; undone only as long as the desk is as the change left it. */
export interface DeskChange {
  readonly before: Desk;
  readonly after: Desk;
  /** names that everything which speaks of columns took over, by those before */
  readonly renames: Renames;
}

export interface DataSlice extends Desk {
  /** the source with all steps applied: what everything but the data desk works with */
  readonly data: Dataset | undefined;
  /** one a step of the list: why it could not be applied; undefined where it was, or is off */
  readonly stepProblems: readonly (StepProblem | undefined)[];
  /** the project was opened without its data: which they are */
  readonly awaited: DataReference | undefined;
  /** Other data, without any step or group. */
  setData(data: Dataset | undefined): void;
  /** for opening a project */
  setDesk(desk: Desk, awaited?: DataReference): void;
  /** The one way to change the desk: as `edit`, undone by the same key. Columns that get other names keep their places in every model. */
  changeDesk(label: string, change: (desk: Desk) => Partial<Desk>, gesture?: string): void;
}
