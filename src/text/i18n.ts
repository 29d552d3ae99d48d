import i18next, { type i18n, type TFunction } from "i18next";
import { en } from "./en/catalogue";
import { fr } from "./fr/catalogue";
import { formatNumber } from "../report/format";

export const namespaces = Object.keys(en) as (keyof typeof en)[];

/** A translator for one language; `t("namespace:key", values)`. Values are never escaped: React and the SVG writer do that. */
export function translator(language: "en" | "fr"): { readonly i18n: i18n; readonly t: TFunction } {
  const i18n = i18next.createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: "en",
    ns: namespaces,
    defaultNS: "common",
    resources: { en, fr },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  // {{x, threshold}} and {{x, thousandths}}: numbers within a sentence, in the notation of the language
  const formatter = i18n.services.formatter;
  const bounded = (decimals: number) => (value: unknown, lng: string | undefined) => formatNumber(Number(value), "bounded", { language: lng === "fr" ? "fr" : "en", decimals });
  formatter?.add("threshold", bounded(2));
  formatter?.add("thousandths", bounded(3));
  return { i18n, t: i18n.t };
}
