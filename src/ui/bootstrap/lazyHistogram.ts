import { lazy } from "react";

const load = () => import("./Histogram");

/** The chart with the library that draws it, fetched when first needed. */
export const Histogram = lazy(async () => ({ default: (await load()).Histogram }));

/** Fetches it ahead. */
export const preloadHistogram = async (): Promise<void> => void (await load());
