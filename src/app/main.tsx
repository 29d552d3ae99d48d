import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { takeHandover } from "../store/handover";
import { openProjectDatabase } from "../store/projectDatabase";
import { createStudio } from "../store/studio";
import "../ui/shared/style";
import { App } from "./App";
import { loadAhead } from "./ahead";
import { engine, startAnalysis, startBootstrap } from "./engine";
import { ErrorBoundary } from "./ErrorBoundary";
import { saveProject } from "./files";
import { browserLanguage, i18n, speak } from "./language";
import { loadStudio } from "./lazyStudio";
import { keepOffline } from "./offline";
import { Page } from "./Page";
import { settingsStorage } from "./settingsStorage";
import { watchMistakes } from "./watchMistakes";

/** The start page waits this long for the project of the last visit, ms, so that it does not flash by. */
const RESTORE_PATIENCE = 600;

watchMistakes();
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root.");

const studio = createStudio({
  engine,
  startBootstrap,
  startAnalysis,
  language: browserLanguage(),
  storage: { settings: settingsStorage(), openDatabase: openProjectDatabase, persist: () => navigator.storage.persist(), channel: typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("sentier") },
});
const { ready, store } = studio;
await speak(store.getState().language);
await Promise.race([ready, new Promise((resolve) => setTimeout(resolve, RESTORE_PATIENCE))]);
if (store.getState().screen === "studio") await loadStudio();

createRoot(root).render(
  <StrictMode>
    <Page i18n={i18n}>
      <ErrorBoundary onSave={() => void saveProject()}>
        <App />
      </ErrorBoundary>
    </Page>
  </StrictMode>,
);

await ready;
takeHandover(store);
await loadAhead();
await keepOffline(studio);
