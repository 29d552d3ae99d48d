import type { MouseEvent } from "react";
import type { Row } from "../../../report/blocks";
import { cellText } from "../../../report/write/words";
import { Symbols } from "../Symbols";
import type { TableLook } from "./look";
import { targetOf } from "./target";
import { useWords } from "./words";

/** The name of a row; a button where the row stands for an element of the diagram. */
export function RowHead({ row, selected }: { readonly row: Row; readonly selected: boolean }) {
  const words = useWords();
  const name = cellText(row.cells[0], words);
  return (
    <th scope="row">
      {row.target === undefined ? (row.cells[0]?.kind === "label" ? <Symbols text={name} /> : name) : <button type="button" className="pick" aria-current={selected || undefined} title={words.t("results:selectOnCanvas", { name })}>{name}</button>}
    </th>
  );
}

/** A press anywhere on the row selects, save on a button that does something else. */
export function pick(event: MouseEvent, row: Row, look: TableLook): void {
  const button = (event.target as Element).closest("button");
  const target = targetOf(row);
  if (target === undefined || (button !== null && !button.classList.contains("pick"))) return;
  look.onSelect?.(target);
}
