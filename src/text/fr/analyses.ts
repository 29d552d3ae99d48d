import { analysis } from "./analysis";
import { collinearity } from "./collinearity";
import { fimix } from "./fimix";
import { segments } from "./segments";

/** Les phrases des analyses, par espace de noms. */
export const analyses = { analysis, collinearity, fimix, segments };
