import { importCsv } from "../data/csv/parseCsv";
import { registry } from "../methods/registry";
import { scopePort } from "./ports";
import { serve } from "./serve";

serve(scopePort(), { methods: registry, importCsv });
