/** The fixed parts of a Word file. */
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

export const CONTENT_TYPES = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`;

export const PACKAGE_RELATIONSHIPS = `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;

/** Pictures are rId2, rId3 … in the order given. */
export function relationshipsXml(media: readonly string[]): string {
  const pictures = media.map((name, k) => `<Relationship Id="rId${k + 2}" Type="${OFFICE}/image" Target="media/${name}"/>`).join("");
  return `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/>${pictures}</Relationships>`;
}

/** A4 with margins of one inch, as APA style asks. */
export function documentXml(body: string): string {
  const spaces = [
    `xmlns:w="${WORD}"`,
    `xmlns:r="${OFFICE}"`,
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"',
  ];
  const page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';
  return `${HEAD}<w:document ${spaces.join(" ")}><w:body>${body}${page}</w:body></w:document>`;
}

const FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly paragraph: string;
  readonly run?: string;
}

/** of letters in a table, half points */
export const CELL_SIZE = 21;

const STYLES: readonly Style[] = [
  { id: "Title", name: "Title", paragraph: '<w:spacing w:before="0" w:after="120" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>', run: '<w:b/><w:sz w:val="28"/>' },
  { id: "Heading1", name: "heading 1", paragraph: '<w:keepNext/><w:spacing w:before="360" w:after="120" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="0"/>', run: "<w:b/>" },
  { id: "Caption", name: "caption", paragraph: '<w:keepNext/><w:spacing w:before="120" w:after="60" w:line="240" w:lineRule="auto"/>' },
  { id: "Cell", name: "Table cell", paragraph: '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>', run: `<w:sz w:val="${CELL_SIZE}"/>` },
  // Between lines of text, two lines' height; round a picture, its own.
  { id: "Figure", name: "Figure", paragraph: '<w:spacing w:before="60" w:after="300" w:line="240" w:lineRule="auto"/>' },
  { id: "Small", name: "Table note", paragraph: '<w:spacing w:before="60" w:after="300" w:line="240" w:lineRule="auto"/>', run: '<w:sz w:val="20"/>' },
  { id: "Item", name: "List item", paragraph: '<w:spacing w:after="80" w:line="276" w:lineRule="auto"/><w:ind w:left="360" w:hanging="360"/>' },
  { id: "Reference", name: "Bibliography", paragraph: '<w:spacing w:after="0" w:line="480" w:lineRule="auto"/><w:ind w:left="720" w:hanging="720"/>' },
];

export function stylesXml(language: "en" | "fr"): string {
  const styles = STYLES.map(({ id, name, paragraph, run = "" }) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`);
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${FONT}<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="${language === "fr" ? "fr-FR" : "en-GB"}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="480" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  return `${HEAD}<w:styles xmlns:w="${WORD}">${defaults}<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${styles.join("")}</w:styles>`;
}
