import { scaleChoices, scaleFields, scaleHelp } from "./importance";

/** Carte importance-performance. */
export const ipma = {
  title: "Carte importance-performance (IPMA)",
  explanation: "Quels construits et quels items comptent le plus pour une cible, et comment s’en tirent-ils ? Ceux qui importent et performent mal sont ceux par où commencer.",
  fields: { target: "Construit cible", ...scaleFields, importance: "Importance" },
  help: { target: "Ce qu’il s’agit d’améliorer.", ...scaleHelp, importance: "L’effet total sur la cible : en points de 0 à 100, ou standardisé." },
  choices: { scale: scaleChoices, importance: { points: "En points de 0 à 100", standardised: "Standardisée" } },
  tables: { constructs: "Construits : importance pour {{target}} et performance", items: "Items : importance pour {{target}} et performance" },
  charts: { constructs: "Carte des construits pour {{target}}", items: "Carte des items pour {{target}}" },
  columns: { construct: "Construit", dimension: "Dimension", item: "Item", importance: "Importance", performance: "Performance", standardised: "Standardisée", points: "En points", weight: "Poids", quadrant: "Par où commencer" },
  axes: { points: "Importance : effet total sur {{target}}, en points", standardised: "Importance : effet total standardisé sur {{target}}", performance: "Performance, de 0 à 100" },
  mean: "moyenne",
  targetRow: "Cible",
  quadrants: { priority: "À améliorer d’abord", keep: "À maintenir", low: "Peu prioritaire", overdone: "Peut-être trop fait" },
  readings: {
    points: "{{name}} est le plus important : un point de plus de performance va de pair avec {{value, thousandths}} point de plus pour {{target}}.",
    standardised: "{{name}} est le plus important : un écart type de plus va de pair avec {{value, thousandths}} écart type de plus pour {{target}}.",
    priority_one: "À améliorer d’abord : {{names}}, d’importance supérieure et de performance inférieure à la moyenne.",
    priority_many: "À améliorer d’abord : {{names}}, d’importance supérieure et de performance inférieure à la moyenne.",
    priority_other: "À améliorer d’abord : {{names}}, d’importance supérieure et de performance inférieure à la moyenne.",
    noPriority: "Aucun construit n’est d’importance supérieure et de performance inférieure à la moyenne.",
    parts: "Une dimension a, dans son construit d’ordre supérieur, la part que ses items ont dans ce score. Les dimensions sont jugées entre elles ; les lignes des moyennes reposent sur les construits du dessus.",
    moderated_one: "{{names}} est une interaction, et non un domaine à améliorer : l’importance de ses facteurs vaut à une moyenne de l’autre, et sa flèche dit comment elle change.",
    moderated_many: "{{names}} sont des interactions, et non des domaines à améliorer : l’importance de leurs facteurs vaut à une moyenne des autres, et leurs flèches disent comment elle change.",
    moderated_other: "{{names}} sont des interactions, et non des domaines à améliorer : l’importance de leurs facteurs vaut à une moyenne des autres, et leurs flèches disent comment elle change.",
    lowerValue: "D’un facteur à deux valeurs, lu dans ses propres unités, la valeur basse tient lieu de moyenne.",
    items: "L’importance d’un item est son poids dans le construit fois l’importance du construit pour {{target}}.",
  },
};
