export const figure = {
  title: "Modèle de relations\u00a0: {{title}}",
  untitled: "Modèle de relations",
  legend: {
    good: "{{watch}} et plus",
    watch: "de {{act}} à {{watch}}, faible",
    act: "moins de {{act}}, très faible",
  },
  description: {
    constructs_one: "{{count}} construit.",
    constructs_many: "{{count}} construits.",
    constructs_other: "{{count}} construits.",
    indicators_one: "{{count}} indicateur.",
    indicators_many: "{{count}} indicateurs.",
    indicators_other: "{{count}} indicateurs.",
    path: "{{from}} vers {{to}}.",
    pathValue: "{{from}} vers {{to}}\u00a0: {{value}}.",
    r2: "R² de {{name}}\u00a0: {{value}}.",
  },
};
