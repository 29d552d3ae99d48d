/** Works that methods, thresholds and findings rest on, as APA (7th ed.) lists them; `*` marks italics. */
export const references = {
  cohen1988: "Cohen, J. (1988). *Statistical power analysis for the behavioral sciences* (2nd ed.). Lawrence Erlbaum.",
  dijkstraHenseler2015: "Dijkstra, T. K., & Henseler, J. (2015). Consistent partial least squares path modeling. *MIS Quarterly*, *39*(2), 297–316. https://doi.org/10.25300/MISQ/2015/39.2.02",
  efron1987: "Efron, B. (1987). Better bootstrap confidence intervals. *Journal of the American Statistical Association*, *82*(397), 171–185. https://doi.org/10.1080/01621459.1987.10478410",
  fornellLarcker1981: "Fornell, C., & Larcker, D. F. (1981). Evaluating structural equation models with unobservable variables and measurement error. *Journal of Marketing Research*, *18*(1), 39–50. https://doi.org/10.1177/002224378101800104",
  hair2019: "Hair, J. F., Risher, J. J., Sarstedt, M., & Ringle, C. M. (2019). When to use and how to report the results of PLS-SEM. *European Business Review*, *31*(1), 2–24. https://doi.org/10.1108/EBR-11-2018-0203",
  hair2022: "Hair, J. F., Hult, G. T. M., Ringle, C. M., & Sarstedt, M. (2022). *A primer on partial least squares structural equation modeling (PLS-SEM)* (3rd ed.). Sage.",
  henselerChin2010: "Henseler, J., & Chin, W. W. (2010). A comparison of approaches for the analysis of interaction effects between latent variables using partial least squares path modeling. *Structural Equation Modeling*, *17*(1), 82–109. https://doi.org/10.1080/10705510903439003",
  henseler2015: "Henseler, J., Ringle, C. M., & Sarstedt, M. (2015). A new criterion for assessing discriminant validity in variance-based structural equation modeling. *Journal of the Academy of Marketing Science*, *43*(1), 115–135. https://doi.org/10.1007/s11747-014-0403-8",
  henseler2016: "Henseler, J., Hubona, G., & Ray, P. A. (2016). Using PLS path modeling in new technology research: Updated guidelines. *Industrial Management & Data Systems*, *116*(1), 2–20. https://doi.org/10.1108/IMDS-09-2015-0382",
  huBentler1999: "Hu, L., & Bentler, P. M. (1999). Cutoff criteria for fit indexes in covariance structure analysis: Conventional criteria versus new alternatives. *Structural Equation Modeling*, *6*(1), 1–55. https://doi.org/10.1080/10705519909540118",
  kockHadaya2018: "Kock, N., & Hadaya, P. (2018). Minimum sample size estimation in PLS-SEM: The inverse square root and gamma-exponential methods. *Information Systems Journal*, *28*(1), 227–261. https://doi.org/10.1111/isj.12131",
  lohmoller1989: "Lohmöller, J.-B. (1989). *Latent variable path modeling with partial least squares*. Physica.",
  sarstedt2019: "Sarstedt, M., Hair, J. F., Cheah, J.-H., Becker, J.-M., & Ringle, C. M. (2019). How to specify, estimate, and validate higher-order constructs in PLS-SEM. *Australasian Marketing Journal*, *27*(3), 197–211. https://doi.org/10.1016/j.ausmj.2019.05.003",
  shmueli2019: "Shmueli, G., Sarstedt, M., Hair, J. F., Cheah, J.-H., Ting, H., Vaithilingam, S., & Ringle, C. M. (2019). Predictive model assessment in PLS-SEM: Guidelines for using PLSpredict. *European Journal of Marketing*, *53*(11), 2322–2347. https://doi.org/10.1108/EJM-02-2019-0189",
  wold1982: "Wold, H. (1982). Soft modeling: The basic design and some extensions. In K. G. Jöreskog & H. Wold (Eds.), *Systems under indirect observation: Causality, structure, prediction* (Part 2, pp. 1–54). North-Holland.",
} as const;

export type ReferenceKey = keyof typeof references;

/** How a work is cited in brackets. */
export const citations: Readonly<Record<ReferenceKey, string>> = {
  cohen1988: "Cohen, 1988",
  dijkstraHenseler2015: "Dijkstra & Henseler, 2015",
  efron1987: "Efron, 1987",
  fornellLarcker1981: "Fornell & Larcker, 1981",
  hair2019: "Hair et al., 2019",
  hair2022: "Hair et al., 2022",
  henselerChin2010: "Henseler & Chin, 2010",
  henseler2015: "Henseler et al., 2015",
  henseler2016: "Henseler et al., 2016",
  huBentler1999: "Hu & Bentler, 1999",
  kockHadaya2018: "Kock & Hadaya, 2018",
  lohmoller1989: "Lohmöller, 1989",
  sarstedt2019: "Sarstedt et al., 2019",
  shmueli2019: "Shmueli et al., 2019",
  wold1982: "Wold, 1982",
};

/** The works behind some keys, in alphabetical order, each once; and the program itself. */
export function referenceList(keys: readonly ReferenceKey[], program: string): readonly string[] {
  const works = [...new Set(keys)].map((key): string => references[key]);
  return [...works, program].sort((a, b) => a.localeCompare(b, "en"));
}
