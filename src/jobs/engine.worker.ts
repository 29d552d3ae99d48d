import { importData } from "../data/import/importData";
import { summarise } from "../data/summary";
import { registry } from "../methods/registry";
import { scopePort } from "./ports";
import { serve } from "./serve";

serve(scopePort(), { methods: registry, importData, summarise });
