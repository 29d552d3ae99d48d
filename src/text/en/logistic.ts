import { variableChoices } from "./variables";

/** Logistic regression. */
export const logistic = {
  title: "Logistic regression",
  explanation: "What makes one of two outcomes more likely, such as buying or not? The outcome is a column of two values; scores of constructs or columns explain it.",
  fields: { outcomeColumn: "Outcome (column of two values)", event: "Value that is explained", level: "Predictors are", predictors: "Predictors", predictorColumns: "Predictors (columns)", cut: "Cut for the classification", coverage: "Coverage of intervals, %" },
  help: {
    outcomeColumn: "Cases without a value in it take no part.",
    event: "In the order of the values: 0 and 1, no and yes.",
    level: "Scores of constructs, or columns of the data as they are.",
    predictors: "None chosen: all constructs.",
    predictorColumns: "Used where columns explain.",
    cut: "From this probability on, a case is called an event.",
    coverage: "The share of samples whose interval holds the true value.",
  },
  choices: { event: { second: "The second (larger)", first: "The first (smaller)" }, level: variableChoices },
  problems: {
    noOutcome: { happened: "No outcome is chosen.", means: "There is nothing to explain yet.", remedy: "Choose a column of two values in the settings." },
    notTwo: { happened: "{{name}} does not have exactly two values.", means: "A logistic regression explains one of two outcomes.", remedy: "Choose another column, or recode this one into two values (Data, Steps)." },
    constant: { happened: "{{name}} has one value in all cases that have the predictors.", means: "There is nothing to explain.", remedy: "Choose another outcome, or another treatment of missing values." },
    separated: { happened: "The predictors tell the two outcomes apart without error, or nearly.", means: "Coefficients grow without limit, and their standard errors with them: neither can be read.", remedy: "Leave out the predictor that decides the outcome, or gather more cases." },
  },
  tables: { coefficients: "What makes {{outcome}} = {{event}} more likely", fit: "The regression as a whole", classification: "Cases called right, cut at {{cut, value}}" },
  charts: { odds: "Odds ratios for {{outcome}} = {{event}}", roc: "ROC curve", calibration: "Expected and observed shares" },
  axes: { others: "Others called events (1 − specificity)", events: "Events found (sensitivity)", curve: "This regression", chance: "By chance", expected: "Mean probability", observed: "Observed share", groups: "Groups of cases", equal: "Equal" },
  columns: {
    term: "Predictor", b: "b", se: "SE", wald: "Wald", p: "p", odds: "Odds ratio", interval: "{{level, value}} % interval", lower: "Lower", upper: "Upper",
    what: "Statistic", value: "Value", df: "df", observed: "Observed", called: "Called {{value}}", right: "Right, %", probability: "Probability of {{event}}",
  },
  constant: "Constant",
  all: "All",
  noEffect: "no effect",
  fit: { chiSquare: "χ² of all predictors", minus2LL: "−2 ln L", mcFadden: "R² of McFadden", coxSnell: "R² of Cox & Snell", nagelkerke: "R² of Nagelkerke", auc: "Area under the ROC curve", hosmerLemeshow: "Hosmer–Lemeshow" },
  readings: {
    none: "No predictor changes the odds of {{event}} beyond chance.",
    significant_one: "{{names}} changes the odds of {{event}} beyond chance, the others held constant.",
    significant_other: "{{count}} predictors change the odds of {{event}} beyond chance, each with the others held constant: {{names}}.",
    odds: "With one unit more of {{name}} the odds of {{event}} are multiplied by {{odds, thousandths}}.",
    separated: "The outcomes are separated: the coefficients have no limit and cannot be read.",
    better: "Together the predictors explain the outcome better than its frequency alone.",
    noBetter: "Together the predictors do not explain the outcome better than its frequency alone.",
    aucGood: "Of an event and another case, the event has the larger probability in a share of {{auc, thousandths}}: acceptable (.70) or better.",
    aucPoor: "Of an event and another case, the event has the larger probability in a share of {{auc, thousandths}} only; .70 is acceptable, .50 is chance.",
    calibrated: "Expected and observed shares agree (Hosmer–Lemeshow).",
    notCalibrated: "Expected and observed shares differ (Hosmer–Lemeshow): the probabilities are not to be taken at their word.",
    classified: "{{share, value}} % of the cases are called right; calling all by the more frequent value would be right for {{chance, value}} %.",
  },
};
