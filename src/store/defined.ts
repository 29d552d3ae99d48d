type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** An object without those of its keys whose value is undefined: they must not hide a default that it is spread over. */
export const defined = <T extends object>(given: T): Defined<T> => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Defined<T>;
