/** Blindfolding. */
export const blindfolding = {
  title: "Blindfolding (Q², legacy)",
  explanation: "Leaves out every seventh cell, say, of a construct’s items and predicts it from the rest. An older measure, which PLSpredict has replaced: it does not hold whole cases out.",
  fields: { distance: "Omission distance", filling: "Correlations rest on" },
  help: {
    distance: "From 5 to 12. It must not divide the number of cases, or whole cases would be left out.",
    filling: "How the model is estimated while cells are missing. The difference is below .005.",
  },
  choices: { filling: { pairwise: "the cells that are there", mean: "means in the place of omitted cells" } },
  tables: { redundancy: "Cross-validated redundancy", communality: "Cross-validated communality", paths: "What each path adds (q²)", items: "Q² of each item" },
  columns: { construct: "Construct", item: "Item", path: "Path", q2: "Q²", size: "Size", sso: "SSO", sse: "SSE", qEffect: "q²", redundancy: "Redundancy", communality: "Communality" },
  sizes: { 0: "none", 1: "small", 2: "medium", 3: "large" },
  effects: { 0: "none", 1: "small", 2: "medium", 3: "large" },
  chart: "Q² of each construct",
  readings: {
    redundancy: "Q² is above 0 for all explained constructs: the model has predictive relevance for them.",
    redundancyWeak_one: "{{count}} construct has a Q² of 0 or less: {{names}}. The model has no predictive relevance for it.",
    redundancyWeak_other: "{{count}} constructs have a Q² of 0 or less: {{names}}. The model has no predictive relevance for them.",
    legacy: "Omission distance {{distance}}. Reviewers now ask for PLSpredict and CVPAT instead.",
    communality: "Each construct’s own score predicts its items better than their means do.",
    communalityWeak_one: "{{count}} construct does not predict its own items: {{names}}.",
    communalityWeak_other: "{{count}} constructs do not predict their own items: {{names}}.",
    paths: "Each path adds to the prediction of its target (q² of .02 or more).",
    pathsIdle_one: "{{count}} path adds next to nothing to the prediction of its target: {{names}}.",
    pathsIdle_other: "{{count}} paths add next to nothing to the prediction of their targets: {{names}}.",
    items: "Redundancy: predicted by the structural model. Communality: predicted by the construct’s own score.",
    chart: "Redundancy is what the structural model predicts, communality what the construct’s own items predict of one another.",
  },
  problems: {
    staged: {
      happened: "The model has interactions or constructs of higher order.",
      means: "Single cells are left out of one block. A score or a product of a stage before would still be made of them, and no published procedure takes it out.",
      remedy: "Use PLSpredict, which holds out whole cases and estimates every stage without them.",
    },
    divides: {
      happened: "The omission distance {{distance}} divides the {{n}} cases.",
      means: "The same cases would be left out of every item, and could not be predicted from the others.",
      remedy: "Choose one of {{allowed}}.",
    },
  },
};
