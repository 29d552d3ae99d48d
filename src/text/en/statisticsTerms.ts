/** Interactions and constructs of higher order in tables; part of the namespace `statistics`. */
export const terms = {
  interactions: "Interactions and quadratic effects",
  standardisedProduct: "Standardised β",
  productSd: "SD of the product",
  r2Change: "ΔR²",
  reading: {
    twoStage: "The product is that of the standardised scores of a first stage and is not standardised again: the coefficient is the change of the slope per standard deviation of the moderator. The standardised β stands beside it.",
    productIndicator: "The product is a composite of the products of standardised indicators, with their weighted standard deviation. The standardised β stands beside it.",
    orthogonalising: "The product is a composite of the products of indicators, freed of the indicators themselves, with their weighted standard deviation. The standardised β stands beside it.",
  },
  effect: "{{product}} on {{to}}: each further standard deviation of the moderator changes the slope by {{value, thousandths}}.",
  scores: "Products and scores of constructs have no units of their own: a model with them is shown standardised.",
};
