/** A title as the name of a file, without what file systems refuse. */
export function fileName(title: string, extension: string): string {
  const safe = title.normalize("NFC").replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").replace(/\s+/g, " ").replace(/^[\s.]+|[\s.]+$/g, "").slice(0, 100);
  return `${safe === "" ? "model" : safe}.${extension}`;
}
