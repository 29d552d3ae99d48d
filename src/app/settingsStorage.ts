/** `localStorage`, where the browser grants it: even naming it throws in some private windows. */
export function settingsStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
