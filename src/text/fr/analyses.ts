import { analysis } from "./analysis";
import { blindfolding } from "./blindfolding";
import { cbsem } from "./cbsem";
import { cipma } from "./cipma";
import { collinearity } from "./collinearity";
import { copula } from "./copula";
import { cta } from "./cta";
import { cvpat } from "./cvpat";
import { exactfit } from "./exactfit";
import { fimix } from "./fimix";
import { gsca } from "./gsca";
import { ipma } from "./ipma";
import { logistic } from "./logistic";
import { moderation } from "./moderation";
import { multigroup } from "./multigroup";
import { nca } from "./nca";
import { ordinal } from "./ordinal";
import { pca } from "./pca";
import { pos } from "./pos";
import { predict } from "./predict";
import { process } from "./process";
import { redundancy } from "./redundancy";
import { regression } from "./regression";
import { samplesize } from "./samplesize";
import { segments } from "./segments";
import { variables } from "./variables";

/** Les phrases des analyses, par espace de noms. */
export const analyses = { analysis, blindfolding, cbsem, cipma, collinearity, copula, cta, cvpat, exactfit, fimix, gsca, ipma, logistic, moderation, multigroup, nca, ordinal, pca, pos, predict, process, redundancy, regression, samplesize, segments, variables };
