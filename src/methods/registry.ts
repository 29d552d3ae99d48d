import { bootstrap } from "./bootstrap";
import { exactFit } from "./exactfit";
import { fimix } from "./fimix";
import { pls } from "./pls";
import { whatIf } from "./whatif";
import { suggestRemovals } from "./whatif/suggest";

/** The analyses that exist, by the name that jobs and files use. */
export const registry = { pls, bootstrap, exactFit, fimix, whatIf, suggestRemovals };

export type MethodId = keyof typeof registry;
