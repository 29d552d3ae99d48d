import { create } from "zustand";
import { consequencesOf, type Consequences } from "../../../store/consequences";
import { deskOf } from "../../../store/desk";
import type { Desk } from "../../../store/deskState";
import { studio } from "../../../store/store";

/** A change that would take columns away from those who use them: said before it is done. */
export interface Pending {
  /** what is to be done, in words */
  readonly title: string;
  readonly consequences: Consequences;
  readonly confirm: () => void;
}

export const usePending = create<{ readonly pending: Pending | undefined }>(() => ({ pending: undefined }));

type Change = (desk: Desk) => Partial<Desk>;

/** Changes the desk; where a column in use would go, or a later step fail, it asks first. */
export function changeWithCare(title: string, label: string, change: Change): void {
  const state = studio.getState();
  const consequences = consequencesOf(state, change(deskOf(state)));
  const confirm = (): void => studio.getState().changeDesk(label, change);
  if (consequences.columns.length === 0 && consequences.steps.length === 0) confirm();
  else {
    usePending.setState({ pending: { title, consequences, confirm } });
    state.setView({ openPanel: "confirmChange" });
  }
}
