/** Whether a file picker was left without a choice: not an error. */
export const isCalledOff = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";
