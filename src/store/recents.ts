import type { ProjectDatabase } from "./projectDatabase";

/** The projects of other tabs and earlier visits, as the browser keeps them. */
export type Recents = Pick<ProjectDatabase, "recent" | "read" | "remove">;

let source: Recents | undefined;

/** @returns how to take them back */
export function provideRecents(recents: Recents): () => void {
  source = recents;
  return () => {
    if (source === recents) source = undefined;
  };
}

/** undefined where the browser keeps nothing */
export const recents = (): Recents | undefined => source;
