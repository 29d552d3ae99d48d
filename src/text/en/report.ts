/** What goes out to paper: scripts, tables, figures and the report itself. */
export const report = {
  r: {
    head: "The same estimate in R with {{package}}, to check the numbers of Sentier {{version}}.",
    headLavaan: "The covariance-based counterpart in R with {{package}}, beside the numbers of Sentier {{version}}.",
    settings: "Inner weighting: {{scheme}}. Missing values: {{missing}}. Tolerance: {{tolerance}}. n = {{n}}, {{count}} iterations.",
    seminr: {
      about: "composite() is plain PLS; reflective() would be consistent PLS (PLSc), which is another estimator.",
      measurement: "Mode A: correlation weights. Mode B: regression weights.",
      estimate: "The stop criterion is the exponent of the tolerance.",
    },
    csem: {
      about: "Without disattenuation cSEM gives plain PLS; its default would be consistent PLS (PLSc) wherever =~ stands.",
      modes: "The mode of every construct is said, because cSEM’s own choice follows =~ and <~.",
      estimate: "cSEM looks at the largest change of a weight, Sentier at the sum of the changes of all {{count}} weights: hence the division.",
    },
    lavaan: {
      model: "Every construct is a common factor here, which composites are not: estimates differ by nature, not by mistake.",
      composite: "A formative construct (<~) has its first weight fixed at 1, and is identified only if at least two paths leave it.",
      pairwise: "Maximum likelihood knows no pairwise deletion: lavaan leaves out the rows with an empty cell.",
      compare: "Standardised estimates beside those of PLS and consistent PLS. No assertion: these are different estimators.",
    },
    renamed: "{{plain}}: {{name}}",
    data: "The data file; start R in its folder, or write its whole path.",
    guess: "Which sign separates the cells.",
    number: "Cells as numbers: what means “no answer” is left empty.",
    filter: "Only these cases.",
    items: "The indicators, in the order of the model.",
    missing: {
      casewise: "Cases with an empty cell among the indicators are left out.",
      emptyRows: "Cases without any answer carry nothing.",
      mean: "Each empty cell takes the mean of its column.",
    },
    check: "The same data? Number of cases, means and standard deviations must agree.",
    correlations: {
      weighted: "Correlations with case weights.",
      pairwise: "Each correlation from the cases that have both values.",
      given: "The correlations that Sentier worked on: they are not a matter of one call in R.",
      rows: "PLS looks at correlations only. Rows that have exactly these give the same estimates.",
    },
    expected: "What Sentier found, with what it shows in the remark; and what R finds.",
    notConverged: "Sentier’s iteration had not converged, so nothing is asserted here.",
    signs: "The sign of a composite is a convention: composites are turned as Sentier shows them.",
    same: "The same numbers as Sentier, within",
    lacks: {
      centroid: "seminr has no centroid scheme. cSEM has.",
      weighting_one: "seminr has neither principal-component nor fixed weights ({{names}}). cSEM has.",
      weighting_other: "seminr has neither principal-component nor fixed weights ({{names}}). cSEM has.",
    },
  },
};
