import type { Cell, Column, Level, Row, Table } from "./blocks";
import { aveLevel, type Criteria, htmtLevel, reliabilityLevel, usualCriteria, vifLevel } from "./criteria";
import { isLoadingSentence, loadingLevel, loadingSentence, type Thresholds } from "./loadings";
import { aveSentence, familyOf, htmtSentences, innerVifSentence, type Named, outerVifSentences, reliabilitySentence } from "./readings";
import type { Text } from "./text";
import { measurementVerdict } from "./verdict";

type LevelOf = (value: number, thresholds: Thresholds, criteria: Criteria) => Level | undefined;
type LimitOf = (thresholds: Thresholds, criteria: Criteria) => number;

interface Rule {
  readonly level: LevelOf;
  /** what stands beside the head of the column */
  readonly limit: LimitOf;
}

const loading: Rule = { level: (value, thresholds) => loadingLevel(value, thresholds), limit: ({ watch }) => watch };
const reliability: Rule = { level: (value, _, criteria) => reliabilityLevel(value, criteria), limit: (_, { reliability: { watch } }) => watch };
const ave: Rule = { level: (value, _, criteria) => aveLevel(value, criteria), limit: (_, criteria) => criteria.ave.watch };
const htmt: Rule = { level: (value, _, criteria) => htmtLevel(value, criteria), limit: (_, criteria) => criteria.htmt.watch };
const vif: Rule = { level: (value, _, criteria) => vifLevel(value, criteria), limit: (_, criteria) => criteria.vif.act };

/** How each statistic is judged. */
const RULES: Readonly<Record<string, Rule>> = {
  loading, plscLoading: loading,
  cronbachAlpha: reliability, cronbachAlphaRaw: reliability, rhoA: reliability, rhoC: reliability, dillonGoldsteinRhoPca: reliability,
  ave, htmt, htmt2: htmt, htmtSigned: htmt, vifInner: vif, vifOuter: vif,
};

/**
 * A table judged by the thresholds and criteria set in Display, in cells, heads, verdicts and sentences; what the report leaves
 * unjudged stays so.
 */
export function judged(table: Table, thresholds: Thresholds, criteria: Criteria = usualCriteria): Table {
  const rules = table.columns.map(({ statistic }) => (statistic === undefined ? undefined : RULES[statistic]));
  const again = (cell: Cell, column: number): Cell => {
    if (cell.kind === "strip") return { ...cell, values: cell.values.map((v) => ({ ...v, level: loadingLevel(v.value, thresholds) })) };
    const rule = rules[column];
    if (cell.kind !== "number" || rule === undefined || cell.level === undefined || cell.value === null) return cell;
    const level = rule.level(cell.value, thresholds, criteria);
    return level === undefined ? cell : { ...cell, level };
  };
  const columns = table.columns.map((column, index): Column => {
    const rule = rules[index];
    return rule === undefined || column.threshold === undefined ? column : { ...column, threshold: { ...column.threshold, value: rule.limit(thresholds, criteria) } };
  });
  const rows = table.rows.map((row): Row => ({ ...row, cells: row.cells.map(again) }));
  const verdicts = rows.map((row) => withVerdict(row, columns, criteria));
  return { ...table, columns, rows: verdicts, reading: readingsOf({ ...table, columns, rows: verdicts }, thresholds, criteria) };
}

/** The verdict of a construct follows from its AVE and reliabilities where these are judged. */
function withVerdict(row: Row, columns: readonly Column[], criteria: Criteria): Row {
  const at = columns.findIndex(({ id }) => id === "verdict");
  const numbers = (rule: Rule): number[] => columns.flatMap(({ statistic }, index) => (RULES[statistic ?? ""] === rule ? valueOf(row.cells[index]) : []));
  const [aves, reliabilities] = [numbers(ave), numbers(reliability)];
  if (at < 0 || row.cells[at]?.kind !== "label" || aves.length + reliabilities.length === 0) return row;
  return { ...row, cells: row.cells.map((cell, index) => (index === at ? measurementVerdict(aves[0] ?? null, reliabilities, criteria) : cell)) };
}

const valueOf = (cell: Cell | undefined): number[] => (cell?.kind === "number" && cell.level !== undefined && cell.value !== null ? [cell.value] : []);

const nameOf = (cell: Cell | undefined): string => (cell?.kind === "text" ? cell.text : "");

/** Sentences about judged values, said anew; where several make one family, they stand where its first stood. */
function readingsOf(table: Table, thresholds: Thresholds, criteria: Criteria): readonly Text[] {
  const said = new Set<string>();
  return table.reading.flatMap((text): readonly Text[] => {
    if (isLoadingSentence(text)) return [loadingSentence(named(table, loading).map(({ name, value }) => ({ item: name, value })), thresholds)];
    const family = familyOf(text);
    if (family === undefined) return [text];
    if (said.has(family)) return [];
    said.add(family);
    switch (family) {
      case "ave":
        return [aveSentence(named(table, ave), criteria)];
      case "reliability":
        return [reliabilitySentence(named(table, reliability), criteria)];
      case "htmt":
        return htmtSentences(pairs(table), criteria);
      case "vifInner":
        return [innerVifSentence(named(table, vif), criteria)];
      case "vifOuter":
        return outerVifSentences(named(table, vif), criteria);
    }
  });
}

/** Judged values of a rule, with the name of their row or of their mark on a strip. */
function named({ columns, rows }: Table, rule: Rule): readonly Named[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell, index): readonly Named[] => {
      if (RULES[columns[index]?.statistic ?? ""] !== rule) return [];
      if (cell.kind === "strip") return cell.values;
      return valueOf(cell).map((value) => ({ name: nameOf(cells[0]), value }));
    }),
  );
}

/** Judged values of a matrix, named by row and column in the order of the model. */
function pairs({ columns, rows }: Table): readonly Named[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell, index) => {
      const head = columns[index]?.header;
      return valueOf(cell).map((value) => ({ name: `${typeof head === "string" ? head : ""} – ${nameOf(cells[0])}`, value }));
    }),
  );
}
