/** Ce que les régressions sur scores et sur colonnes disent de même. */
export const variables = {
  constant: "Constante",
  heads: { term: "Prédicteur", b: "b", se: "Erreur type", hc3: "Erreur type (HC3)", t: "t", p: "p", interval: "Intervalle à {{level, value}} %", lower: "Inférieure", upper: "Supérieure", beta: "β", vif: "VIF" },
};

/** Champs qui choisissent un résultat et ce qui l’explique. */
export const variableFields = { level: "Variables", outcome: "Variable expliquée", predictors: "Prédicteurs", outcomeColumn: "Variable expliquée (colonne)", predictorColumns: "Prédicteurs (colonnes)" };
export const variableHelp = {
  level: "Les scores des construits, ou les colonnes des données telles quelles.",
  outcome: "Un construit auquel mène une relation.",
  predictors: "Des construits ; sans choix : ceux dont une relation mène à la variable expliquée.",
  outcomeColumn: "Sert quand ce sont des colonnes qui sont analysées.",
  predictorColumns: "Sert quand ce sont des colonnes qui sont analysées.",
};
export const variableChoices = { scores: "Scores des construits", columns: "Colonnes des données" };
