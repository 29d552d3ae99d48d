import { scaleChoices, scaleFields, scaleHelp } from "./importance";

/** Importance-performance map. */
export const ipma = {
  title: "Importance-performance map (IPMA)",
  explanation: "Which constructs and items matter most for a target, and how well do they do? Important ones that perform poorly are where to begin.",
  fields: { target: "Target construct", ...scaleFields, importance: "Importance" },
  help: { target: "What is to be improved.", ...scaleHelp, importance: "The total effect on the target: in points of 0 to 100, or standardised." },
  choices: { scale: scaleChoices, importance: { points: "In points of 0 to 100", standardised: "Standardised" } },
  tables: { constructs: "Constructs: importance for {{target}} and performance", items: "Items: importance for {{target}} and performance" },
  charts: { constructs: "Map of the constructs for {{target}}", items: "Map of the items for {{target}}" },
  columns: { construct: "Construct", dimension: "Dimension", item: "Item", importance: "Importance", performance: "Performance", standardised: "Standardised", points: "In points", weight: "Weight", quadrant: "Where to begin" },
  axes: { points: "Importance: total effect on {{target}}, in points", standardised: "Importance: standardised total effect on {{target}}", performance: "Performance, 0 to 100" },
  mean: "mean",
  targetRow: "Target",
  quadrants: { priority: "Improve first", keep: "Keep up", low: "Low priority", overdone: "Possible overkill" },
  readings: {
    points: "{{name}} is the most important: one point more in its performance goes with {{value, thousandths}} points more in {{target}}.",
    standardised: "{{name}} is the most important: one standard deviation more in it goes with {{value, thousandths}} standard deviations more in {{target}}.",
    priority_one: "To improve first: {{names}}, of more than average importance and less than average performance.",
    priority_other: "To improve first: {{names}}, of more than average importance and less than average performance.",
    noPriority: "No construct is of more than average importance and less than average performance.",
    parts: "A dimension has the share of its construct of higher order that its items have in that score. Dimensions are judged among themselves; the lines at the means rest on the constructs above.",
    moderated_one: "{{names}} is an interaction and no area to improve: what its factors matter holds at an average of the other, and its arrow says how it changes.",
    moderated_other: "{{names}} are interactions and no areas to improve: what their factors matter holds at an average of the others, and their arrows say how it changes.",
    lowerValue: "Of a factor of two values, read in its own units, the lower value stands in the place of the average.",
    items: "An item’s importance is its weight in the construct times the construct’s importance for {{target}}.",
  },
};
