type Json = Readonly<Record<string, unknown>>;

/** From the form of version n to that of version n + 1, by n. Old files stay readable as long as their step stands here. */
export type Migrations = Readonly<Record<number, (older: Json) => Json>>;

const migrations: Migrations = {
  // Several models, comments and the looks of elements came as additions: a project of one model is as it was.
  1: (older) => older,
  // Data that were left out were known by the names of their columns alone.
  2: ({ data, ...older }) => ({ ...older, data: describedReference(data) }),
  // Interactions and constructs of higher order came as additions.
  3: (older) => older,
};

function describedReference(data: unknown): unknown {
  const reference = (data as { readonly reference?: { readonly columns?: unknown } } | null)?.reference;
  if (reference === undefined || !Array.isArray(reference.columns)) return data;
  return { reference: { ...reference, columns: reference.columns.map((column: unknown) => (typeof column === "string" ? { name: column } : column)) } };
}

/**
 * A project file of an older version in the form of a newer one, step by step.
 * @throws where a step is missing or finds something that it does not know
 */
export function migrate(json: Json, from: number, to: number, steps: Migrations = migrations): Json {
  let current = json;
  for (let version = from; version < to; version++) {
    const step = steps[version];
    if (step === undefined) throw new Error(`no way from version ${version}`);
    current = { ...step(current), version: version + 1 };
  }
  return current;
}
