import { isEmpty, projectOf, type Project } from "./project";
import type { ProjectDatabase } from "./projectDatabase";
import type { State } from "./state";
import type { StudioStore } from "./store";

/** How long after a change the project is kept; changes in between wait for the same write. */
export const DELAY_MILLISECONDS = 250;

export interface AutosaveParts {
  readonly store: StudioStore;
  readonly database: Pick<ProjectDatabase, "write" | "slot" | "turnTo" | "remove">;
  /** what the database holds now of the project that is open */
  readonly kept: Project | undefined;
  /** asks the browser not to clear what is kept, the first time there is something to keep */
  readonly persist?: (() => Promise<unknown>) | undefined;
}

export interface Autosave {
  /** Writes now what waits to be written. */
  flush(): Promise<void>;
  stop(): void;
}

const isSame = (a: Project, b: Project): boolean => a.document === b.document && a.models === b.models && a.data === b.data && a.steps === b.steps && a.groupings === b.groupings && a.reference === b.reference && a.options === b.options && a.display === b.display && a.bootstrap === b.bootstrap && a.analyses === b.analyses && a.pruning === b.pruning && a.results === b.results;

/**
 * Keeps the current project in the browser after each change. A failure is said (`saved`), never thrown, and tried again at the next change.
 * Where another project is opened, the one that is left stays in its slot, and the other has its own.
 */
export function autosave({ store, database, persist, ...parts }: AutosaveParts): Autosave {
  let kept = parts.kept;
  /** the project as it came from a file or a sample, where it did: it can be opened again from there */
  let opened: Project | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = false;
  let writing = Promise.resolve();

  async function write(project: Project): Promise<void> {
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
      fail(error);
    }
  }

  async function turn(left: Project, isWorthKeeping: boolean, slot: string | undefined): Promise<void> {
    if (isWorthKeeping) await write(left);
    try {
      const before = database.slot();
      await database.turnTo(slot);
      if (!isWorthKeeping) await database.remove(before);
      kept = undefined;
      store.getState().setIdentity({ slot: database.slot() });
    } catch (error) {
      fail(error);
    }
  }

  const fail = (error: unknown): void => store.getState().setView({ saved: { failure: failureOf(error) } });

  /** One after the other, so that an older state never overtakes a newer one; each with the project of the moment, which may be another by its turn. */
  function then(next: () => Promise<void>): Promise<void> {
    writing = writing.then(next);
    return writing;
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const project = projectOf(store.getState());
    return then(() => write(project));
  }

  const hear = (state: State, before: State): void => {
    // Told of the slot that it has been given, a project is still the same.
    if (state.projectId !== before.projectId || (state.slot !== before.slot && state.slot !== database.slot())) leave(state.slot, projectOf(before));
    if (isSame(projectOf(state), projectOf(before))) return;
    timer ??= setTimeout(() => void flush(), DELAY_MILLISECONDS);
  };

  /** @param slot  of the project that comes; absent for one that the browser does not keep yet */
  function leave(slot: string | undefined, left: Project): void {
    const isWorthKeeping = !isEmpty(left) && (opened === undefined || !isSame(left, opened));
    opened = undefined;
    if (slot === undefined) queueMicrotask(() => void (opened = projectOf(store.getState())));
    void then(() => turn(left, isWorthKeeping, slot));
    timer ??= setTimeout(() => void flush(), DELAY_MILLISECONDS);
  }

  store.getState().setIdentity({ slot: database.slot() });
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

/** What a browser says of a failure. Some say it by the error's name alone: a full disk is a `QuotaExceededError` without a message. */
export function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === "Error" ? error.message : `${error.name}: ${error.message}`;
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
