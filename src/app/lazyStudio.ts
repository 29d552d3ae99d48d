import { lazy } from "react";

/** The canvas and what stands beside it: fetched beside the start page, not before it. */
export const loadStudio = () => import("./Studio");

/** What only some modes show, fetched after it. */
export const loadPanels = async (): Promise<void> => (await import("./lazyPanels")).loadPanels();

export const LazyStudio = lazy(async () => ({ default: (await loadStudio()).Studio }));
