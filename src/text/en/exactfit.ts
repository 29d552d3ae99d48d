/** The bootstrap test of exact overall fit. */
export const exactfit = {
  title: "Test of exact fit",
  columns: { model: "Model", distance: "Distance", value: "Value", hi95: "95 %", hi99: "99 %", p: "p", verdict: "Reading" },
  models: { saturated: "Saturated", estimated: "Estimated" },
  distances: { SRMR: "SRMR", dULS: "d_ULS", dG: "d_G" },
  verdicts: { holds: "Not rejected", doubtful: "Rejected at 5 %", rejected: "Rejected at 1 %" },
  reasons: { none: "Not defined: a matrix is not positive definite, or too few resamples could be used." },
  readings: {
    pls: "Constructs are read as composites. The quantiles are those of {{samples}} resamples of cases for which the model holds exactly: a distance above them is more than sampling explains.",
    plsc: "Reflective constructs are read as common factors. The quantiles are those of {{samples}} resamples of cases for which the model holds exactly: a distance above them is more than sampling explains.",
    lost_one: "{{count}} of {{samples}} resamples could not be used.",
    lost_other: "{{count}} of {{samples}} resamples could not be used.",
  },
};
