/** Which project this is, wherever it is open. */
export interface IdentitySlice {
  /** random; goes with the project into its file and its copies */
  readonly projectId: string;
  /** how many other tabs of this browser have the same project open */
  readonly elsewhere: number;
  /** what its file says of the numbers that it was saved with; `pls verify` and the studio hold new ones against it */
  readonly fileFingerprint: string | undefined;
  /** where the browser keeps it (`ProjectDatabase`); undefined as long as it has no place */
  readonly slot: string | undefined;
  setIdentity(identity: Partial<Omit<IdentitySlice, "setIdentity">>): void;
}
