/** Full collinearity VIF. */
export const collinearity = {
  title: "Full collinearity (common method bias)",
  explanation: "The VIF of each construct’s scores on those of all other constructs. High values are a sign of common method bias, or of constructs that measure the same thing.",
  fields: { limit: "Limit of VIF" },
  help: { limit: "Above it, a common method may inflate the relationships. Kock (2015): 3.3." },
  table: "Full collinearity",
  chart: "VIF of each construct on all others",
  limit: "limit",
  columns: { construct: "Construct", vif: "VIF", r2: "R² on the others", nearest: "Closest construct", correlation: "Correlation" },
  readings: {
    low: "No VIF is above {{limit, value}}: by this test the model is free of common method bias.",
    high_one: "{{count}} construct has a VIF above {{limit, value}} ({{names}}): common method bias cannot be ruled out.",
    high_other: "{{count}} constructs have a VIF above {{limit, value}} ({{names}}): common method bias cannot be ruled out.",
    caution: "A low VIF does not prove the absence of bias: say also how the study was designed against it.",
  },
  problems: {
    dependent: {
      happened: "The scores of {{name}} are a combination of those of the other constructs.",
      means: "Its VIF would be infinite.",
      remedy: "Look for items or constructs that say the same thing, and take one of them out.",
    },
  },
};
