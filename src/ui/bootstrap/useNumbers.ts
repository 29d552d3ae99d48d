import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatInterval, formatNumber } from "../../report/format";
import type { NumberStyle } from "../../report/blocks";
import { useNumberFormat } from "../shared/useNumberFormat";

/** Numbers as the rest of the program writes them, in the language of the page. */
export interface Numbers {
  integer(value: number): string;
  number(value: number | null, style?: NumberStyle, decimals?: number): string;
  interval(value: readonly [number, number] | null): string;
  /** "2 s", "0.4 s" or "3 min" */
  duration(milliseconds: number): string;
}

export function useNumbers(): Numbers {
  const { t } = useTranslation();
  const format = useNumberFormat();
  return useMemo(() => {
    const plain = (value: number, own: number): string => formatNumber(value, "plain", { ...format, decimals: own });
    return {
      integer: (value) => formatNumber(value, "integer", format),
      number: (value, style = "bounded", own = format.decimals) => formatNumber(value, style, { ...format, decimals: own }),
      interval: (value) => formatInterval(value, "bounded", format),
      duration: (milliseconds) => {
        const seconds = milliseconds / 1000;
        if (seconds < 90) return t("bootstrap:seconds", { number: plain(seconds, seconds < 10 ? 1 : 0) });
        return t("bootstrap:minutes", { number: plain(seconds / 60, 0) });
      },
    };
  }, [t, format]);
}
