import { pls } from "./pls";

/** The analyses that exist, by the name that jobs and files use. */
export const registry = { pls };

export type MethodId = keyof typeof registry;
