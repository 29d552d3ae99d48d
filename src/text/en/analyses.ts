import { analysis } from "./analysis";
import { collinearity } from "./collinearity";
import { fimix } from "./fimix";
import { pos } from "./pos";
import { segments } from "./segments";

/** Sentences of the analyses, by namespace: that of each is its name in the registry. The page fetches them when the menu is first used. */
export const analyses = { analysis, collinearity, fimix, pos, segments };
