import { bootstrap } from "./bootstrap";
import { pls } from "./pls";
import { whatIf } from "./whatif";

/** The analyses that exist, by the name that jobs and files use. */
export const registry = { pls, bootstrap, whatIf };

export type MethodId = keyof typeof registry;
