import { type Query, text } from "@parindex/model";
import { z } from "zod";
import type { Dialect } from "./dialect.ts";

interface Probe {
  readonly name: string;
  readonly sql: string;
  readonly expected: string | null;
}

const row = z.strictObject({ name: text("Phép thử"), got: text("Kết quả").nullable() });

function probesOf(dialect: Dialect): Probe[] {
  const whole = (value: string): string => `CAST('${value}' AS ${dialect.integer})`;
  const divided = (num: string, den: string, expected: string): Probe => ({
    name: `${num}/${den}`,
    sql: dialect.roundDivide(whole(num), whole(den)),
    expected,
  });
  const scaled = (parts: readonly [string, string, number, string], expected: string): Probe => ({
    name: `${parts[0]}*${parts[1]}*10^${parts[2]}/${parts[3]}`,
    sql: dialect.roundScale(
      whole(parts[0]),
      parts[1] === "1" ? "1" : whole(parts[1]),
      parts[2],
      whole(parts[3]),
    ),
    expected,
  });
  const nothing = `CAST(NULL AS ${dialect.integer})`;
  return [
    divided("1", "2", "1"),
    divided("-1", "2", "-1"),
    divided("5", "2", "3"),
    divided("-5", "2", "-3"),
    divided("7", "3", "2"),
    divided("-7", "3", "-2"),
    divided("100000000000000000000000000000001", "2", "50000000000000000000000000000001"),
    divided("499999999999999999999999999999999999", "1000000000000000000000000000000000000", "0"),
    scaled(["7", "15", 2, "120"], "88"),
    scaled(["-7", "15", 2, "120"], "-88"),
    scaled(["499999999999999999999999999999999999", "1", 0, "1000000000000000000000000000000000000"], "0"),
    scaled(["1", "1", 16, "3"], "3333333333333333"),
    scaled(["999999999999999999", "1", 16, "3"], "3333333333333333330000000000000000"),
    scaled(["999999999999999998", "1", 16, "3"], "3333333333333333326666666666666667"),
    scaled(["4", "15", 12, "8000000000000"], "8"),
    scaled(["1000000000000000000", "10000000", 12, "3"], "3333333333333333333333333333333333333"),
    scaled(["1000000000000000001", "10000000", 12, "3"], "3333333333333333336666666666666666667"),
    { name: "lesser of null", sql: dialect.lesser(nothing, whole("1")), expected: null },
    { name: "greater of null", sql: dialect.greater(nothing, whole("0")), expected: null },
    { name: "lesser", sql: dialect.lesser(whole("1"), whole("2")), expected: "1" },
    { name: "greater", sql: dialect.greater(whole("1"), whole("2")), expected: "2" },
    { name: "day", sql: dialect.dayNumber("'1970-02-01'"), expected: "31" },
    {
      name: "join",
      sql: `(SELECT ${dialect.join("word", " ", "place")} FROM (SELECT 10 AS place, 'a' AS word UNION ALL SELECT 2, 'b') AS words)`,
      expected: "b a",
    },
  ];
}

/** Fixed sums whose answers are known, as one query, and what it must answer, in order. */
export function conformanceProbes(dialect: Dialect): {
  readonly query: Query<typeof row>;
  readonly expected: readonly Pick<Probe, "name" | "expected">[];
} {
  const probes = probesOf(dialect);
  const asked = probes.map(
    ({ name, sql }, at) => `SELECT ${at} AS place, '${name}' AS name, CAST(${sql} AS VARCHAR) AS got`,
  );
  return {
    query: {
      row,
      params: [],
      sql: `SELECT name, got FROM (${asked.join(" UNION ALL ")}) AS probe ORDER BY place`,
    },
    expected: probes.map(({ name, expected }) => ({ name, expected })),
  };
}

/** Sums that are too long for 38 digits: an engine that scores refuses each, or gives it to the last digit. */
export function overflowProbes({ integer }: Dialect): readonly {
  readonly query: Query<typeof row>;
  readonly exact: string;
}[] {
  const most = 10n ** 38n - 1n;
  const large = `CAST('${most}' AS ${integer})`;
  const query = (name: string, sql: string): Query<typeof row> => ({
    row,
    params: [],
    sql: `SELECT '${name}' AS name, CAST(${sql} AS VARCHAR) AS got FROM (SELECT ${large} AS n UNION ALL SELECT ${large}) AS probe`,
  });
  return [
    { query: query("product", "MAX(n * n)"), exact: `${most * most}` },
    { query: query("sum", "SUM(n) + SUM(n)"), exact: `${most * 4n}` },
  ];
}
