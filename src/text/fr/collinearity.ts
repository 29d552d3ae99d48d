/** VIF de colinéarité complète. */
export const collinearity = {
  title: "Colinéarité complète (biais de méthode commune)",
  explanation: "Le VIF des scores de chaque construit sur ceux de tous les autres. Des valeurs élevées signalent un biais de méthode commune, ou des construits qui mesurent la même chose.",
  fields: { limit: "Limite du VIF" },
  help: { limit: "Au-delà, une méthode commune peut gonfler les relations. Kock (2015) : 3,3." },
  table: "Colinéarité complète",
  chart: "VIF de chaque construit sur tous les autres",
  limit: "limite",
  columns: { construct: "Construit", vif: "VIF", r2: "R² sur les autres", nearest: "Construit le plus proche", correlation: "Corrélation" },
  readings: {
    low: "Aucun VIF ne dépasse {{limit, value}} : selon ce test, le modèle est exempt de biais de méthode commune.",
    high_one: "{{count}} construit a un VIF supérieur à {{limit, value}} ({{names}}) : un biais de méthode commune ne peut être exclu.",
    high_many: "{{count}} construits ont un VIF supérieur à {{limit, value}} ({{names}}) : un biais de méthode commune ne peut être exclu.",
    high_other: "{{count}} construits ont un VIF supérieur à {{limit, value}} ({{names}}) : un biais de méthode commune ne peut être exclu.",
    caution: "Un VIF faible ne prouve pas l’absence de biais : indiquez aussi comment l’étude a été conçue pour l’éviter.",
  },
  problems: {
    dependent: {
      happened: "Les scores de {{name}} sont une combinaison de ceux des autres construits.",
      means: "Son VIF serait infini.",
      remedy: "Cherchez des items ou des construits qui disent la même chose, et retirez-en un.",
    },
  },
};
