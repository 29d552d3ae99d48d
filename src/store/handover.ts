import type { ModelEntry, Step } from "./modelsState";
import type { KeyValueStorage } from "./keepSettings";
import type { State } from "./state";
import type { StudioStore } from "./store";

type History = Pick<ModelEntry, "past" | "future">;

/** What a page knows that its project does not keep. */
interface Handover {
  readonly projectId: string;
  readonly view: Pick<State, "screen" | "mode" | "drawerOpen" | "drawerTab" | "selection" | "textPane" | "startTab">;
  /** of the model on screen */
  readonly history: History;
  /** of every model, by id */
  readonly histories: Readonly<Record<string, History>>;
  /** its numbers come back from the seed */
  readonly bootstrapped: boolean;
}

type Session = KeyValueStorage & Pick<Storage, "removeItem">;

const KEY = "sentier-handover";

function session(): Session | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

/** Leaves for the next page of this tab what it needs to go on here: history, view, and whether there was a bootstrap. The project itself is kept by autosave. */
export function giveHandover(state: State, storage: Session | undefined = session()): void {
  const { projectId, screen, mode, drawerOpen, drawerTab, selection, textPane, startTab } = state;
  const view = { screen, mode, drawerOpen, drawerTab, selection, textPane, startTab };
  // Browsers give a page a few megabytes: where a long history has no room, the oldest half of it goes, and so on.
  for (let depth = Infinity; depth >= 1; depth = Number.isFinite(depth) ? depth / 2 : 128) {
    const cut = ({ past, future }: History): History => ({ past: latest(past, depth), future: future.slice(0, depth) });
    const histories = Object.fromEntries(state.models.map((one) => [one.id, cut(one)]));
    const handover: Handover = { projectId, view, history: cut(state), histories, bootstrapped: state.bootstrap?.state === "done" };
    try {
      return storage?.setItem(KEY, JSON.stringify(handover));
    } catch {
      storage?.removeItem(KEY);
    }
  }
}

const latest = (steps: readonly Step[], depth: number): readonly Step[] => (steps.length > depth ? steps.slice(-depth) : steps);

/** Goes on where the page before stood, where it left something and the project is the same; once. */
export function takeHandover(store: StudioStore, storage: Session | undefined = session()): void {
  const text = storage?.getItem(KEY);
  storage?.removeItem(KEY);
  if (text === null || text === undefined) return;
  const { projectId, view, history, histories, bootstrapped } = JSON.parse(text) as Handover;
  const state = store.getState();
  if (state.projectId !== projectId) return;
  store.setState({ ...view, ...history, models: state.models.map((one) => ({ ...one, ...histories[one.id] })) });
  if (bootstrapped) state.startBootstrap();
}
