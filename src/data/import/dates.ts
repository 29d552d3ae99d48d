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

/** As spreadsheets of Europe and America write them: 31/01/2026, 31.1.2026, 1-31-2026, with or without a time. */
const ORDERED = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/** Whether days stand before months; undefined where a cell is no such date, or none of them tells: 03/04 may be either. */
function isDayFirst(texts: readonly string[]): boolean | undefined {
  let [first, second] = [0, 0];
  for (const text of texts) {
    if (text === "") continue;
    const parts = ORDERED.exec(text);
    if (parts === null) return undefined;
    first = Math.max(first, Number(parts[1]));
    second = Math.max(second, Number(parts[3]));
  }
  return (first > 12) === (second > 12) ? undefined : first > 12;
}

function ordered(text: string, dayFirst: boolean): Moment | undefined {
  const [, first = "", , second = "", year = "", hour, minute = "00", clock = "00"] = ORDERED.exec(text)!;
  const [day, month] = dayFirst ? [first, second] : [second, first];
  const date = `${year}-${two(Number(month))}-${two(Number(day))}`;
  return parseIso(hour === undefined ? date : `${date} ${two(Number(hour))}:${minute}:${clock}`);
}

/** A column in which every filled cell is a date, or every one a date with time, or a time; undefined for any other. Dates are ISO's, or of an order that one of them tells. */
export function dateColumn(texts: readonly string[], named: Pick<DataColumn, "name" | "label" | "missingCodes">): DataColumn | undefined {
  const iso = columnOf(texts, named, parseIso);
  if (iso !== undefined) return iso;
  const dayFirst = isDayFirst(texts);
  return dayFirst === undefined ? undefined : columnOf(texts, named, (text) => ordered(text, dayFirst));
}

function columnOf(texts: readonly string[], named: Pick<DataColumn, "name" | "label" | "missingCodes">, parse: (text: string) => Moment | undefined): DataColumn | undefined {
  const values = new Float64Array(texts.length).fill(Number.NaN);
  let format: DataColumn["format"];
  for (const [row, text] of texts.entries()) {
    if (text === "") continue;
    const found = parse(text);
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
