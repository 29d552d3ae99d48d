/** good: passes · watch: amber · act: red. Absent: nothing to judge. */
export type Level = "good" | "watch" | "act";

export type NumberStyle =
  /** bounded by one in size: loadings, R², α …; no leading zero in English */
  | "bounded"
  /** any size: VIF, f², χ² */
  | "plain"
  | "integer"
  /** of any order of magnitude, such as the last change of an iteration: 3.1e−8 */
  | "scientific"
  | "p";
