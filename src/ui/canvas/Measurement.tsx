import { ViewportPortal } from "@xyflow/react";
import { memo, useMemo, useState, type MouseEvent } from "react";
import type { SceneArrow } from "../../draw/scene";
import { dimensionsOf, dimensionColumn } from "../../model/hierarchy";
import { constructById } from "../../model/query";
import { studio } from "../../store/store";
import { selectTarget } from "./actions";
import { Arrow } from "./Arrow";
import { targetOfElement } from "./focus";
import { familiesOf, keeper, type Family } from "./keep";

interface MeasurementProps {
  readonly arrows: readonly SceneArrow[];
  /** itemKeys of slots */
  readonly slots: ReadonlySet<string>;
}

/** A click on the arrow of an item means the item. */
const selectItemOf = (event: MouseEvent): void => {
  const target = event.target instanceof Element ? targetOfElement(event.target) : undefined;
  const { model } = studio.getState().document;
  // An arrow between constructs of two orders means the one that measures.
  const dimension = target?.kind === "item" ? constructById(model, target.construct) : undefined;
  const lower = dimension && dimensionsOf(model, dimension).find((one) => target?.kind === "item" && dimensionColumn(one.id) === target.column);
  if (lower !== undefined) return studio.getState().tool === "select" ? selectTarget({ kind: "construct", id: lower.id }, event) : undefined;
  if (target !== undefined && studio.getState().tool === "select") selectTarget(target, event);
};

/** The arrows between constructs and their items, under everything else: one picture for each construct, lest all be painted where one changes. */
export const Measurement = memo(function Measurement({ arrows, slots }: MeasurementProps) {
  const [keepFans] = useState(() => keeper<Family<SceneArrow>>());
  const fans = useMemo(() => keepFans(familiesOf(arrows, ({ id }) => id.slice(0, id.indexOf("/")))), [arrows, keepFans]);
  return <ViewportPortal>{fans.map(({ id, data }) => <Fan key={id} id={id} arrows={data} slots={slots} />)}</ViewportPortal>;
});

/** The arrows of one construct. */
const Fan = memo(function Fan({ id, arrows, slots }: MeasurementProps & { readonly id: string }) {
  return (
    <svg className="dg measurement" data-fan={id} width={1} height={1} aria-hidden="true" onClick={selectItemOf}>
      {arrows.map((arrow) => <Arrow key={arrow.id} arrow={arrow} slot={slots.has(arrow.id)} />)}
    </svg>
  );
});
