import type { Cell, Table } from "../../report/blocks";
import type { Text } from "../../report/text";
import type { DifferenceGroup } from "./differences";

const say = (key: string): Text => ({ key: `prune:compare.${key}` });

/** All differences as one table, to copy or to save. */
export function comparisonTable(groups: readonly DifferenceGroup[], names: readonly [string, string]): Table {
  const [first, second] = names;
  return {
    id: "comparison",
    section: "measurement",
    form: "list",
    title: say("table"),
    columns: [
      { id: "statistic", header: say("statistic"), align: "start" },
      { id: "left", header: first, align: "end" },
      { id: "right", header: second, align: "end" },
      { id: "change", header: say("change"), align: "end" },
    ],
    rows: groups.flatMap(({ rows }) =>
      rows.map(({ id, name, left, right, style }) => {
        const number = (value: number | null): Cell => ({ kind: "number", value, style });
        return { id, cells: [{ kind: "label", label: name }, number(left), number(right), number(left === null || right === null ? null : right - left)] };
      }),
    ),
    reading: [],
  };
}
