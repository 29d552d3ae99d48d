import type { Analysis } from "./analysis";
import { blindfolding } from "./blindfolding";
import { bootstrap } from "./bootstrap";
import { cbsem } from "./cbsem";
import { cipma } from "./cipma";
import { collinearity } from "./collinearity";
import { copula } from "./copula";
import { cta } from "./cta";
import { cvpat } from "./cvpat";
import { exactFit } from "./exactfit";
import { fimix } from "./fimix";
import { gsca } from "./gsca";
import { ipma } from "./ipma";
import { moderation } from "./moderation";
import { multigroup } from "./multigroup";
import { nca } from "./nca";
import { ordinal } from "./ordinal";
import { pls } from "./pls";
import { pos } from "./pos";
import { predict } from "./predict";
import { redundancy } from "./redundancy";
import { regression } from "./regression";
import { samplesize } from "./samplesize";
import { logistic } from "./logistic";
import { pca } from "./pca";
import { process } from "./process";
import { whatIf } from "./whatif";
import { suggestRemovals } from "./whatif/suggest";

/** Analyses that are asked for from the menu, in its order; by the name that files, words, pages and the command line use. One line each. */
export const analyses = {
  exactfit: exactFit,
  moderation,
  predict,
  cvpat,
  blindfolding,
  multigroup,
  ipma,
  nca,
  cipma,
  cta,
  redundancy,
  samplesize,
  collinearity,
  fimix,
  pos,
  cbsem,
  gsca,
  regression,
  copula,
  ordinal,
  logistic,
  pca,
  process,
} satisfies Analyses;

/** The methods that exist, by the name that jobs use. */
export const registry = { pls, bootstrap, whatIf, suggestRemovals, ...analyses };

/** What is known of an analysis where it does not matter which it is. */
export type AnyAnalysis = Analysis<unknown, unknown>;
export type Analyses = Readonly<Record<string, AnyAnalysis>>;

export type MethodId = keyof typeof registry;
