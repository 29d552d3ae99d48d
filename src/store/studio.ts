import type { Engine } from "../jobs/client";
import { check } from "../methods/pls/check";
import { analysing, type StartAnalysis } from "./analysing";
import { autosave, failureOf, type Autosave } from "./autosave";
import { bootstrapping, type StartBootstrap } from "./bootstrapping";
import { comparing } from "./comparing";
import { keepSettings, type KeyValueStorage } from "./keepSettings";
import { provideFullResult } from "./fullResult";
import { provideVerification } from "./verifying";
import { liveEstimation } from "./liveEstimation";
import { pruneSignificance } from "./pruneSignificance";
import { pruning } from "./pruning";
import { rehearsing } from "./rehearsing";
import { suggesting } from "./suggesting";
import { presence, type Channel } from "./presence";
import { isEmpty, openProject, projectOf } from "./project";
import type { ProjectDatabase } from "./projectDatabase";
import { provideRecents } from "./recents";
import type { Language } from "./state";
import { studio, type StudioStore } from "./store";

export interface StudioStorage {
  /** `localStorage`; absent where the browser denies it */
  readonly settings?: KeyValueStorage | undefined;
  /** rejects where the browser denies it */
  openDatabase(): Promise<ProjectDatabase>;
  /** between the tabs of one browser; absent where there is none */
  readonly channel?: Channel | undefined;
  /** `navigator.storage.persist` */
  readonly persist?: (() => Promise<unknown>) | undefined;
}

export interface StudioParts {
  readonly engine: Engine;
  /** absent where nothing is resampled, as in tests */
  readonly startBootstrap?: StartBootstrap;
  /** absent where nothing is analysed, as in tests */
  readonly startAnalysis?: StartAnalysis;
  readonly storage: StudioStorage;
  /** of the browser, until the researcher chooses another */
  readonly language: Language;
  readonly store?: StudioStore;
}

export interface Studio {
  readonly store: StudioStore;
  /** the project of the last visit is back, or there is none; never rejects */
  readonly ready: Promise<"restored" | "fresh">;
  /** Writes now what waits to be kept: for when the page is hidden or left. */
  flush(): Promise<void>;
  close(): void;
}

/** Wires store, engine and storage: from here on every change is estimated and kept. Settings are restored at once, the project a moment later (`ready`). */
export function createStudio({ engine, startBootstrap, startAnalysis, storage, language, store = studio }: StudioParts): Studio {
  const stopSettings = storage.settings === undefined ? undefined : keepSettings(store, storage.settings, language);
  if (storage.settings === undefined) store.getState().setLanguage(language);
  const stopEstimation = liveEstimation({ store, engine, check });
  const stopBootstrapping = startBootstrap === undefined ? undefined : bootstrapping(store, startBootstrap);
  const stopRehearsing = startBootstrap === undefined ? undefined : rehearsing(store, startBootstrap);
  const stopAnalysing = startAnalysis === undefined ? undefined : analysing(store, startAnalysis);
  const stopPruning = pruning(store, engine);
  const stopSignificance = startBootstrap === undefined ? undefined : pruneSignificance(store, startBootstrap);
  const stopSuggesting = suggesting(store, engine);
  const stopComparing = comparing(store, engine);
  const withdrawFullResult = provideFullResult(store, engine);
  const withdrawVerification = provideVerification(store, engine, startBootstrap);
  const stopPresence = storage.channel === undefined ? undefined : presence(store, storage.channel);
  let saving: Autosave | undefined;
  let database: ProjectDatabase | undefined;
  let withdrawRecents: (() => void) | undefined;
  let closed = false;

  async function restore(): Promise<"restored" | "fresh"> {
    const untouched = store.getState();
    try {
      database = await storage.openDatabase();
      const project = await database.read();
      const now = store.getState();
      const isUntouched = now.document === untouched.document && now.data === untouched.data;
      const restored = project !== undefined && !isEmpty(project) && isUntouched;
      if (restored) {
        openProject(now, project, database.slot());
        now.setView({ screen: "studio" });
      }
      if (closed) return "fresh";
      // What was begun before the last project came back is a project of its own.
      if (!isUntouched && project !== undefined) await database.turnTo(undefined);
      withdrawRecents = provideRecents(database);
      saving = autosave({ store, database, persist: storage.persist, kept: restored ? projectOf(store.getState()) : undefined });
      if (!isUntouched) await saving.flush();
      return restored ? "restored" : "fresh";
    } catch (error) {
      store.getState().setView({ saved: { failure: failureOf(error) } });
      return "fresh";
    }
  }

  const ready = restore();
  return {
    store,
    ready,
    flush: async () => {
      await saving?.flush();
    },
    close: () => {
      closed = true;
      stopSettings?.();
      stopEstimation();
      stopBootstrapping?.();
      stopRehearsing?.();
      stopAnalysing?.();
      stopPruning();
      stopSignificance?.();
      stopSuggesting();
      stopComparing();
      withdrawFullResult();
      withdrawVerification();
      stopPresence?.();
      withdrawRecents?.();
      saving?.stop();
      database?.close();
      engine.close();
    },
  };
}
