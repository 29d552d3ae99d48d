import i18next, { type i18n, type TFunction } from "i18next";
import { formatNumber, thresholdDecimals } from "../report/format";

export interface Translator {
  readonly i18n: i18n;
  readonly t: TFunction;
}

export type Catalogues = Readonly<Partial<Record<"en" | "fr", object>>>;

/** A translator that knows the catalogues given to it; `t("namespace:key", values)`. Values are never escaped: React and the SVG writer do that. */
export function makeTranslator(language: "en" | "fr", catalogues: Catalogues): Translator {
  const i18n = i18next.createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: "en",
    ns: Object.keys(catalogues[language] ?? {}),
    defaultNS: "common",
    resources: catalogues as Record<string, Record<string, object>>,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  // {{x, threshold}} and {{x, thousandths}}: bounded numbers within a sentence, in the notation of the language
  const formatter = i18n.services.formatter;
  const bounded = (decimals?: number) => (value: unknown, lng: string | undefined) => formatNumber(Number(value), "bounded", { language: lng === "fr" ? "fr" : "en", decimals: decimals ?? thresholdDecimals(Number(value)) });
  formatter?.add("threshold", bounded());
  formatter?.add("thousandths", bounded(3));
  // {{x, value}}: any number, whole ones without decimals
  formatter?.add("value", (value: unknown, lng: string | undefined) => formatNumber(Number(value), Number.isInteger(Number(value)) ? "integer" : "plain", { language: lng === "fr" ? "fr" : "en", decimals: decimalsNeeded(Number(value)) }));
  return { i18n, t: i18n.t };
}

/** As many decimals as a number has, three at most. */
const decimalsNeeded = (value: number): number => (/\.(\d*?)0*$/.exec(value.toFixed(3))?.[1] ?? "").length;

/** Teaches a translator another language. */
export function addCatalogue({ i18n }: Translator, language: "en" | "fr", catalogue: object): void {
  for (const [namespace, sentences] of Object.entries(catalogue)) i18n.addResourceBundle(language, namespace, sentences);
}
