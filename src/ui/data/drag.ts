/** Type of what the data panel gives to a drag: a JSON list of column names. */
export const COLUMNS_TYPE = "application/x-sentier-columns";

/** What travels with the pointer: the first name, and how many more. The element lives until the drag has taken its picture. */
export function dragImage(columns: readonly string[]): HTMLElement {
  const card = document.createElement("div");
  card.className = "drag-card";
  card.textContent = columns.length > 1 ? `${columns[0]} +${columns.length - 1}` : (columns[0] ?? "");
  document.body.append(card);
  setTimeout(() => card.remove(), 0);
  return card;
}
