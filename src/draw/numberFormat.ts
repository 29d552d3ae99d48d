import type { NumberFormat } from "../report/format";
import type { DisplayOptions } from "./scene";

type NumberDisplay = Pick<DisplayOptions, "decimals" | "leadingZero" | "decimalSign">;

/** How every number is printed, on screen and in files: by the language, unless the display says otherwise. */
export function numberFormat({ decimals, leadingZero, decimalSign }: NumberDisplay, language: "en" | "fr"): NumberFormat {
  return {
    language,
    decimals,
    ...(leadingZero === "language" ? {} : { leadingZero: leadingZero === "shown" }),
    ...(decimalSign === "language" ? {} : { decimalSign: decimalSign === "comma" ? "," : "." }),
  };
}
