import { sentencesOf } from "../report/problem";

/** What a sentence needs of a problem: its code, and the names and numbers to put in. */
interface Speakable {
  readonly code: string;
  readonly detail: Readonly<Record<string, string | number>>;
}

export interface Said {
  /** what is the case */
  readonly happened: string;
  /** why it matters */
  readonly means: string;
  /** what to do about it */
  readonly remedy: string;
}

/**
 * A problem in words: `problems:<code>.happened|means|remedy`.
 * Where `detail.reason` is given, `happened_<reason>` (and so on) is said instead, if the catalogue has it.
 */
export function say({ code, detail }: Speakable, t: (key: string, values: Record<string, string | number>) => string): Said {
  const values: Record<string, string | number> = { ...detail };
  const key = sentencesOf({ code, detail });
  if (detail["reason"] !== undefined && key.startsWith("problems:")) values["context"] = detail["reason"];
  return { happened: t(`${key}.happened`, values), means: t(`${key}.means`, values), remedy: t(`${key}.remedy`, values) };
}
