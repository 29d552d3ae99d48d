import { arrange } from "../../draw/autoLayout";
import { placeNear } from "../../draw/placeNear";
import type { Document, Point } from "../../model/document";
import type { PlaceNew } from "../../model/textEdit";

/** From a construct to one that it leads to, px. */
const NEXT = 260;

/** Places for constructs that a text brings: all of them laid out where there was nothing, else each beside what it is connected with. */
export const placeNew: PlaceNew = (document, ids) => {
  if (ids.length === document.model.constructs.length) return arrange(document.model).positions;
  const positions: Record<string, Point> = {};
  let grown: Document = { ...document, model: { ...document.model, constructs: document.model.constructs.filter(({ id }) => !ids.includes(id)) } };
  for (const id of ids) {
    const construct = document.model.constructs.find((one) => one.id === id)!;
    const at = placeNear(grown, beside(grown, document, id));
    positions[id] = at;
    grown = {
      ...grown,
      model: { ...grown.model, constructs: [...grown.model.constructs, construct] },
      layout: { ...grown.layout, positions: { ...grown.layout.positions, [id]: at } },
    };
  }
  return positions;
};

/** Right of what leads to a construct, or left of what it leads to. */
function beside({ layout }: Document, { model }: Document, id: string): Point | undefined {
  for (const { from, to } of model.paths) {
    const other = layout.positions[to === id ? from : from === id ? to : ""];
    if (other !== undefined) return { x: other.x + (to === id ? NEXT : -NEXT), y: other.y };
  }
  return undefined;
}
