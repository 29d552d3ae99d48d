import { programs } from "./poolPrograms";
import type { FromLine, ToLine } from "./poolProtocol";
import { servePool } from "./poolServe";
import { scopePort } from "./ports";

servePool(scopePort<FromLine, ToLine>(), programs);
