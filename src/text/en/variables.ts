/** What regressions of scores and of columns say alike. */
export const variables = {
  constant: "Constant",
  heads: { term: "Predictor", b: "b", se: "SE", hc3: "SE (HC3)", t: "t", p: "p", interval: "{{level, value}} % interval", lower: "Lower", upper: "Upper", beta: "β", vif: "VIF" },
};

/** Fields that choose an outcome and what explains it. */
export const variableFields = { level: "Variables", outcome: "Outcome", predictors: "Predictors", outcomeColumn: "Outcome (column)", predictorColumns: "Predictors (columns)" };
export const variableHelp = {
  level: "Scores of constructs, or columns of the data as they are.",
  outcome: "A construct that a path leads to.",
  predictors: "Constructs; none chosen: those with a path to the outcome.",
  outcomeColumn: "Used where columns are analysed.",
  predictorColumns: "Used where columns are analysed.",
};
export const variableChoices = { scores: "Scores of constructs", columns: "Columns of the data" };
