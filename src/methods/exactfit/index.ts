import type { Method } from "../method";
import { check } from "./check";
import type { ExactFitOptions } from "./options";
import { report } from "./report";
import type { ExactFitResult } from "./result";
import { run } from "./run";

/** Bootstrap test of exact overall fit (Dijkstra & Henseler 2015): docs/methods/exactfit.md. */
export const exactFit: Method<ExactFitOptions, ExactFitResult> = { check, run, report };
