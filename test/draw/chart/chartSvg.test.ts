import { describe, expect, it } from "vitest";
import { chartSvg } from "../../../src/draw/chart/chartSvg";
import { chartRoom } from "../../../src/draw/chart/room";
import { textWidth } from "../../../src/draw/measureText";
import type { Chart } from "../../../src/report/charts";
import type { Words } from "../../../src/report/write/words";
import { checkWellFormed } from "../xml";

const words: Words = { t: (key) => key, format: { language: "en", decimals: 3 } };
const look = { width: 640, height: 380, theme: "light", filled: false } as const;
const text = (key: string) => ({ key }) as never;

const chart = (part: Partial<Chart>): Chart => ({ id: "c", title: text("Title & more"), x: { title: text("across"), style: "plain" }, y: { title: text("up"), style: "bounded" }, series: [], reading: [text("What it says.")], ...part });

const numbers = (svg: string, pattern: RegExp): readonly number[] => [...svg.matchAll(pattern)].map((match) => Number(match[1]));

describe("a chart as a file", () => {
  const marks = chart({ x: { title: text("across"), style: "plain", limits: [0, 10] }, series: [{ id: "a", name: "A", form: "marks", points: [{ x: 0, y: 0 }, { x: 5, y: 0.5, interval: [0.25, 0.75], name: "half" }, { x: 10, y: 1, level: "act" }] }] });

  it("is XML with title and description, and escapes what is written into it", () => {
    const svg = chartSvg(marks, look, words);
    expect(svg).toContain('<title id="chart-title">Title &amp; more</title>');
    expect(svg).toContain('<desc id="chart-description">What it says.</desc>');
    expect(() => checkWellFormed(svg)).not.toThrow();
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("places marks in proportion to their values, with whiskers from limit to limit", () => {
    const svg = chartSvg(marks, look, words);
    const [left, middle, right] = numbers(svg, /<circle cx="([\d.]+)"/g);
    const [low, half, high] = numbers(svg, /cy="([\d.]+)"/g);
    expect(middle! - left!).toBeCloseTo(right! - middle!, 1);
    expect(low! - half!).toBeCloseTo(half! - high!, 1);
    const whisker = /d="M[\d.]+ ([\d.]+)V([\d.]+)M/.exec(svg)!.slice(1).map(Number);
    expect(whisker[0]! - half!).toBeCloseTo((low! - half!) / 2, 0);
    expect(half! - whisker[1]!).toBeCloseTo((half! - high!) / 2, 0);
    expect(svg).toContain(">half</text>");
  });

  it("tells series apart by a legend, and keeps the legend within the width", () => {
    const many = Array.from({ length: 12 }, (_, k) => ({ id: String(k), name: `a rather long name ${k}`, form: "line" as const, points: [{ x: 0, y: 0 }, { x: 1, y: k }] }));
    const svg = chartSvg(chart({ series: many }), look, words);
    for (const { name } of many) expect(svg).toContain(`>${name}</text>`);
    const legend = /<g id="legend">.*?<\/g>/s.exec(svg)![0];
    for (const [, x, name] of legend.matchAll(/<text x="([\d.]+)"[^>]*>([^<]*)</g)) expect(Number(x) + textWidth(name!, 12, 500)).toBeLessThan(640);
    expect(chartSvg(marks, look, words)).not.toContain("legend");
  });

  it("draws bars from zero, whatever their sign", () => {
    const svg = chartSvg(chart({ categories: ["one", "two"], series: [{ id: "a", name: "A", form: "bars", points: [{ x: 0, y: 0.4 }, { x: 1, y: -0.2 }] }] }), look, words);
    const [up, down] = [...svg.matchAll(/<rect x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)"/g)].map((match) => ({ top: Number(match[1]), foot: Number(match[1]) + Number(match[2]) }));
    expect(up!.foot).toBeCloseTo(down!.top, 1);
    expect(up!.foot - up!.top).toBeCloseTo(2 * (down!.foot - down!.top), 0);
  });

  it("writes its width in print in millimetres, in the proportion of its shape", () => {
    expect(chartSvg(marks, { ...look, millimetres: 160 }, words)).toContain('viewBox="0 0 640 380" width="160mm" height="95mm"');
  });
});

describe("the room of a chart", () => {
  it("cuts names aslant so that none begins beyond the left edge", () => {
    const categories = Array.from({ length: 12 }, (_, k) => `A rather long name of a path ${k}`);
    const room = chartRoom(chart({ categories, series: [{ id: "a", name: "A", form: "bars", points: categories.map((_, x) => ({ x, y: 1 })) }] }), { width: 700, height: 300 }, words);
    expect(room.slant).toBeLessThan(0);
    const step = (700 - room.margin.left - room.left - room.margin.right) / 12;
    for (const k of categories.keys()) expect(room.margin.left + room.left + (k + 0.5) * step - textWidth(room.writeX(k), 11, 400) * Math.cos((room.slant * Math.PI) / 180)).toBeGreaterThan(0);
  });

  it("counts in whole numbers where the axis counts", () => {
    const { x, slant } = chartRoom(chart({ x: { title: text("across"), style: "integer", limits: [1, 3] } }), { width: 700, height: 300 }, words);
    expect(x.ticks).toEqual([1, 2, 3]);
    expect(slant).toBe(0);
  });
});
