import type { Method } from "../method";
import { check as checkPls } from "../pls/check";
import type { WhatIfOptions } from "./options";
import { report } from "./report";
import type { WhatIfResult } from "./result";
import { run } from "./run";

/** What the model would be without each of its items (M4.11): docs/pruning.md. */
export const whatIf: Method<WhatIfOptions, WhatIfResult> = { check: (input, options) => checkPls(input, options.pls), run, report };
