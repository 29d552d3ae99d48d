import { formatNumber, thresholdDecimals, type NumberFormat } from "../../../report/format";

/** A threshold as it is usually printed: two decimals, three where it has them, none where it is a whole number: ".70", ".708", "5". */
export const thresholdText = (value: number, format: NumberFormat): string =>
  Number.isInteger(value) ? formatNumber(value, "integer", format) : formatNumber(value, "bounded", { ...format, decimals: thresholdDecimals(value) });
