import type { Cell, Column, Report } from "../../report/blocks";
import { type InferenceOverlay, itemKey, pathKey } from "../../report/overlay";
import type { Text } from "../../report/text";
import type { Target } from "../../store/state";

/** One line of a card: what it is, and the cell that the tables show of it. */
export interface Fact {
  readonly id: string;
  readonly name: Text;
  readonly cell: Cell;
}

/** Tables whose row of a thing is shown whole, by kind of thing. */
const TABLES: Readonly<Record<"construct" | "item" | "path", readonly string[]>> = { construct: ["explained", "measurement"], item: ["items"], path: ["paths"] };
/** Counts and words stay in the tables. */
const LEFT_OUT = new Set(["predictors", "communality"]);

/** Every number known of a thing on the canvas, from the tables, so that none can differ from them; then its inference. */
export function hoverFacts(target: Exclude<Target, { kind: "comment" }>, report: Report | undefined, inference: InferenceOverlay | undefined): readonly Fact[] {
  const key = target.kind === "construct" ? target.id : target.kind === "item" ? itemKey(target.construct, target.column) : pathKey(target.from, target.to);
  const facts = TABLES[target.kind].flatMap((id) => {
    const table = report?.tables.find((one) => one.id === id);
    const row = table?.rows.find((one) => one.target?.kind === target.kind && one.target.key === key);
    return table === undefined || row === undefined ? [] : table.columns.flatMap((column, at) => factOf(column, row.cells[at]));
  });
  const known = target.kind === "path" ? inference?.paths[key]?.coefficient : target.kind === "item" ? inference?.items[key]?.loading : undefined;
  if (known === undefined) return facts;
  return [
    ...facts,
    { id: "interval", name: { key: `canvas:hover.interval.${target.kind}` }, cell: { kind: "interval", value: known.interval, style: "bounded" } },
    { id: "t", name: { key: "canvas:hover.t" }, cell: { kind: "number", value: known.t === null ? null : Math.abs(known.t), style: "plain" } },
    { id: "p", name: { key: "canvas:hover.p" }, cell: { kind: "number", value: known.p, style: "p" } },
  ];
}

const factOf = ({ id, header }: Column, cell: Cell | undefined): readonly Fact[] =>
  cell?.kind === "number" && cell.value !== null && typeof header !== "string" && !LEFT_OUT.has(id) ? [{ id, name: header, cell }] : [];
