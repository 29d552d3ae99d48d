import type { MissingCodes, Scale, ValueLabel } from "../../data/dataset";
import { withRemoved } from "../../store/deskSteps";
import { studio } from "../../store/store";
import { addStep } from "./derive/addStep";

/** What the data say of a variable is a step, too: the data themselves stay. */
export const setScale = (column: string, scale: Scale): void => addStep({ kind: "scale", column, scale });

/** The label of a variable, empty for none, and what its values mean. */
export const setLabels = (column: string, label: string, valueLabels: readonly ValueLabel[]): void => addStep({ kind: "label", column, label, valueLabels });

/** Which values of a variable are missing, in place of what the file says. */
export const setCodes = (column: string, codes: MissingCodes): void => addStep({ kind: "missing", columns: [column], codes });

/** Which values are missing in every number, beside what is said of single variables; none takes that back. */
export function setCodesOfAll(values: readonly (number | string)[]): void {
  const known = studio.getState().steps.find(({ step }) => step.kind === "missing" && step.columns.length === 0);
  if (values.length > 0) addStep({ kind: "missing", columns: [], codes: { values } });
  else if (known !== undefined) studio.getState().changeDesk("derive:edit.remove", (desk) => withRemoved(desk, known.step.id));
}

/** A code as typed: a number where it is one. */
export function typedCode(text: string | number): number | string {
  const number = typeof text === "number" ? text : Number(text.replace("−", "-").replace(",", "."));
  return typeof text === "string" && (text.trim() === "" || Number.isNaN(number)) ? text : number;
}
