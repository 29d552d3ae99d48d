import { isEmpty, projectOf, type Project } from "./project";
import type { ProjectDatabase } from "./projectDatabase";
import type { State } from "./state";
import type { StudioStore } from "./store";

/** How long after a change the project is kept; changes in between wait for the same write. */
export const DELAY_MILLISECONDS = 250;

export interface AutosaveParts {
  readonly store: StudioStore;
  readonly database: Pick<ProjectDatabase, "write">;
  /** what the database holds now */
  readonly kept: Project | undefined;
  /** asks the browser not to clear what is kept, the first time there is something to keep */
  readonly persist?: (() => Promise<unknown>) | undefined;
}

export interface Autosave {
  /** Writes now what waits to be written. */
  flush(): Promise<void>;
  stop(): void;
}

const isSame = (a: Project, b: Project): boolean => a.document === b.document && a.models === b.models && a.data === b.data && a.steps === b.steps && a.groupings === b.groupings && a.reference === b.reference && a.options === b.options && a.display === b.display && a.bootstrap === b.bootstrap && a.pruning === b.pruning && a.results === b.results;

/** Keeps the current project in the browser after each change. A failure is said (`saved`), never thrown, and tried again at the next change. */
export function autosave({ store, database, persist, ...parts }: AutosaveParts): Autosave {
  let kept = parts.kept;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = false;
  let writing = Promise.resolve();

  async function write(): Promise<void> {
    const project = projectOf(store.getState());
    if (kept !== undefined && isSame(project, kept)) return;
    try {
      await database.write(project, project.data !== kept?.data || kept === undefined);
      kept = project;
      store.getState().setView({ saved: { at: Date.now() } });
      if (!asked && persist !== undefined && !isEmpty(project)) {
        asked = true;
        await persist().catch(() => undefined);
      }
    } catch (error) {
      store.getState().setView({ saved: { failure: error instanceof Error ? error.message : String(error) } });
    }
  }

  /** One write after the other, so that an older state never overtakes a newer one. */
  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  }

  const hear = (state: State, before: State): void => {
    if (isSame(projectOf(state), projectOf(before))) return;
    timer ??= setTimeout(() => void flush(), DELAY_MILLISECONDS);
  };
  const unsubscribe = store.subscribe(hear);
  const stopListening = whenLeft(() => void flush());
  return {
    flush,
    stop: () => {
      unsubscribe();
      stopListening();
      clearTimeout(timer);
    },
  };
}

/** Calls `leave` when the page is hidden or closed: the last moment that a browser grants for sure. Nothing to do outside a page. */
function whenLeft(leave: () => void): () => void {
  if (typeof window === "undefined") return () => undefined;
  const hidden = (): void => (document.visibilityState === "hidden" ? leave() : undefined);
  document.addEventListener("visibilitychange", hidden);
  window.addEventListener("pagehide", leave);
  return () => {
    document.removeEventListener("visibilitychange", hidden);
    window.removeEventListener("pagehide", leave);
  };
}
