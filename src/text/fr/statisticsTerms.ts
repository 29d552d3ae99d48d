/** Interactions et construits d’ordre supérieur dans les tableaux ; partie de l’espace `statistics`. */
export const terms = {
  interactions: "Interactions et effets quadratiques",
  standardisedProduct: "β standardisé",
  productSd: "Écart type du produit",
  r2Change: "ΔR²",
  reading: {
    twoStage: "Le produit est celui des scores standardisés d’une première étape, sans nouvelle standardisation : le coefficient est le changement de pente par écart type du modérateur. Le β standardisé figure à côté.",
    productIndicator: "Le produit est un composite des produits d’indicateurs standardisés, avec leur écart type pondéré. Le β standardisé figure à côté.",
    orthogonalising: "Le produit est un composite des produits d’indicateurs, libérés des indicateurs eux-mêmes, avec leur écart type pondéré. Le β standardisé figure à côté.",
  },
  effect: "{{product}} sur {{to}} : chaque écart type de plus du modérateur change la pente de {{value, thousandths}}.",
  scores: "Les produits et les scores de construits n’ont pas d’unité propre : un modèle qui en contient est montré standardisé.",
};
