import { comment, rNumber, rString, rStrings } from "./language";
import type { TextLayout, TwinData, TwinInput } from "./twin";

/** Labels of the Encoding Standard as iconv knows them. */
const ICONV: Readonly<Record<string, string>> = { "windows-1252": "CP1252", macintosh: "MACINTOSH", "utf-16le": "UTF-16LE", "utf-16be": "UTF-16BE", gb18030: "GB18030", shift_jis: "SHIFT_JIS", "euc-kr": "EUC-KR", big5: "BIG5" };

/** Code that reads the file into `table`, every cell as it stands there, and defines `number`. */
export function readFileCode({ data, words: { t } }: TwinInput): string {
  return [
    comment(t("report:r.data")),
    `file <- ${rString(data.file)}`,
    readCode(data, t),
    "",
    comment(t("report:r.number")),
    numberCode(data),
  ].join("\n");
}

function readCode(data: TwinData, t: TwinInput["words"]["t"]): string {
  if (/\.z?sav$/i.test(data.file)) return "table <- haven::zap_labels(haven::read_sav(file))";
  if (/\.xlsx?$/i.test(data.file)) {
    const sheet = data.sheet === undefined || data.sheet === "" ? "" : `, sheet = ${rString(data.sheet)}`;
    return `table <- readxl::read_excel(file${sheet}, .name_repair = "minimal")`;
  }
  return [...(data.layout === undefined ? guessCode(t) : []), ...tableCode(data.layout)].join("\n");
}

function guessCode(t: TwinInput["words"]["t"]): string[] {
  return [
    comment(t("report:r.guess")),
    "first <- readLines(file, n = 1, warn = FALSE)",
    'separators <- c(",", ";", "\\t", "|")',
    "counts <- sapply(separators, function(sign) sum(gregexpr(sign, first, fixed = TRUE)[[1]] > 0))",
    "separator <- separators[which.max(counts)]",
  ];
}

function tableCode(layout: TextLayout | undefined): string[] {
  const encoding = layout?.encoding ?? "utf-8";
  const skip = (layout?.headerRow ?? 1) - 1;
  return [
    "table <- read.table(",
    `  file, header = ${layout?.hasHeader === false ? "FALSE" : "TRUE"}, sep = ${layout === undefined ? "separator" : rString(layout.delimiter)}, quote = "\\"", comment.char = "",${skip > 0 ? ` skip = ${skip},` : ""}`,
    `  colClasses = "character", na.strings = character(), strip.white = TRUE, fill = TRUE,`,
    `  check.names = FALSE, ${encoding === "utf-8" ? `encoding = "UTF-8"` : `fileEncoding = ${rString(ICONV[encoding] ?? encoding)}`}`,
    ")",
    'names(table) <- trimws(sub("^\\ufeff", "", names(table)))',
  ];
}

/** Cells as numbers: codes, decimal sign and groups of digits are those that the program read the file with. */
function numberCode({ layout, missingCodes }: TwinData): string {
  const texts = ["", ...missingCodes.filter((code) => typeof code === "string")];
  const numbers = missingCodes.filter((code) => typeof code === "number");
  const thousands = layout?.thousands ?? "";
  return [
    "number <- function(cells) {",
    "  if (!is.numeric(cells)) {",
    "    cells <- trimws(cells)",
    `    cells[cells %in% ${rStrings(texts)}] <- NA`,
    ...(thousands === "" ? [] : [`    cells <- gsub(${rString(thousands)}, "", cells, fixed = TRUE)`]),
    ...(layout?.decimal === "." ? [] : ['    cells <- sub(",", ".", cells, fixed = TRUE)']),
    "    cells <- suppressWarnings(as.numeric(cells))",
    "  }",
    ...(numbers.length === 0 ? [] : [`  cells[cells %in% c(${numbers.map(rNumber).join(", ")})] <- NA`]),
    "  as.numeric(cells)",
    "}",
  ].join("\n");
}
