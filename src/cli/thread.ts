import { programs } from "../jobs/poolPrograms";
import { servePool } from "../jobs/poolServe";
import { programPort } from "./threads";

/** One thread of the program: does what the pool asks of it. */
servePool(programPort(), programs);
