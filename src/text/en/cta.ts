/** Confirmatory tetrad analysis. */
export const cta = {
  title: "Reflective or formative? (CTA-PLS)",
  explanation: "Where one factor stands behind all items of a construct, certain differences of products of their correlations, the tetrads, are zero. Tetrads that are not zero speak against a reflective measurement.",
  fields: { constructs: "Constructs", samples: "Resamples", seed: "Seed", level: "Level of confidence" },
  help: { constructs: "With four items or more; others have no tetrad. None chosen: all of them.", samples: "Of the cases; only correlations are drawn, so that many take little time.", seed: "The same seed gives the same numbers, for any number of workers.", level: "Of the intervals; that of a construct as a whole where they are adjusted." },
  tables: { verdicts: "Vanishing tetrads", tetrads: "Tetrads of {{name}}" },
  columns: { construct: "Construct", direction: "Drawn as", items: "Items", tetrads: "Tetrads tested", nonzero: "Not zero", verdict: "Reading", tetrad: "Tetrad", value: "τ", bias: "Bias", se: "SE", t: "t", p: "p", interval: "{{level, value}} % interval", adjusted: "Adjusted (Bonferroni)" },
  directions: { reflective: "reflective", formative: "formative" },
  verdicts: { fits: "Reflective not rejected", against: "Reflective rejected", supports: "Reflective rejected, as drawn", open: "Reflective not rejected", few: "Fewer than four items" },
  readings: {
    against_one: "{{names}} is drawn reflective, and its tetrads speak against it: consider a formative measurement, if theory allows.",
    against_other: "{{names}} are drawn reflective, and their tetrads speak against it: consider a formative measurement, if theory allows.",
    none: "No tetrad speaks against a construct that is drawn reflective.",
    basis: "{{samples}} resamples. An interval that leaves zero out, at {{level, value}} % for all tetrads of a construct together, rejects a reflective measurement. That nothing is rejected proves nothing.",
    tetrads: "{{count}} tetrads of which none follows from the others. τ of g, h, i, j = r(g,h) r(i,j) − r(g,i) r(h,j).",
  },
  problems: { fewItems: { happened: "No construct that was chosen has four items.", means: "Three items have no tetrad.", remedy: "Choose constructs with at least four items." } },
};
