import { itemKey, pathKey } from "../../report/overlay";
import type { Row } from "../../report/blocks";
import type { Parameter } from "../../sem/parameters";
import { nameOf } from "../pls/reportCells";
import type { MultigroupResult } from "./result";

type Named = Pick<MultigroupResult, "constructs" | "items" | "itemColumns" | "itemLabels">;

/** A parameter as tables call it: "A → B", "item · A", "A". */
export function shownName({ constructs, itemLabels }: Named, { constructs: ends, item }: Parameter): string {
  const names = ends.map((j) => nameOf(constructs[j]!));
  return item === undefined ? names.join(" → ") : `${itemLabels[item]} · ${names[0]}`;
}

/** As results files call it: "A -> B", "A.item", "A". */
export function fileName({ constructs, items }: Named, { constructs: ends, item }: Parameter): string {
  const names = ends.map((j) => constructs[j]!.name);
  return item === undefined ? names.join(" -> ") : `${names[0]}.${items[item]}`;
}

/** What a click on its row selects: direct paths, items and constructs. */
export function targetOf({ constructs, itemColumns }: Named, { kind, constructs: ends, item }: Parameter): Pick<Row, "target"> {
  const ids = ends.map((j) => constructs[j]!.id);
  if (kind === "path") return { target: { kind: "path", key: pathKey(ids[0]!, ids[1]!) } };
  if (item !== undefined) return { target: { kind: "item", key: itemKey(ids[0]!, itemColumns[item]!) } };
  return kind === "r2" ? { target: { kind: "construct", key: ids[0]! } } : {};
}
