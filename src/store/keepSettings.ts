import * as v from "valibot";
import { defaultDisplay } from "../draw/scene";
import { defined } from "./defined";
import { displaySchema } from "./projectSchema";
import type { Language, State } from "./state";
import type { StudioStore } from "./store";

/** What of `localStorage` is used. */
export type KeyValueStorage = Pick<Storage, "getItem" | "setItem">;

export const SETTINGS_KEY = "sentier-settings";

const schema = v.partial(
  v.object({
    theme: v.picklist(["light", "dark", "system"]),
    language: v.picklist(["en", "fr"]),
    live: v.boolean(),
    liveBootstrap: v.boolean(),
    letterShortcuts: v.boolean(),
    display: displaySchema,
  }),
);
type Kept = v.InferOutput<typeof schema>;

const keptOf = ({ theme, language, live, liveBootstrap, letterShortcuts, display }: State): Kept => ({ theme, language, live, liveBootstrap, letterShortcuts, display });

function read(storage: KeyValueStorage): Kept {
  try {
    const parsed = v.safeParse(schema, JSON.parse(storage.getItem(SETTINGS_KEY) ?? "{}"));
    return parsed.success ? parsed.output : {};
  } catch {
    return {};
  }
}

/** Restores theme, language, display and the like, and keeps them from then on. @returns how to stop */
export function keepSettings(store: StudioStore, storage: KeyValueStorage, language: Language): () => void {
  const { display, ...kept } = read(storage);
  const before = store.getState();
  store.setState({ ...before, language, ...defined(kept), display: { ...defaultDisplay, ...defined(display ?? {}) } });
  return store.subscribe((state, previous) => {
    const [now, was] = [keptOf(state), keptOf(previous)];
    if ((Object.keys(now) as (keyof Kept)[]).every((key) => now[key] === was[key])) return;
    try {
      storage.setItem(SETTINGS_KEY, JSON.stringify(now));
    } catch {
      // Settings are a convenience: where the browser keeps nothing, they last as long as the page.
    }
  });
}
