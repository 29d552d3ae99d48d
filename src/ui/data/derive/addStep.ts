import type { DeriveStep } from "../../../data/derive/steps";
import { nextStepId } from "../../../store/desk";
import { withAdded } from "../../../store/deskSteps";
import { studio } from "../../../store/store";

type WithoutId = DeriveStep extends infer Step ? (Step extends DeriveStep ? Omit<Step, "id"> : never) : never;

/** Adds a step without asking: for what is chosen beside a variable, such as its type. */
export const addStep = (step: WithoutId): void => studio.getState().changeDesk("derive:edit.add", (desk) => withAdded(desk, { ...step, id: nextStepId(desk.steps) } as DeriveStep));
