import { HUES, type Hue } from "../model/style";
import css from "./tokens.css?raw";

export type FigureTheme = "light" | "dark" | "paper";

/** The colours of a figure, as written into SVG attributes. */
export interface Palette {
  /** behind everything, and the patch under each label */
  readonly canvas: string;
  readonly ink: string;
  readonly quiet: string;
  readonly node: { readonly fill: string; readonly line: string; readonly statistic: string };
  readonly ring: { readonly fill: string; readonly track: string } | undefined;
  readonly item: { readonly fill: string; readonly line: string };
  readonly measurement: string;
  readonly path: { readonly positive: string; readonly negative: string };
  /** colours that the researcher gave */
  readonly hues: Readonly<Record<Hue, { readonly fill: string; readonly line: string; readonly text: string }>>;
  readonly levels: Readonly<Record<"watch" | "act", { readonly text: string; readonly line: string; readonly fill: string }>>;
}

/** Custom properties of one rule of tokens.css. */
function tokensOf(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(start, css.indexOf("\n}", start)).replace(/\/\*[\s\S]*?\*\//g, "");
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!.trim()]));
}

/** The value of a token such as `node-fill`: the same that the screen shows. */
export function token(name: string, theme: "light" | "dark"): string {
  const value = (theme === "dark" ? dark.get(name) : undefined) ?? light.get(name);
  if (value === undefined) throw new Error(`tokens.css has no --${name}`);
  return value;
}

const light = tokensOf(":root");
const dark = tokensOf('[data-theme="dark"]');

function screen(theme: "light" | "dark"): Palette {
  const of = (name: string): string => token(name, theme);
  return {
    canvas: of("canvas"),
    ink: of("ink"),
    quiet: of("ink-2"),
    node: { fill: of("node-fill"), line: of("node-stroke"), statistic: of("accent-ink") },
    ring: { fill: of("ring"), track: of("ring-track") },
    item: { fill: of("ind-fill"), line: of("ind-stroke") },
    measurement: of("meas"),
    path: { positive: of("path"), negative: of("path-negative") },
    hues: huesOf(theme),
    levels: {
      watch: { text: of("warn"), line: of("warn-line"), fill: of("warn-soft") },
      act: { text: of("bad"), line: of("bad-line"), fill: of("bad-soft") },
    },
  };
}

function huesOf(theme: "light" | "dark"): Palette["hues"] {
  const entries = HUES.map((hue) => [hue, { fill: token(`hue-${hue}-fill`, theme), line: token(`hue-${hue}-line`, theme), text: token(`hue-${hue}-text`, theme) }]);
  return Object.fromEntries(entries) as Palette["hues"];
}

const BLACK = "#000000";
const WHITE = "#ffffff";

/** Screen palettes come from tokens.css; paper is black on white, as journals print it. */
export const palettes: Readonly<Record<FigureTheme, Palette>> = {
  light: screen("light"),
  dark: screen("dark"),
  paper: {
    canvas: WHITE,
    ink: BLACK,
    quiet: BLACK,
    node: { fill: WHITE, line: BLACK, statistic: BLACK },
    ring: undefined,
    item: { fill: WHITE, line: BLACK },
    measurement: BLACK,
    path: { positive: BLACK, negative: BLACK },
    // Colour on paper is there because someone asked for it.
    hues: huesOf("light"),
    levels: {
      watch: { text: BLACK, line: BLACK, fill: WHITE },
      act: { text: BLACK, line: BLACK, fill: WHITE },
    },
  },
};
