import { create } from "zustand";
import type { DeriveStep } from "../../../data/derive/steps";
import { nextStepId } from "../../../store/desk";
import { studio } from "../../../store/store";
import type { OfferedKind } from "./kinds";
import { newStep } from "./newStep";

interface StepDialogState {
  readonly draft: DeriveStep | undefined;
  /** a step of the list is changed, not a new one made */
  readonly isEdit: boolean;
}

/** The step in the dialog, which shows while `openPanel` is "step". */
export const useStepDialog = create<StepDialogState>(() => ({ draft: undefined, isEdit: false }));

export function openNewStep(kind: OfferedKind, columns: readonly string[]): void {
  const { data, steps, setView } = studio.getState();
  if (data === undefined) return;
  useStepDialog.setState({ draft: newStep(kind, nextStepId(steps), { data, columns }), isEdit: false });
  setView({ openPanel: "step" });
}

export function openStep(step: DeriveStep): void {
  useStepDialog.setState({ draft: step, isEdit: true });
  studio.getState().setView({ openPanel: "step" });
}
