import { columnNamed, isNumeric, type DataColumn, type Dataset } from "../../../data/dataset";
import { applyStep } from "../../../data/derive/applyStep";
import { StepError, type Range, type StepProblem } from "../../../data/derive/steps";
import { cutPoints, rangesBetween, type CutBy } from "../../../data/groups/cuts";
import { categoriesOf, MOST_CATEGORIES, sizesOf, type Group, type Grouping } from "../../../data/groups/grouping";
import type { GroupingStep } from "../../../store/groupings";
import { freeName } from "../derive/newStep";

/** One group of a draft: a category that may be left out. */
export interface DraftGroup extends Group {
  readonly isIn: boolean;
}

/** A division into groups while it is being made, with what was said in each of the three ways. */
export interface GroupDraft {
  readonly id: string;
  readonly stepId: string;
  /** the step is one of the list already */
  readonly isKnownStep: boolean;
  /** as typed; undefined: called by what it rests on */
  readonly name: string | undefined;
  readonly way: "categories" | "ranges" | "condition";
  readonly categories: { readonly column: string; readonly groups: readonly DraftGroup[] };
  readonly ranges: { readonly column: string; readonly name: string; readonly by: CutBy | "own"; readonly count: number; readonly ranges: readonly Range[] };
  readonly condition: { readonly name: string; readonly expression: string; readonly inside: string; readonly outside: string };
}

/** Cases that tell whether a number is counted or measured. */
const GLANCE = 2000;

/** Columns whose values can be groups: categories, ratings, and numbers of few different values. */
export const groupable = (data: Dataset): readonly DataColumn[] =>
  data.columns.filter(({ scale, values }) => (scale === "metric" ? new Set(values.subarray(0, GLANCE)).size <= MOST_CATEGORIES : scale !== "id" && scale !== "text"));

export const cuttable = (data: Dataset): readonly DataColumn[] => data.columns.filter((column) => isNumeric(column) && column.values.some((value) => !Number.isNaN(value)));

export function categoriesDraft(data: Dataset, name: string): GroupDraft["categories"] {
  const column = columnNamed(data, name);
  return { column: name, groups: column === undefined ? [] : categoriesOf(column).map(({ equals, label }) => ({ equals, label, isIn: true })) };
}

/** Cuts a column into groups and calls each by its limits. */
export function rangesDraft(data: Dataset, column: string, { by, count, say }: { readonly by: CutBy; readonly count: number; readonly say: (range: Pick<Range, "least" | "most">) => string }): GroupDraft["ranges"] {
  const values = columnNamed(data, column)?.values ?? new Float64Array(0);
  return { column, name: freeName(data, `${column}_group`), by, count, ranges: rangesBetween(cutPoints(values, by, count).map(rounded), say) };
}

/** Limits as a person would choose them: three digits are enough to tell groups apart. */
const rounded = (point: number): number => Number(point.toPrecision(4));

/** The same ranges with another limit between the one at `place` and the next; both are called by their new limits. */
export function withLimit(draft: GroupDraft["ranges"], place: number, { limit, say }: { readonly limit: number; readonly say: (range: Pick<Range, "least" | "most">) => string }): GroupDraft["ranges"] {
  const named = (range: Range): Range => ({ ...range, label: say(range) });
  const ranges = draft.ranges.map((range, i) => (i === place ? named({ ...range, most: limit }) : i === place + 1 ? named({ ...range, least: limit }) : range));
  return { ...draft, by: "own", ranges };
}

/** What a division is called: as was typed, or by the variable or the group that it is about. */
export function nameOf(data: Dataset, { name, way, categories, ranges, condition }: GroupDraft): string {
  if (name !== undefined) return name;
  if (way === "condition") return condition.inside;
  const column = columnNamed(data, (way === "ranges" ? ranges : categories).column);
  return column?.label ?? column?.name ?? "";
}

/** What a draft would make: the grouping, and the step that its column needs. */
export interface Made {
  readonly grouping: Grouping;
  readonly step?: GroupingStep;
}

export function madeOf(data: Dataset, draft: GroupDraft): Made {
  const { id, way, stepId } = draft;
  const name = nameOf(data, draft).trim();
  if (way === "categories") {
    const { column, groups } = draft.categories;
    return { grouping: { id, name, column, groups: groups.filter(({ isIn }) => isIn).map(({ label, equals }) => ({ label: label.trim() === "" ? String(equals) : label.trim(), equals })) } };
  }
  if (way === "ranges") {
    const { column, name: made, ranges } = draft.ranges;
    return { grouping: { id, name, column: made, groups: labelled(ranges.map(({ label }) => label)) }, step: { kind: "ranges", id: stepId, column, name: made, ranges } };
  }
  const { name: made, expression, inside, outside } = draft.condition;
  return { grouping: { id, name, column: made, groups: labelled([inside, ...(outside.trim() === "" ? [] : [outside])]) }, step: { kind: "filter", id: stepId, name: made, expression, inside: inside.trim(), outside: outside.trim() } };
}

const labelled = (labels: readonly string[]): readonly Group[] => labels.map((label) => ({ label: label.trim(), equals: label.trim() }));

export interface Tried {
  readonly sizes?: { readonly sizes: readonly number[]; readonly others: number };
  /** why the step cannot be applied */
  readonly problem?: StepProblem;
  /** what else is still wrong */
  readonly fault?: "name" | "few" | "sameName" | "limits" | "empty";
}

/** How large the groups of a draft would be. @param before the data that its step would be applied to */
export function tried(before: Dataset, draft: GroupDraft): Tried {
  const { grouping, step } = madeOf(before, draft);
  if (draft.way === "condition" && draft.condition.expression.trim() === "") return { fault: "empty" };
  if (draft.way === "ranges" && !ascending(draft.ranges.ranges)) return { fault: "limits" };
  try {
    const data = step === undefined ? before : applyStep(before, step);
    const sizes = sizesOf(data, grouping);
    return { ...(sizes === undefined ? {} : { sizes }), ...faultOf(grouping, draft) };
  } catch (error) {
    if (error instanceof StepError) return { problem: error.problem };
    throw error;
  }
}

function faultOf({ name, groups }: Grouping, { way }: GroupDraft): Pick<Tried, "fault"> {
  if (name.trim() === "") return { fault: "name" };
  if (groups.length < (way === "condition" ? 1 : 2)) return { fault: "few" };
  const labels = groups.map(({ label }) => label.trim());
  return labels.some((label) => label === "") || new Set(labels).size < labels.length ? { fault: "sameName" } : {};
}

const ascending = (ranges: readonly Range[]): boolean => ranges.every(({ least, most }) => least === undefined || most === undefined || least < most);
