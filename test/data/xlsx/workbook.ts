import { strToU8, zipSync } from "fflate";

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface TestSheet {
  readonly name: string;
  readonly xml: string;
  readonly state?: string;
}

export interface TestParts {
  readonly sheets: readonly TestSheet[];
  readonly strings?: string;
  readonly styles?: string;
  readonly is1904?: boolean;
}

/** A workbook made of the parts given, as programs other than our own write them. */
export function workbook({ sheets, strings, styles, is1904 = false }: TestParts): Uint8Array {
  const links = [
    ...sheets.map((_, i) => `<Relationship Id="r${i}" Type="${relations}/worksheet" Target="worksheets/s${i}.xml"/>`),
    ...(strings === undefined ? [] : [`<Relationship Id="st" Type="${relations}/sharedStrings" Target="/xl/sharedStrings.xml"/>`]),
    ...(styles === undefined ? [] : [`<Relationship Id="sy" Type="${relations}/styles" Target="styles.xml"/>`]),
  ];
  const files: Record<string, string> = {
    "_rels/.rels": `<Relationships><Relationship Id="a" Type="${relations}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<?xml version="1.0"?><x:workbook xmlns:x="m" xmlns:r="r">${is1904 ? '<x:workbookPr date1904="1"/>' : ""}<x:sheets>${sheets.map(({ name, state }, i) => `<x:sheet name="${name}" sheetId="${i + 1}" r:id="r${i}"${state === undefined ? "" : ` state="${state}"`}/>`).join("")}</x:sheets></x:workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${links.join("")}</Relationships>`,
    ...(strings === undefined ? {} : { "xl/sharedStrings.xml": strings }),
    ...(styles === undefined ? {} : { "xl/styles.xml": styles }),
  };
  for (const [i, { xml }] of sheets.entries()) files[`xl/worksheets/s${i}.xml`] = `<worksheet><sheetData>${xml}</sheetData></worksheet>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

export const cell = (reference: string, value: string | number, type = "n", style?: number): string =>
  `<c r="${reference}"${type === "n" ? "" : ` t="${type}"`}${style === undefined ? "" : ` s="${style}"`}>${type === "inlineStr" ? `<is><t>${value}</t></is>` : `<v>${value}</v>`}</c>`;

export const row = (number: number, ...cells: readonly string[]): string => `<row r="${number}">${cells.join("")}</row>`;
