import { join } from "node:path";

const here = import.meta.dirname;

/** The CRM study: 72 cases, 19 items. */
export const CRM = join(here, "../../public/samples/crm-clusters.csv");
/** Data sets whose results are known, and files that are hard to read. */
export const REFERENCE = join(here, "../reference");
/** Hostile input files; a README beside them says what to do with each. */
export const EDGE = join(REFERENCE, "simulated/edge");
