import type { Scale, ValueLabel } from "../../data/dataset";
import { applyStep } from "../../data/derive/applyStep";
import type { DeriveStep } from "../../data/derive/steps";
import { studio } from "../../store/store";

/** Changes what the data say of a variable; the data themselves stay. */
function apply(step: DeriveStep): void {
  const { data, setData } = studio.getState();
  if (data !== undefined) setData(applyStep(data, step));
}

export const setScale = (column: string, scale: Scale): void => apply({ kind: "scale", id: "scale", column, scale });

/** The label of a variable, empty for none, and what its values mean. */
export const setLabels = (column: string, label: string, valueLabels: readonly ValueLabel[]): void => apply({ kind: "label", id: "label", column, label, valueLabels });
