import { version } from "./version";

/** What to send with a report of a mistake: the program's own state of affairs, never data or names from the model. */
export function mistakeReport(error: Error, trail: string): string {
  const stack = (error.stack ?? "").split("\n").slice(0, 12).join("\n");
  return [`Sentier ${version}`, navigator.userAgent, new Date().toISOString(), "", `${error.name}: ${error.message}`, stack, trail.trim()].join("\n").trim();
}
