import { lazy, Suspense, type ComponentType } from "react";

const loads: (() => Promise<unknown>)[] = [];

/** A panel that is fetched when its mode or key first asks for it. */
function panel<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  loads.push(load);
  const Lazy = lazy(async () => ({ default: await load() }));
  return function Panel(props: Props) {
    return <Suspense><Lazy {...props} /></Suspense>;
  };
}

export const AnalysisDrawer = panel(async () => (await import("../ui/analyse/AnalysisDrawer")).AnalysisDrawer);
export const BootstrapDrawer = panel(async () => (await import("../ui/bootstrap/BootstrapDrawer")).BootstrapDrawer);
export const Distributions = panel(async () => (await import("../ui/bootstrap/Distributions")).Distributions);
export const CandidatesDrawer = panel(async () => (await import("../ui/prune/CandidatesDrawer")).CandidatesDrawer);
export const CompareView = panel(async () => (await import("../ui/compare/CompareView")).CompareView);
export const DataView = panel(async () => (await import("../ui/data/DataView")).DataView);
export const Guide = panel(async () => (await import("../ui/guide/GuideCard")).GuideCard);
export const TextPane = panel(async () => (await import("../ui/textpane/TextPane")).TextPane);
export const TrailPanel = panel(async () => (await import("../ui/prune/TrailPanel")).TrailPanel);

/** Fetches them all ahead of use. */
export const loadPanels = async (): Promise<void> => void (await Promise.all(loads.map((load) => load())));
