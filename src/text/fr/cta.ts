/** Analyse confirmatoire des tétrades. */
export const cta = {
  title: "Réflexif ou formatif ? (CTA-PLS)",
  explanation: "Si un seul facteur se tient derrière tous les items d’un construit, certaines différences de produits de leurs corrélations, les tétrades, sont nulles. Des tétrades non nulles parlent contre une mesure réflexive.",
  fields: { constructs: "Construits", samples: "Rééchantillons", seed: "Graine", level: "Niveau de confiance" },
  help: { constructs: "Avec quatre items ou plus ; les autres n’ont pas de tétrade. Aucun choisi : tous.", samples: "Des cas ; seules des corrélations sont tirées, si bien que beaucoup prennent peu de temps.", seed: "La même graine donne les mêmes nombres, quel que soit le nombre de processus.", level: "Des intervalles ; ajustés, celui du construit dans son ensemble." },
  tables: { verdicts: "Tétrades nulles", tetrads: "Tétrades de {{name}}" },
  columns: { construct: "Construit", direction: "Dessiné", items: "Items", tetrads: "Tétrades testées", nonzero: "Non nulles", verdict: "Lecture", tetrad: "Tétrade", value: "τ", bias: "Biais", se: "ET", t: "t", p: "p", interval: "Intervalle à {{level, value}} %", adjusted: "Ajusté (Bonferroni)" },
  directions: { reflective: "réflexif", formative: "formatif" },
  verdicts: { fits: "Réflexif non rejeté", against: "Réflexif rejeté", supports: "Réflexif rejeté, comme dessiné", open: "Réflexif non rejeté", few: "Moins de quatre items" },
  readings: {
    against_one: "{{names}} est dessiné réflexif, et ses tétrades parlent contre : envisagez une mesure formative, si la théorie le permet.",
    against_many: "{{names}} sont dessinés réflexifs, et leurs tétrades parlent contre : envisagez une mesure formative, si la théorie le permet.",
    against_other: "{{names}} sont dessinés réflexifs, et leurs tétrades parlent contre : envisagez une mesure formative, si la théorie le permet.",
    none: "Aucune tétrade ne parle contre un construit dessiné réflexif.",
    basis: "{{samples}} rééchantillons. Un intervalle qui laisse zéro dehors, à {{level, value}} % pour toutes les tétrades d’un construit ensemble, rejette une mesure réflexive. Que rien ne soit rejeté ne prouve rien.",
    tetrads: "{{count}} tétrades dont aucune ne suit des autres. τ de g, h, i, j = r(g,h) r(i,j) − r(g,i) r(h,j).",
  },
  problems: { fewItems: { happened: "Aucun construit choisi n’a quatre items.", means: "Trois items n’ont pas de tétrade.", remedy: "Choisissez des construits d’au moins quatre items." } },
};
