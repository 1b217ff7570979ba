import * as model from "@parindex/model";
import {
  columnsOf,
  date,
  decimal,
  flag,
  oneOf,
  points,
  scoreTable,
  type Table,
  text,
  whole,
} from "@parindex/model";
import { describe, expect, it } from "vitest";
import { z } from "zod";

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && "row" in value && "key" in value;
}

const tables = Object.values<unknown>(model).filter(isTable);
const types = /^(VARCHAR|INTEGER|HUGEINT|DATE|BOOLEAN|DECIMAL\((18,4|38,16|38,0)\))$/;

describe("every table of the model", () => {
  it("is one of at least twenty-five, each with a name of its own", () => {
    expect(tables.length).toBeGreaterThanOrEqual(25);
    expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
  });

  it.each(tables.map((table) => [table.name, table] as const))("%s says what each column is", (_, table) => {
    expect(table.about.vi).not.toBe("");
    expect(table.about.en).not.toBe("");
    for (const { name, sql, label } of columnsOf(table.row)) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(sql).toMatch(types);
      expect(label, name).toBe(label.normalize("NFC"));
      expect(label, name).not.toBe("");
    }
  });

  it.each(tables.map((table) => [table.name, table] as const))(
    "%s is keyed by its own columns",
    (_, table) => {
      const names = columnsOf(table.row).map(({ name }) => name);
      expect(table.key.length).toBeGreaterThan(0);
      for (const name of table.key) expect(names).toContain(name);
    },
  );

  it("calls a column by one type everywhere, so that one name is one thing", () => {
    const seen = new Map<string, Set<string>>();
    for (const { name, sql } of tables.flatMap(({ row }) => columnsOf(row)))
      seen.set(name, (seen.get(name) ?? new Set()).add(sql));
    const several = [...seen].filter(([, kinds]) => kinds.size > 1).map(([name]) => name);
    expect(several.filter((name) => !["value", "answers", "options"].includes(name))).toEqual([]);
  });
});

describe("columns", () => {
  it("are read off a row in order, with nullability and options", () => {
    const row = z.strictObject({ a: text("A", "about a"), b: oneOf(["x", "y"], "B").nullable() });
    expect(columnsOf(row)).toEqual([
      { name: "a", sql: "VARCHAR", label: "A", about: "about a", nullable: false, options: null },
      { name: "b", sql: "VARCHAR", label: "B", nullable: true, options: ["x", "y"] },
    ]);
  });

  it("without a database type are a fault of the program", () => {
    expect(() => columnsOf(z.strictObject({ a: z.string() }))).toThrow(/a has no database type/);
  });

  it("of a score leave points null, never zero, where there are none", () => {
    const nullable = columnsOf(scoreTable.row)
      .filter(({ nullable: may }) => may)
      .map(({ name }) => name);
    expect(nullable).toEqual(expect.arrayContaining(["computed", "claimed", "granted", "points"]));
  });
});

describe("fields", () => {
  it.each([
    [
      "decimal",
      decimal("Số"),
      ["0", "-1.5", "12345678901234.1234"],
      ["1,5", "1.23456", "1e3", ".5", "123456789012345"],
    ],
    ["points", points("Điểm"), ["4.72", "0.3333333333333333"], ["4,72", "", "+1"]],
    ["date", date("Ngày"), ["2026-02-28"], ["2026-02-30", "28/02/2026", "2026-2-8"]],
  ] as const)("%s takes what is exact and nothing else", (_, schema, good, bad) => {
    for (const value of good) expect(schema.safeParse(value).success, value).toBe(true);
    for (const value of bad) expect(schema.safeParse(value).success, value).toBe(false);
  });

  it("whole numbers and flags are not text", () => {
    expect(whole("Năm").safeParse("2026").success).toBe(false);
    expect(whole("Năm").safeParse(2026.5).success).toBe(false);
    expect(flag("Có").safeParse("yes").success).toBe(false);
  });
});
