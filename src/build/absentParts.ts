import { fileURLToPath } from "node:url";

/** Aliases that leave out what jsPDF never needs here (absent.ts). */
export const withoutPageToPdf: Readonly<Record<string, string>> = Object.fromEntries(["html2canvas", "canvg", "dompurify"].map((name) => [name, fileURLToPath(new URL("absent.ts", import.meta.url))]));
