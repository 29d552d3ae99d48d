/** Segments non observés : ce que FIMIX et POS disent pareillement. */
export const segments = {
  segment: "Segment {{number}}",
  r2Of: "R² de {{construct}}",
  heads: { pooled: "Tous les cas", range: "Plus grande différence", column: "Variable", chiSquare: "χ²", df: "ddl", p: "p", cramerV: "V de Cramér", path: "Relation", coefficient: "Coefficient structurel" },
  titles: { separate: "Chaque segment estimé à part", profile: "Qui est dans quel segment", pathChart: "Relations par segment" },
  reasons: { notEstimated: "Ce segment ne peut être estimé à part : il a trop peu de cas, ou une variable qui n’y varie pas." },
  readings: {
    separate: "PLS des cas de chaque segment seul : poids, standardisation et cellules remplies sont les siens. Prenez les segments comme colonne des données pour les comparer par des tests de permutation ou de bootstrap.",
    notEstimated: "Un segment sans nombres ne peut être estimé à part.",
    small_one: "Le segment {{segments}} est petit : moins de cas que dix fois les relations qui mènent à un construit, ou moins de 5 %. Ne lisez pas ses relations à part.",
    small_many: "Les segments {{segments}} sont petits : moins de cas que dix fois les relations qui mènent à un construit, ou moins de 5 %. Ne lisez pas leurs relations à part.",
    small_other: "Les segments {{segments}} sont petits : moins de cas que dix fois les relations qui mènent à un construit, ou moins de 5 %. Ne lisez pas leurs relations à part.",
    profile_one: "{{column}} distingue le mieux les segments.",
    profile_many: "{{column}} distingue le mieux les segments ; {{count}} variables le font à 5 %.",
    profile_other: "{{column}} distingue le mieux les segments ; {{count}} variables le font à 5 %.",
    noProfile: "Aucune variable hors du modèle ne distingue les segments à 5 %.",
    profileCaution: "Toutes les variables hors du modèle de 2 à 12 valeurs ont été essayées, si bien que certaines diffèrent par hasard.",
    turned_one: "{{paths}} a des signes opposés d’un segment à l’autre : sur tous les cas, son effet s’annule en partie.",
    turned_many: "{{paths}} ont des signes opposés d’un segment à l’autre : sur tous les cas, leurs effets s’annulent en partie.",
    turned_other: "{{paths}} ont des signes opposés d’un segment à l’autre : sur tous les cas, leurs effets s’annulent en partie.",
    sameDirection: "Aucune relation n’est nettement positive dans un segment et nettement négative dans un autre (au-delà de 0,10).",
  },
};
