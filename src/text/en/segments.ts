/** Segments that were not observed: what FIMIX and POS say alike. */
export const segments = {
  segment: "Segment {{number}}",
  r2Of: "R² of {{construct}}",
  heads: { pooled: "All cases", range: "Largest difference", column: "Variable", chiSquare: "χ²", df: "df", p: "p", cramerV: "Cramér’s V", path: "Path", coefficient: "Path coefficient" },
  titles: { separate: "Each segment estimated by itself", profile: "Who is in which segment", pathChart: "Paths by segment" },
  reasons: { notEstimated: "This segment cannot be estimated by itself: it has too few cases, or a variable that does not vary in it." },
  readings: {
    separate: "PLS of the cases of each segment alone: weights, standardisation and filled cells are its own. Take the segments as a column of the data to compare them with permutation or bootstrap tests.",
    notEstimated: "A segment without numbers cannot be estimated by itself.",
    small_one: "Segment {{segments}} is small: fewer cases than ten times the paths that lead to one construct, or fewer than 5 %. Do not read its paths by themselves.",
    small_other: "Segments {{segments}} are small: fewer cases than ten times the paths that lead to one construct, or fewer than 5 %. Do not read their paths by themselves.",
    profile_one: "{{column}} tells the segments apart best.",
    profile_other: "{{column}} tells the segments apart best; {{count}} variables do so at 5 %.",
    noProfile: "No variable outside the model tells the segments apart at 5 %.",
    profileCaution: "Every variable outside the model with 2 to 12 values was tried, so that some differ by chance.",
    turned_one: "{{paths}} has opposite signs in different segments: over all cases its effect cancels out in part.",
    turned_other: "{{paths}} have opposite signs in different segments: over all cases their effects cancel out in part.",
    sameDirection: "No path is clearly positive in one segment and clearly negative in another (beyond .10).",
  },
};
