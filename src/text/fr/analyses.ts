import { analysis } from "./analysis";
import { collinearity } from "./collinearity";
import { fimix } from "./fimix";
import { pos } from "./pos";
import { segments } from "./segments";

/** Les phrases des analyses, par espace de noms. */
export const analyses = { analysis, collinearity, fimix, pos, segments };
