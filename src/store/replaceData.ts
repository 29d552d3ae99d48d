import { withCodes } from "../data/codes";
import type { DataColumn, Dataset } from "../data/dataset";
import type { ColumnIdentity, DataReference } from "../data/identity";
import { cellsHash } from "../data/identity";
import type { ListedStep } from "../data/derive/steps";
import { nextStepId } from "./desk";
import { relisted } from "./deskSteps";
import type { State } from "./state";

/** The column as the project knew it, where its cells are the same: its type, its labels and its codes for missing. */
function asKnown(column: DataColumn, known: ColumnIdentity | undefined): DataColumn {
  if (known?.hash === undefined || cellsHash(column) !== known.hash) return column;
  const { label: _label, valueLabels: _labels, ...plain } = withCodes(column, known.missingCodes ?? { values: [] });
  return { ...plain, ...(known.scale === undefined ? {} : { scale: known.scale }), ...(known.label === undefined ? {} : { label: known.label }), ...(known.valueLabels === undefined ? {} : { valueLabels: known.valueLabels }) };
}

/** Data that a project waited for, as it knew them. */
export function relinked(data: Dataset, reference: DataReference): Dataset {
  const known = new Map(reference.columns.map((column) => [column.name, column]));
  return { ...data, columns: data.columns.map((column) => asKnown(column, known.get(column.name))) };
}

/** Other data under the same models, steps and groups; columns are found by name, and nothing is deleted. Undone as any change. */
export function replaceData(state: State, data: Dataset): void {
  const source = state.awaited === undefined ? data : relinked(data, state.awaited);
  state.changeDesk("mapping:edit.replace", () => ({ source }));
}

/** Gives columns of the source the names under which they are wanted: as steps before all others, so that everything finds them. */
export function mapColumns(state: State, chosen: ReadonlyMap<string, string>): void {
  if (chosen.size === 0) return;
  state.changeDesk("mapping:edit.map", (desk) => {
    const renames: ListedStep[] = [];
    for (const [name, column] of chosen) renames.push({ step: { kind: "rename", id: nextStepId([...desk.steps, ...renames]), column, name } });
    return relisted(desk, [...renames, ...desk.steps]);
  });
}
