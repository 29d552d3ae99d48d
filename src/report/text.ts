/**
 * A sentence as data: a key of the catalogues in `src/text` and what is put into it.
 * The engine never writes prose; the studio and the command line turn this into English or French.
 */
export interface Text {
  /** `namespace:key`, for example `statistics:rhoC` */
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}
