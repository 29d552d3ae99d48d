export const figure = {
  title: "Path model: {{title}}",
  untitled: "Path model",
  legend: {
    good: "{{watch}} and above",
    watch: "{{act}} to {{watch}}, weak",
    act: "below {{act}}, very weak",
  },
  values: {
    measurement: {
      loadings: "Measurement arrows: loadings.",
      weights: "Measurement arrows: outer weights.",
      t: "Measurement arrows: t values of the loadings.",
      p: "Measurement arrows: p values of the loadings.",
      interval: "Measurement arrows: confidence intervals of the loadings.",
    },
    structural: {
      beta: "Structural arrows: path coefficients.",
      f2: "Structural arrows: effect sizes f².",
      totalEffect: "Structural arrows: total effects.",
      t: "Structural arrows: t values of the path coefficients.",
      p: "Structural arrows: p values of the path coefficients.",
      interval: "Structural arrows: confidence intervals of the path coefficients.",
    },
    leftOut_one: "{{count}} path whose interval includes zero is not drawn.",
    leftOut_other: "{{count}} paths whose interval includes zero are not drawn.",
  },
  description: {
    constructs_one: "{{count}} construct.",
    constructs_other: "{{count}} constructs.",
    indicators_one: "{{count}} indicator.",
    indicators_other: "{{count}} indicators.",
    path: "{{from}} to {{to}}.",
    pathValue: "{{from}} to {{to}}: {{value}}.",
    r2: "R² of {{name}}: {{value}}.",
  },
};
