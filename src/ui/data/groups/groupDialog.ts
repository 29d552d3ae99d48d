import { create } from "zustand";
import { columnNamed, type Dataset } from "../../../data/dataset";
import type { Grouping } from "../../../data/groups/grouping";
import { nextStepId } from "../../../store/desk";
import { nextGroupingId, stepOf } from "../../../store/groupings";
import { studio } from "../../../store/store";
import { freeName } from "../derive/newStep";
import { categoriesDraft, cuttable, groupable, type GroupDraft } from "./groupDraft";

/** The division into groups in the dialog; undefined while it is closed. */
export const useGroupDialog = create<{ readonly draft: GroupDraft | undefined; readonly isEdit: boolean }>(() => ({ draft: undefined, isEdit: false }));

export const changeGroupDraft = (draft: GroupDraft | undefined): void => useGroupDialog.setState({ draft });

function emptyDraft(data: Dataset): GroupDraft {
  const { groupings, steps } = studio.getState();
  const category = groupable(data).toSorted((a, b) => ORDER.indexOf(a.scale) - ORDER.indexOf(b.scale))[0];
  const number = cuttable(data).toSorted((a, b) => Number(b.scale === "metric") - Number(a.scale === "metric"))[0];
  return {
    id: nextGroupingId(groupings),
    stepId: nextStepId(steps),
    isKnownStep: false,
    name: undefined,
    way: category === undefined ? "ranges" : "categories",
    categories: category === undefined ? { column: "", groups: [] } : categoriesDraft(data, category.name),
    ranges: { column: number?.name ?? "", name: "", by: "size", count: 2, ranges: [] },
    condition: { name: freeName(data, "group"), expression: "", inside: "", outside: "" },
  };
}

/** What is most likely a group comes first. */
const ORDER = ["nominal", "binary", "ordinal", "metric", "id", "text"];

export function openNewGrouping(column?: string): void {
  const { data } = studio.getState();
  if (data === undefined || data.matrix !== undefined) return;
  const draft = emptyDraft(data);
  const wanted = column === undefined ? undefined : columnNamed(data, column);
  useGroupDialog.setState({ draft: wanted === undefined ? draft : { ...draft, way: "categories", categories: categoriesDraft(data, wanted.name) }, isEdit: false });
}

/** Opens a grouping as it was made: by categories, ranges or a condition. */
export function openGrouping(grouping: Grouping): void {
  const { data, steps } = studio.getState();
  if (data === undefined) return;
  const step = stepOf(grouping, steps);
  const base = { ...emptyDraft(data), id: grouping.id, name: grouping.name };
  const draft: GroupDraft =
    step?.kind === "ranges" ? { ...base, way: "ranges", stepId: step.id, isKnownStep: true, ranges: { column: step.column, name: step.name, by: "own", count: step.ranges.length, ranges: step.ranges } }
    : step?.kind === "filter" ? { ...base, way: "condition", stepId: step.id, isKnownStep: true, condition: { name: step.name, expression: step.expression, inside: step.inside, outside: step.outside } }
    : { ...base, way: "categories", categories: withChoices(data, grouping) };
  useGroupDialog.setState({ draft, isEdit: true });
}

/** Every value of the column, those of the grouping under its names; the others are left out. */
function withChoices(data: Dataset, { column, groups }: Grouping): GroupDraft["categories"] {
  const all = categoriesDraft(data, column).groups.map((group) => {
    const chosen = groups.find(({ equals }) => String(equals) === String(group.equals));
    return { ...group, label: chosen?.label ?? group.label, isIn: chosen !== undefined };
  });
  const gone = groups.filter(({ equals }) => !all.some((group) => String(group.equals) === String(equals))).map((group) => ({ ...group, isIn: true }));
  return { column, groups: [...all, ...gone] };
}
