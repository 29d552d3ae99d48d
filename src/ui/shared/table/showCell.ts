/** Brings a marked cell into view. */
export const showCell = (cell: HTMLTableCellElement | null): void => cell?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
