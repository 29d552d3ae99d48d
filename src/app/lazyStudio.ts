import { lazy } from "react";

/** The canvas and its panels are the larger half of the program: fetched beside the start page, not before it. */
export const loadStudio = () => import("./Studio");

export const LazyStudio = lazy(async () => ({ default: (await loadStudio()).Studio }));
