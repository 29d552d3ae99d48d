/** Which project this is, wherever it is open. */
export interface IdentitySlice {
  /** random; goes with the project into its file and its copies */
  readonly projectId: string;
  /** how many other tabs of this browser have the same project open */
  readonly elsewhere: number;
  setIdentity(identity: Partial<Pick<IdentitySlice, "projectId" | "elsewhere">>): void;
}
