import { bootstrap } from "./bootstrap";
import { exactFit } from "./exactfit";
import { pls } from "./pls";
import { whatIf } from "./whatif";

/** The analyses that exist, by the name that jobs and files use. */
export const registry = { pls, bootstrap, exactFit, whatIf };

export type MethodId = keyof typeof registry;
