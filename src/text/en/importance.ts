/** What the map of importance, NCA and the combined map ask alike: the scales of the items. */
export const scaleFields = { scale: "Scale of the items", least: "Lowest value", most: "Highest value", ranges: "Scales of single items" };
export const scaleHelp = {
  scale: "Performance runs from 0, the lowest possible answer, to 100, the highest possible one.",
  least: "Of the scale that all items share; used where all have the same.",
  most: "Of the scale that all items share; used where all have the same.",
  ranges: "Where they differ, for example: x1: 1 7; x2: 0 10. They go before everything else.",
};
export const scaleChoices = { labels: "From the value labels, else as observed", same: "The same for all items", observed: "As observed" };
