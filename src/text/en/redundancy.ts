/** Redundancy analysis of formative constructs. */
export const redundancy = {
  title: "Redundancy analysis (formative)",
  explanation: "Does a formative construct capture what it is meant to? It has to explain a measure of the same concept as a whole: a global item, or a few reflective ones.",
  fields: { construct: "Formative construct", global: "Global measure", more: "Further constructs at once" },
  help: { construct: "Its items are weighted as drawn.", global: "The column that asks for the concept as a whole, or several reflective ones.", more: "For example: QUAL: qual_global; PERF: perf_global" },
  tables: { paths: "Convergent validity of formative constructs", weights: "Weights towards the global measure" },
  chart: "Path to the global measure",
  limit: "half of the variance",
  columns: { construct: "Construct", global: "Global measure", path: "β", r2: "R²", n: "Cases", verdict: "Reading", item: "Item", weight: "Weight" },
  verdicts: { good: "Convergent", watch: "Just short", act: "Not convergent" },
  readings: {
    good: "Every path reaches {{limit, threshold}}: the constructs explain at least half of the variance of their global measures.",
    weak_one: "{{names}} stays below {{limit, threshold}}: its items miss a part of the concept. Look whether a facet was left out.",
    weak_other: "{{names}} stay below {{limit, threshold}}: their items miss a part of the concepts. Look whether a facet was left out.",
    one: "With one global item and Mode B the path is the multiple correlation of that item with the items of the construct.",
    weights: "Weights in the model of two constructs, not those of the model drawn.",
  },
  problems: {
    noFormative: { happened: "The model has no formative construct.", means: "Convergent validity of reflective constructs is read from AVE.", remedy: "Give a construct arrows from its items, or name one under more settings." },
    noGlobal: { happened: "No global measure is chosen.", means: "A construct is validated against a measure of the same concept as a whole.", remedy: "Tick the column of the global item." },
    unreadable: { happened: "“{{text}}” cannot be read.", means: "It is not clear which construct goes with which column.", remedy: "Write for example: QUAL: qual_global; PERF: perf_global." },
    noConstruct: { happened: "The model has no construct {{names}}.", means: "There is nothing to validate.", remedy: "Check the spelling." },
    absent: { happened: "The data have no column {{names}}.", means: "The global measure is not there.", remedy: "Check the spelling." },
    ownItem: { happened: "{{names}} is an item of {{name}} itself.", means: "An item explains itself: the path would say nothing.", remedy: "Choose a column that is not part of the construct." },
    notNumbers: { happened: "{{names}} is no column of numbers.", means: "The path needs numbers.", remedy: "Choose another column, or recode it." },
    reflective: { happened: "{{name}} is drawn reflective.", means: "Redundancy analysis is meant for formative constructs.", remedy: "Read AVE instead." },
  },
};
