export const figure = {
  title: "Path model: {{title}}",
  untitled: "Path model",
  legend: {
    good: "{{watch}} and above",
    watch: "{{act}} to {{watch}}, weak",
    act: "below {{act}}, very weak",
  },
  description: {
    constructs_one: "{{count}} construct.",
    constructs_other: "{{count}} constructs.",
    indicators_one: "{{count}} indicator.",
    indicators_other: "{{count}} indicators.",
    path: "{{from}} to {{to}}.",
    pathValue: "{{from}} to {{to}}: {{value}}.",
    r2: "R² of {{name}}: {{value}}.",
  },
};
