/** Where a file of a sample lies, beside the page; the single-file build puts its own in the place of this module. */
export const sampleAddress = (id: string, extension: "csv" | "model.json"): string => `./samples/${id}.${extension}`;
