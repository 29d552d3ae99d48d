import type { DataColumn } from "../dataset";

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?$/;
const DAY = 86_400_000;

const TIME = /^(\d{2,4}):([0-5]\d)(?::([0-5]\d))?$/;

interface Moment {
  readonly format: NonNullable<DataColumn["format"]>;
  readonly value: number;
}

/** Days since 1970-01-01 of an ISO date, seconds since then of a date with time (as UTC, for a survey's clock says no zone), seconds of a time; undefined for anything else. */
function parseIso(text: string): Moment | undefined {
  const time = TIME.exec(text);
  if (time !== null) return { format: "time", value: Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0) };
  const date = DATE.exec(text);
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = date ?? DATE_TIME.exec(text) ?? [];
  if (year === undefined) return undefined;
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  // Date.UTC would take the 31st of February for a day in March.
  if (new Date(moment).getUTCDate() !== Number(day) || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return date === null ? { format: "dateTime", value: moment / 1000 } : { format: "date", value: moment / DAY };
}

/** A column in which every filled cell is an ISO date, or every one a date with time, or a time; undefined for any other. */
export function dateColumn(texts: readonly string[], named: Pick<DataColumn, "name" | "label" | "missingCodes">): DataColumn | undefined {
  const values = new Float64Array(texts.length).fill(Number.NaN);
  let format: DataColumn["format"];
  for (const [row, text] of texts.entries()) {
    if (text === "") continue;
    const found = parseIso(text);
    if (found === undefined || (format !== undefined && found.format !== format)) return undefined;
    ({ format } = found);
    values[row] = found.value;
  }
  return format === undefined ? undefined : { ...named, scale: "metric", values, format };
}

const two = (value: number): string => String(value).padStart(2, "0");

/** A value of a date column as ISO 8601: "2026-01-31", "2026-01-31 09:05:00", "09:05:00". Years beyond 9999 print as numbers. */
export function printDate(value: number, format: NonNullable<DataColumn["format"]>): string {
  if (format === "time") {
    const seconds = Math.round(Math.abs(value));
    return `${value < 0 ? "-" : ""}${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  }
  const date = new Date(format === "date" ? Math.round(value) * DAY : Math.round(value) * 1000);
  const year = date.getUTCFullYear();
  if (Number.isNaN(year) || year < 0 || year > 9999) return String(value);
  const day = `${String(year).padStart(4, "0")}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  return format === "date" ? day : `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
}
