import type { Scale, ValueLabel } from "../../data/dataset";
import { addStep } from "./derive/addStep";

/** What the data say of a variable is a step, too: the data themselves stay. */
export const setScale = (column: string, scale: Scale): void => addStep({ kind: "scale", column, scale });

/** The label of a variable, empty for none, and what its values mean. */
export const setLabels = (column: string, label: string, valueLabels: readonly ValueLabel[]): void => addStep({ kind: "label", column, label, valueLabels });
