/** Le test bootstrap de l’ajustement exact. */
export const exactfit = {
  title: "Test d’ajustement exact",
  columns: { model: "Modèle", distance: "Distance", value: "Valeur", hi95: "95 %", hi99: "99 %", p: "p", verdict: "Lecture" },
  models: { saturated: "Saturé", estimated: "Estimé" },
  distances: { SRMR: "SRMR", dULS: "d_ULS", dG: "d_G" },
  verdicts: { holds: "Non rejeté", doubtful: "Rejeté à 5 %", rejected: "Rejeté à 1 %" },
  reasons: { none: "Non défini : une matrice n’est pas définie positive, ou trop peu de rééchantillons ont pu servir." },
  readings: {
    pls: "Les construits sont lus comme des composites. Les quantiles sont ceux de {{samples}} rééchantillons de cas pour lesquels le modèle tient exactement : une distance au-delà dépasse ce que l’échantillonnage explique.",
    plsc: "Les construits réflexifs sont lus comme des facteurs communs. Les quantiles sont ceux de {{samples}} rééchantillons de cas pour lesquels le modèle tient exactement : une distance au-delà dépasse ce que l’échantillonnage explique.",
    lost_one: "{{count}} des {{samples}} rééchantillons n’a pas pu servir.",
    lost_many: "{{count}} des {{samples}} rééchantillons n’ont pas pu servir.",
    lost_other: "{{count}} des {{samples}} rééchantillons n’ont pas pu servir.",
  },
};
