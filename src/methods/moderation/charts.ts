import type { Chart, Region, Series } from "../../report/charts";
import type { Text } from "../../report/text";
import type { Line, ModeratedEffect, ModerationResult, Regions, Slope } from "./result";

export const say = (key: string, values?: Text["values"]): Text => ({ key: `moderation:${key}`, ...(values ? { values } : {}) });

/** Where on its moderators a slope is taken, such as "M at +1 SD". */
export function placeText({ moderators, focal, kind }: ModeratedEffect, at: Slope["at"]): Text {
  const names = kind === "quadratic" ? [focal.label] : moderators.map(({ label }) => label);
  const [first, second] = at;
  if (first === undefined) return say("places.none");
  if (second === undefined) return say(`places.${first.place}`, { moderator: names[0]!, value: Math.round(first.value * 1000) / 1000 });
  return say("places.two", { first: names[0]!, second: names[1]!, firstSign: first.value >= 0 ? "+" : "−", secondSign: second.value >= 0 ? "+" : "−" });
}

export const chartsOf = (result: ModerationResult): readonly Chart[] =>
  result.effects.flatMap((effect, k) => [interactionPlot(effect, k), ...(effect.regions === null ? [] : [regionPlot(effect, effect.regions, k)])]);

/** ŷ over the focal construct, a line for each value of the moderators; others at their means (M7.8). */
function interactionPlot(effect: ModeratedEffect, k: number): Chart {
  const { focal, to, label } = effect;
  const series = effect.lines.map((line, i): Series => ({ id: `line${i}`, name: placeText(effect, line.at), form: "line", dashed: i === 0 && effect.lines.length > 1, points: line.points.map(({ x, y }) => ({ x, y })) }));
  return {
    id: `interaction${k}`,
    title: say("plot", { product: label, to: to.label }),
    x: { title: say("axes.focal", { name: focal.label }), style: "plain" },
    y: { title: say("axes.target", { name: to.label }), style: "plain" },
    series,
    reading: [say(`plotReading.${effect.kind}`, { focal: focal.label, to: to.label, moderators: effect.moderators.map((one) => one.label).join(", "), ...slopesOf(effect.lines) })],
  };
}

const slopesOf = (lines: readonly Line[]): Record<string, number> => {
  const slope = ({ points }: Line): number => (points.at(-1)!.y - points[0]!.y) / (points.at(-1)!.x - points[0]!.x);
  return { low: Math.round(slope(lines[0]!) * 1000) / 1000, high: Math.round(slope(lines.at(-1)!) * 1000) / 1000 };
};

/** The slope over the moderator with its band, and where it differs from zero. */
function regionPlot(effect: ModeratedEffect, regions: Regions, k: number): Chart {
  const { focal, to, moderators } = effect;
  const name = moderators[0]!.label;
  return {
    id: `johnsonNeyman${k}`,
    title: say("regionPlot", { slope: `${focal.label} → ${to.label}`, moderator: name }),
    x: { title: say("axes.moderator", { name }), style: "plain" },
    y: { title: say("axes.slope", { slope: `${focal.label} → ${to.label}` }), style: "plain" },
    series: [{ id: "slope", name: say("axes.slope", { slope: `${focal.label} → ${to.label}` }), form: "line", points: regions.curve.map(({ v, slope, interval }) => ({ x: v, y: slope, interval })) }],
    guides: [{ axis: "y", value: 0 }, ...regions.roots.filter((root) => root > regions.range[0] && root < regions.range[1]).map((value) => ({ axis: "x" as const, value }))],
    regions: shaded(regions),
    reading: [say(`readings.region.${regions.significant}`, { slope: `${focal.label} → ${to.label}`, moderator: name, first: Math.round((regions.roots[0] ?? 0) * 1000) / 1000, second: Math.round((regions.roots[1] ?? 0) * 1000) / 1000 })],
  };
}

/** Stretches of the observed moderator in which the slope is significant. */
function shaded({ roots, significant, range: [lowest, highest] }: Regions): readonly Region[] {
  const stretches: readonly (readonly [number, number])[] =
    significant === "everywhere" ? [[lowest, highest]] : significant === "nowhere" ? [] : significant === "between" ? [[roots[0]!, roots[1] ?? highest]] : [[lowest, roots[0]!], [roots[1] ?? highest, highest]];
  return stretches
    .map(([from, to]) => ({ from: Math.max(lowest, from), to: Math.min(highest, to), label: say("significant") }))
    .filter(({ from, to }) => to > from);
}
