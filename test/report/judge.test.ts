import { describe, expect, it } from "vitest";
import { type CriteriaName, criteriaPresets } from "../../src/report/criteria";
import { judged } from "../../src/report/judge";
import type { Table } from "../../src/report/blocks";
import { estimated } from "../paper/given";

const samples = (["crm-clusters", "satisfaction", "reputation"] as const).map((sample) => estimated(sample).report);
const levels = (table: Table): readonly unknown[] => table.rows.map(({ cells }) => cells.map((cell) => ("level" in cell ? cell.level : undefined)));
const under = (table: Table, name: CriteriaName): Table => judged(table, criteriaPresets[name].loading, criteriaPresets[name]);

describe("criteria", () => {
  it("usual ones judge as the engine does, in cells, heads, verdicts and sentences", () => {
    for (const { tables } of samples) for (const table of tables) expect(under(table, "usual"), table.id).toEqual(table);
  });

  it("strict ones never judge a statistic more mildly, exploratory ones never more severely", () => {
    const rank = { good: 0, watch: 1, act: 2 };
    const pairs = [["strict", 1], ["exploratory", -1]] as const;
    for (const [name, sign] of pairs) {
      for (const { tables } of samples) {
        for (const table of tables) {
          const changed = under(table, name);
          for (const [r, row] of table.rows.entries()) for (const [c, cell] of row.cells.entries()) {
            const other = changed.rows[r]!.cells[c]!;
            if (cell.kind === "number" && other.kind === "number" && cell.level && other.level) expect(sign * (rank[other.level] - rank[cell.level])).toBeGreaterThanOrEqual(0);
          }
        }
      }
    }
  });

  it("change what is said with what is marked", () => {
    const measurement = samples[0]!.tables.find(({ id }) => id === "measurement")!;
    const strict = under(measurement, "strict");
    expect(levels(strict)).not.toEqual(levels(measurement));
    expect(strict.reading.map(({ key }) => key)).toContain("statistics:readings.loadingsVeryWeak");
    expect(strict.columns.find(({ id }) => id === "cronbachAlpha")!.threshold!.value).toBe(0.8);
    const validity = samples[1]!.tables.find(({ id }) => id === "htmt")!;
    expect(under(validity, "exploratory").reading[0]).toMatchObject({ values: { watch: 0.9 } });
  });

  it("a reliability beyond the upper limit makes the verdict, unless there is none", () => {
    const table: Table = {
      id: "measurement", section: "measurement", form: "list", title: { key: "x" }, reading: [],
      columns: [{ id: "construct", header: "x", align: "start" }, { id: "rhoC", header: "x", align: "end", statistic: "rhoC" }, { id: "ave", header: "x", align: "end", statistic: "ave" }, { id: "verdict", header: "x", align: "start" }],
      rows: [{ id: "a", cells: [{ kind: "text", text: "A" }, { kind: "number", value: 0.97, style: "bounded", level: "watch" }, { kind: "number", value: 0.9, style: "bounded", level: "good" }, { kind: "label", label: { key: "y" }, level: "good" }] }],
    };
    const verdict = (name: CriteriaName) => under(table, name).rows[0]!.cells[3];
    expect(verdict("usual")).toEqual({ kind: "label", label: { key: "statistics:verdicts.redundant" }, level: "watch" });
    expect(verdict("smartPls")).toEqual({ kind: "label", label: { key: "statistics:verdicts.sound" }, level: "good" });
  });
});
