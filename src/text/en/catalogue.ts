import { bootstrap } from "./bootstrap";
import { canvas } from "./canvas";
import { cli } from "./cli";
import { common } from "./common";
import { data } from "./data";
import { dataview } from "./dataview";
import { derive } from "./derive";
import { figure } from "./figure";
import { groups } from "./groups";
import { help } from "./help";
import { mapping } from "./mapping";
import { missing } from "./missing";
import { offline } from "./offline";
import { paper } from "./paper";
import { problems } from "./problems";
import { prune } from "./prune";
import { recent } from "./recent";
import { report } from "./report";
import { results } from "./results";
import { settings } from "./settings";
import { shell } from "./shell";
import { statistics } from "./statistics";
import { verify } from "./verify";
import { welcome } from "./welcome";

/** Every sentence of the program in one language, by namespace. */
export const en = { bootstrap, canvas, cli, common, data, dataview, derive, figure, groups, help, mapping, missing, offline, paper, problems, prune, recent, report, results, settings, shell, statistics, verify, welcome };
