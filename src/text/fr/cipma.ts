import { scaleChoices, scaleFields, scaleHelp } from "./importance";
import { nca } from "./nca";

/** Importance, performance et nécessité sur une carte. */
export const cipma = {
  title: "Carte combinée (cIPMA)",
  explanation: "La carte importance-performance avec la nécessité : quels construits entraînent la cible, lesquels doivent être là, et à combien de cas ils manquent.",
  fields: { target: "Construit cible", ...scaleFields, ceiling: "Plafond", permutations: "Permutations", seed: "Graine", peers: nca.fields.peers, desired: "Niveau voulu de la cible" },
  help: { target: "Ce qu’il s’agit d’améliorer.", ...scaleHelp, ceiling: "Sur lequel repose la nécessité.", permutations: nca.help.permutations, seed: nca.help.seed, peers: nca.help.peers, desired: "En pour cent de l’étendue de ses scores ; les bulles sont aussi grandes que la part des cas qui ne peuvent l’atteindre." },
  choices: { scale: scaleChoices, ceiling: nca.choices.ceiling, peers: nca.choices.peers },
  table: "Importance, performance et nécessité pour {{target}}",
  chart: "Carte combinée pour {{target}}",
  axes: { importance: "Importance : effet total sur {{target}}, en points", performance: "Performance, de 0 à 100" },
  mean: "moyenne",
  series: { necessary: "Nécessaire : taille selon la part des cas sous le niveau requis", not: "Nécessité non établie" },
  columns: { construct: "Construit", importance: "Importance", performance: "Performance", d: "d", p: "p", required: "Requis", below: "Cas en dessous, %", kind: "Lecture" },
  nn: "NN",
  na: "NA",
  kinds: { topPriority: "Moteur nécessaire : d’abord", driver: "Moteur", bottleneck: "Nécessaire, peu moteur", low: "Ni l’un ni l’autre" },
  readings: {
    topPriority_one: "{{names}} entraîne la cible plus que la moyenne et est nécessaire : commencez par là.",
    topPriority_many: "{{names}} entraînent la cible plus que la moyenne et sont nécessaires : commencez par là.",
    topPriority_other: "{{names}} entraînent la cible plus que la moyenne et sont nécessaires : commencez par là.",
    bottleneck_one: "{{names}} entraîne peu mais est nécessaire : veillez à ce que le niveau requis soit atteint, pas plus.",
    bottleneck_many: "{{names}} entraînent peu mais sont nécessaires : veillez à ce que les niveaux requis soient atteints, pas plus.",
    bottleneck_other: "{{names}} entraînent peu mais sont nécessaires : veillez à ce que les niveaux requis soient atteints, pas plus.",
    none: "La nécessité d’aucun construit n’est établie.",
    rule: "Nécessaire : d d’au moins 0,10 par {{ceiling}} et p inférieur à 0,05. Requis : le score minimal avec lequel {{desired, value}} % de l’étendue de la cible peuvent être atteints.",
    bubble: "Une bulle est aussi grande que la part des cas qui ne peuvent atteindre {{desired, value}} % de l’étendue de la cible.",
  },
};
