import type { StateCreator } from "zustand";
import type { IdentitySlice } from "./identityState";
import type { State } from "./state";

/** An id that no other project has: `randomUUID` exists on secure pages only. */
export const freshProjectId = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`;

export const identitySlice: StateCreator<State, [], [], IdentitySlice> = (set) => ({
  projectId: freshProjectId(),
  elsewhere: 0,
  fileFingerprint: undefined,
  slot: undefined,
  setIdentity: (identity) => set(identity),
});
