import { scaleChoices, scaleFields, scaleHelp } from "./importance";
import { nca } from "./nca";

/** Importance, performance and necessity on one map. */
export const cipma = {
  title: "Combined map (cIPMA)",
  explanation: "The importance-performance map, with necessity on it: which constructs drive the target, which must be there at all, and how many cases lack them.",
  fields: { target: "Target construct", ...scaleFields, ceiling: "Ceiling", permutations: "Permutations", seed: "Seed", peers: nca.fields.peers, desired: "Level of the target that is wanted" },
  help: { target: "What is to be improved.", ...scaleHelp, ceiling: "On which necessity rests.", permutations: nca.help.permutations, seed: nca.help.seed, peers: nca.help.peers, desired: "In per cent of the range of its scores; bubbles are as large as the share of cases that cannot reach it." },
  choices: { scale: scaleChoices, ceiling: nca.choices.ceiling, peers: nca.choices.peers },
  table: "Importance, performance and necessity for {{target}}",
  chart: "Combined map for {{target}}",
  axes: { importance: "Importance: total effect on {{target}}, in points", performance: "Performance, 0 to 100" },
  mean: "mean",
  series: { necessary: "Necessary: size is the share of cases below the required level", not: "Not shown to be necessary" },
  columns: { construct: "Construct", importance: "Importance", performance: "Performance", d: "d", p: "p", required: "Required", below: "Cases below, %", kind: "Reading" },
  nn: "NN",
  na: "NA",
  kinds: { topPriority: "Necessary driver: first", driver: "Driver", bottleneck: "Necessary, little driving", low: "Neither" },
  readings: {
    topPriority_one: "{{names}} drives the target more than average and is necessary: begin there.",
    topPriority_other: "{{names}} drive the target more than average and are necessary: begin there.",
    bottleneck_one: "{{names}} drives little but is necessary: see that the required level is reached, not more.",
    bottleneck_other: "{{names}} drive little but are necessary: see that the required levels are reached, not more.",
    none: "No construct is shown to be necessary.",
    rule: "Necessary: d of at least .10 by {{ceiling}} and p below .05. Required: the least score with which {{desired, value}} % of the target’s range can be reached.",
    bubble: "A bubble is as large as the share of cases that cannot reach {{desired, value}} % of the target’s range.",
  },
};
