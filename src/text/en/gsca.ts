/** Generalised structured component analysis. */
export const gsca = {
  title: "GSCA",
  explanation: "Generalised structured component analysis: components as in PLS, but weights, loadings and paths are found together, by one criterion for the whole model. Its fit says how much of the variance of items and components is explained.",
  fields: { loadings: "Items explained by their component", samples: "Resamples", seed: "Seed", level: "Confidence level" },
  help: {
    loadings: "Items of reflective constructs are explained by their component; those of formative ones only make it up.",
    samples: "For standard errors and intervals; 0: none.",
    seed: "The same seed takes the same cases as the bootstrap of PLS.",
    level: "Of the percentile intervals.",
  },
  choices: { loadings: { reflective: "Of reflective constructs", all: "All", none: "None (canonical components)" } },
  heads: {
    index: "Index", value: "Value", interval: "Interval", item: "Indicator", construct: "Component", path: "Path", weight: "Weight", weightSe: "SE, weight", weightInterval: "Interval, weight",
    loading: "Loading", loadingSe: "SE, loading", loadingInterval: "Interval, loading", coefficient: "Path coefficient", se: "SE", r2: "R²", ave: "AVE",
  },
  titles: { fit: "Variance explained", items: "Weights and loadings", paths: "Paths", components: "Components", chart: "Paths with their intervals" },
  fit: { FIT: "FIT", AFIT: "AFIT, corrected for parameters", FITm: "FIT of the items", FITs: "FIT of the components", phi: "Criterion φ", parameters: "Free parameters" },
  reasons: { noInterval: "No resamples, too few of them, or a value that does not vary.", noLoadings: "The items of this component are not explained by it, or there is one only." },
  readings: {
    fit: "The model explains {{percent, value}} % of the variance of items and components together.",
    samples: "Intervals rest on {{used}} of {{samples}} resamples.",
    noSamples: "Without enough resamples there are no standard errors and no intervals.",
    sureWeights: "No interval of a weight holds zero.",
    unsureWeights_one: "The interval of the weight of {{items}} holds zero.",
    unsureWeights_other: "The intervals of the weights of {{items}} hold zero.",
    canonical: "Items of formative constructs make up their component; their loadings are correlations with it, not part of the criterion.",
    surePaths: "No interval of a path holds zero.",
    unsurePaths_one: "The interval of {{paths}} holds zero.",
    unsurePaths_other: "The intervals of {{paths}} hold zero.",
    components: "R² of the components that a path leads to; AVE is the mean share of its items that a component explains.",
    chart: "A path whose interval leaves zero out is told from nothing.",
  },
  problems: {
    higherOrder: { happened: "{{construct}} is of higher order.", means: "Components of components are not part of this analysis.", remedy: "Draw its dimensions as constructs with paths to it, or use PLS." },
    interaction: { happened: "The model has an interaction.", means: "Products of components are not part of this analysis.", remedy: "Remove the interaction here, or use PLS." },
  },
};
