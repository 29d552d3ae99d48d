import { variableChoices, variableFields, variableHelp } from "./variables";

/** Linear regression. */
export const regression = {
  title: "Linear regression (OLS)",
  explanation: "How well do several variables explain one, each with the others held constant? On scores of constructs or on columns of the data.",
  fields: { ...variableFields, errors: "Standard errors", coverage: "Coverage of intervals, %" },
  help: { ...variableHelp, errors: "HC3 stays right where the spread of the residuals is uneven.", coverage: "The share of samples whose interval holds the true value." },
  choices: { level: variableChoices, errors: { classic: "Classic", hc3: "Robust (HC3)" } },
  tables: { coefficients: "Coefficients for {{outcome}}", model: "The regression as a whole", cases: "Cases that move the result most" },
  charts: { coefficients: "Coefficients for {{outcome}} with their intervals", residuals: "Residuals against fitted values" },
  axes: { fitted: "Fitted value of {{outcome}}", residual: "Residual over its standard error" },
  columns: { what: "Statistic", value: "Value", detail: "Adjusted; df", p: "p", case: "Case", cook: "Cook’s distance", studentised: "Studentised residual", leverage: "Leverage", fitted: "Fitted values of {{outcome}}", residual: "Residuals of {{outcome}}" },
  model: { r2: "R²", f: "F test of all predictors", errorSd: "Standard error of estimate", durbinWatson: "Durbin–Watson", breuschPagan: "Breusch–Pagan (studentised)", aic: "AIC", bic: "BIC" },
  readings: {
    none: "No predictor has an effect on {{outcome}} that differs from zero beyond chance.",
    significant_one: "{{names}} has an effect on {{outcome}} beyond chance, the others held constant.",
    significant_other: "{{count}} predictors have an effect on {{outcome}} beyond chance, each with the others held constant: {{names}}.",
    strongest: "{{name}} weighs most: its standardised coefficient is the largest.",
    collinear_one: "{{names}} is so close to the other predictors (VIF of 5 or more) that its coefficient is uncertain.",
    collinear_other: "{{names}} are so close to other predictors (VIF of 5 or more) that their coefficients are uncertain.",
    explained: "The predictors explain {{share, value}} % of the variance of {{outcome}}.",
    equal: "The spread of the residuals does not depend on the predictors (Breusch–Pagan): classic standard errors will do.",
    unequal: "The spread of the residuals depends on the predictors (Breusch–Pagan): choose HC3 standard errors.",
    unequalRobust: "The spread of the residuals depends on the predictors (Breusch–Pagan): the HC3 standard errors in use allow for it.",
    noInfluence: "No single case moves the coefficients much: every Cook’s distance is below 1.",
    influence_one: "{{count}} case has a Cook’s distance above 1: look at it before you trust the coefficients.",
    influence_other: "{{count}} cases have a Cook’s distance above 1: look at them before you trust the coefficients.",
    outliers_one: "{{count}} case lies more than three standard errors from its fitted value.",
    outliers_other: "{{count}} cases lie more than three standard errors from their fitted values.",
    residuals: "The cloud should have neither a bend nor a funnel: a bend says that a straight line does not fit, a funnel that HC3 standard errors are needed.",
  },
};
