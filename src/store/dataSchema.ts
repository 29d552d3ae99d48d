import * as v from "valibot";
import { codesSchema, referenceSchema, scaleSchema, valueLabelsSchema } from "./deskSchema";

const filled = v.pipe(v.string(), v.minLength(1));
const finite = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

// Large arrays are looked through by hand: a schema for each cell would be slow.
const cells = v.custom<readonly (number | null)[]>((value) => Array.isArray(value) && value.every((cell) => cell === null || typeof cell === "number"), "cells must be numbers or null");
const texts = v.custom<readonly string[]>((value) => Array.isArray(value) && value.every((cell) => typeof cell === "string"), "cells must be texts");
const places = v.custom<readonly number[]>((value) => Array.isArray(value) && value.every((place, i) => Number.isInteger(place) && place >= 0 && (i === 0 || place > (value[i - 1] as number))), "rows must be whole numbers, ascending");

/** Everything of a column but its cells. */
const described = {
  name: filled,
  label: v.exactOptional(v.string()),
  scale: scaleSchema,
  valueLabels: v.exactOptional(valueLabelsSchema),
  format: v.exactOptional(v.picklist(["date", "dateTime", "time"])),
  missingCodes: v.exactOptional(codesSchema),
  coded: v.exactOptional(v.pipe(v.object({ rows: places, codes: cells }), v.check((coded) => coded.rows.length === coded.codes.length, "every coded cell needs a code"))),
  origin: v.exactOptional(v.literal("analysis")),
};

const matrix = v.object({
  kind: v.picklist(["correlations", "covariances"]),
  n: v.pipe(finite, v.minValue(0)),
  values: cells,
  means: v.exactOptional(cells),
  standardDeviations: v.exactOptional(cells),
});

/** What both forms share, as the checks below see it. */
interface Table {
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly coded?: { readonly rows: readonly number[] } }[];
  readonly matrix?: v.InferOutput<typeof matrix>;
}
const hasUniqueNames = ({ columns }: Table): boolean => new Set(columns.map((one) => one.name)).size === columns.length;
const hasFittingMatrix = ({ rows, columns, matrix: given }: Table): boolean =>
  given === undefined || (rows === 0 && given.values.length === columns.length ** 2 && [given.means, given.standardDeviations].every((list) => list === undefined || list.length === columns.length));
const hasCodesInside = ({ rows, columns }: Table): boolean => columns.every(({ coded }) => (coded?.rows.at(-1) ?? -1) < rows);

const [NAMES, MATRIX, CODES] = ["each column needs a name of its own", "the matrix does not fit its columns", "a coded cell lies outside the rows"] as const;

export const embeddedSchema = v.pipe(
  v.object({ name: v.string(), rows: count, columns: v.array(v.object({ ...described, values: v.exactOptional(cells), texts: v.exactOptional(texts) })), matrix: v.exactOptional(matrix) }),
  v.check(({ rows, columns }) => columns.every((one) => (one.values ?? one.texts)?.length === rows && (one.texts ?? one.values)?.length === rows), "every column needs as many cells as there are rows"),
  v.check((table) => hasUniqueNames(table), NAMES),
  v.check((table) => hasFittingMatrix(table), MATRIX),
  v.check((table) => hasCodesInside(table), CODES),
);
/** Data within the text of a project file. */
export type EmbeddedData = v.InferOutput<typeof embeddedSchema>;

export const packedSchema = v.object({
  packed: v.pipe(
    v.object({ name: v.string(), rows: count, columns: v.array(v.object({ ...described, values: v.exactOptional(filled), texts: v.exactOptional(filled) })), matrix: v.exactOptional(matrix) }),
    v.check((table) => hasUniqueNames(table), NAMES),
    v.check((table) => hasFittingMatrix(table), MATRIX),
    v.check((table) => hasCodesInside(table), CODES),
  ),
});
/** Data whose cells stand in files of their own beside the project's text: by their names in the archive. */
export type PackedData = v.InferOutput<typeof packedSchema>["packed"];

const reference = v.object({ reference: referenceSchema });

const formOf = (data: unknown): "reference" | "packed" | "embedded" =>
  typeof data === "object" && data !== null && "reference" in data ? "reference" : typeof data === "object" && data !== null && "packed" in data ? "packed" : "embedded";

/** Data in a project: within it, beside it in the same archive, left out, or none. */
// Not a union: its message would say only that no form fits.
export const dataSchema = v.nullable(v.lazy((data) => ({ reference, packed: packedSchema, embedded: embeddedSchema })[formOf(data)]));
