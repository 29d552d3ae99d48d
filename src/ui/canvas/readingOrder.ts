import type { Document } from "../../model/document";
import { commentsOf } from "../../model/editComments";
import { allPaths } from "../../model/interactions";
import { shownModel } from "../../model/editShown";
import type { Target } from "../../store/state";

/** Constructs whose centres are nearer than this, left to right, count as one column. */
const COLUMN = 60;

/**
 * Everything that can be selected in the order in which a path diagram is read: constructs column by column from the
 * left, each from the top; after every construct its items and the paths that leave it; comments at the end.
 */
export function readingOrder(document: Document): readonly Target[] {
  const { layout } = document;
  const model = shownModel(document);
  const order = constructsInOrder(document);
  const comments = commentsOf(document).toSorted((a, b) => a.at.y - b.at.y || a.at.x - b.at.x);
  return [...order.flatMap((id): Target[] => {
    const construct = model.constructs.find((c) => c.id === id);
    return [
      { kind: "construct", id },
      ...(construct?.items ?? []).map((column): Target => ({ kind: "item", construct: id, column })),
      ...allPaths(model)
        .filter((path) => path.from === id || path.from.split("*")[0] === id)
        .toSorted((a, b) => (layout.positions[a.to]?.y ?? 0) - (layout.positions[b.to]?.y ?? 0))
        .map((path): Target => ({ kind: "path", from: path.from, to: path.to })),
    ];
  }), ...comments.map(({ id }): Target => ({ kind: "comment", id }))];
}

/** Construct ids, column by column. */
export function constructsInOrder({ model, layout }: Document): readonly string[] {
  const placed = model.constructs
    .map(({ id }) => ({ id, ...(layout.positions[id] ?? { x: 0, y: 0 }) }))
    .toSorted((a, b) => a.x - b.x);
  const columns: (typeof placed)[] = [];
  for (const place of placed) {
    const column = columns.at(-1);
    if (column !== undefined && place.x - column[0]!.x < COLUMN) column.push(place);
    else columns.push([place]);
  }
  return columns.flatMap((column) => column.toSorted((a, b) => a.y - b.y)).map(({ id }) => id);
}
