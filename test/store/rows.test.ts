import {
  big,
  date,
  decimal,
  decimalText,
  flag,
  oneOf,
  points,
  scoreTable,
  text,
  unitTable,
  whole,
} from "../../packages/model/src/index.ts";
import { insert, loadTable, openStore, replaceRows, type Store } from "../../packages/store/src/index.ts";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";

let store: Store;
beforeAll(async () => {
  store = await openStore(":memory:");
});
afterAll(() => store.close());

const every = {
  name: "every_type",
  about: { vi: "Mọi kiểu", en: "Every type" },
  key: ["id"],
  row: z.strictObject({
    id: whole("Số"),
    figure: decimal("Số liệu").nullable(),
    points: points("Điểm").nullable(),
    units: big("Số nguyên lớn").nullable(),
    day: date("Ngày").nullable(),
    held: flag("Có").nullable(),
    stage: oneOf(["self", "final"], "Bước").nullable(),
    words: text("Chữ").nullable(),
  }),
};

function decimalOf(places: number, digits: number): fc.Arbitrary<string> {
  const limit = 10n ** BigInt(digits) - 1n;
  return fc.bigInt({ min: -limit, max: limit }).map((units) => {
    const plain = decimalText(units, places);
    return places === 0 ? plain : plain.replace(/\.?0+$/, "");
  });
}

const orNull = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });

const rowOf = fc.record({
  figure: orNull(decimalOf(4, 18)),
  points: orNull(decimalOf(16, 38)),
  units: orNull(decimalOf(0, 38)),
  day: orNull(
    fc
      .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
  ),
  held: orNull(fc.boolean()),
  stage: orNull(fc.constantFrom("self" as const, "final" as const)),
  words: orNull(fc.string({ unit: "grapheme" }).map((words) => words.replaceAll("\0", ""))),
});

it("what goes in comes out: decimals, days, words and nulls, exactly", async () => {
  await store.execute(
    `CREATE TABLE every_type (id INTEGER, figure DECIMAL(18,4), points DECIMAL(38,16), units DECIMAL(38,0), day DATE, held BOOLEAN, stage VARCHAR, words VARCHAR)`,
  );
  await fc.assert(
    fc.asyncProperty(fc.array(rowOf, { maxLength: 50 }), async (values) => {
      const rows = values.map((value, id) => ({ id, ...value }));
      await replaceRows(store, every, rows);
      const read = await store.run({
        sql: "SELECT * FROM every_type ORDER BY id",
        params: [],
        row: every.row,
      });
      expect(read).toEqual(rows);
    }),
    { numRuns: 60 },
  );
});

it("thousands of rows over many chunks keep their order and their values", async () => {
  const rows = Array.from({ length: 20_000 }, (_, id) => ({
    id,
    figure: `${id}.0625`,
    points: id % 3 === 0 ? null : "4.7150000000000001",
    units: null,
    day: "2026-02-28",
    held: id % 2 === 0,
    stage: "self" as const,
    words: `Xã Mẫu ${id}`,
  }));
  await replaceRows(store, every, rows);
  expect(await store.run({ sql: "SELECT * FROM every_type", params: [], row: every.row })).toEqual(rows);
});

it.each([
  ["a decimal of five places", { figure: "1.23456" }],
  ["a decimal too wide", { figure: "123456789012345" }],
  ["a JavaScript number where a decimal stands", { figure: 0.5 }],
  ["a day that is not in the calendar", { day: "2026-02-30" }],
  ["a word outside the list", { stage: "appraisal" }],
  ["a fraction where a whole number stands", { id: 1.5 }],
])("%s is refused, and the whole insertion with it", async (_, wrong) => {
  const good = {
    id: 1,
    figure: null,
    points: null,
    units: null,
    day: null,
    held: null,
    stage: null,
    words: null,
  };
  await replaceRows(store, every, []);
  const rows = [good, { ...good, ...wrong }] as unknown as (typeof good)[];
  await expect(insert(store, every, rows)).rejects.toThrow(TypeError);
  expect(await store.run({ sql: "SELECT * FROM every_type", params: [], row: every.row })).toEqual([]);
});

it("a floating answer is refused, so that no score is ever a double", async () => {
  const row = z.strictObject({ points: points("Điểm") });
  await expect(
    store.run({ sql: "SELECT CAST(1 AS DECIMAL(18,4)) / 3 AS points", params: [], row }),
  ).rejects.toThrow("DOUBLE");
  await expect(
    store.run({ sql: "SELECT avg(CAST(1 AS DECIMAL(18,4))) AS points", params: [], row }),
  ).rejects.toThrow("DOUBLE");
  await expect(
    store.run({ sql: "SELECT $1 AS points", params: [0.5 as unknown as string], row }),
  ).rejects.toThrow("DOUBLE");
});

it("whole numbers of any width are numbers where the shape says so, else text", async () => {
  const row = z.strictObject({
    counted: whole("Đếm"),
    summed: whole("Tổng"),
    wide: big("Rộng"),
    year: text("Năm"),
  });
  const sql =
    "SELECT count(*) AS counted, sum(n) AS summed, CAST(9007199254740993 AS BIGINT) AS wide, 2026 AS year FROM (VALUES (1), (2)) AS t(n)";
  expect(await store.run({ sql, params: [], row })).toEqual([
    { counted: 2, summed: 3, wide: "9007199254740993", year: "2026" },
  ]);
  const one = z.strictObject({ n: whole("Số") });
  await expect(store.run({ sql: "SELECT 9007199254740993 AS n", params: [], row: one })).rejects.toThrow(
    "9007199254740993",
  );
});

it("an answer must have the columns, the nulls and the words of its shape", async () => {
  const row = z.strictObject({ stage: oneOf(["self", "final"], "Bước") });
  await expect(store.run({ sql: "SELECT 'self' AS stage, 1 AS more", params: [], row })).rejects.toThrow(
    "more",
  );
  await expect(store.run({ sql: "SELECT 'self' AS step", params: [], row })).rejects.toThrow("stage");
  await expect(store.run({ sql: "SELECT CAST(NULL AS VARCHAR) AS stage", params: [], row })).rejects.toThrow(
    "null",
  );
  await expect(store.run({ sql: "SELECT 'chấm' AS stage", params: [], row })).rejects.toThrow("chấm");
});

it("parameters may be text, whole numbers, flags and null", async () => {
  const row = z.strictObject({ a: text("a"), b: big("b"), c: flag("c"), d: text("d").nullable() });
  const params = ["Đắk Lắk", 10n ** 30n, true, null];
  expect(await store.run({ sql: "SELECT $1 AS a, $2 AS b, $3 AS c, $4 AS d", params, row })).toEqual([
    { a: "Đắk Lắk", b: "1000000000000000000000000000000", c: true, d: null },
  ]);
});

it("a transaction keeps all of its work or none, also inside another", async () => {
  const count = async (): Promise<number> =>
    (
      await store.run({
        sql: "SELECT count(*) AS n FROM score",
        params: [],
        row: z.strictObject({ n: whole("n") }),
      })
    )[0]!.n;
  const fail = store.transaction(async () => {
    await store.execute("INSERT INTO score SELECT * FROM score");
    await store.execute("CREATE TABLE half (n INTEGER)");
    await store.transaction(async () => {
      throw new Error("giữa chừng");
    });
  });
  await expect(fail).rejects.toThrow("giữa chừng");
  await expect(store.execute("SELECT * FROM half")).rejects.toThrow("half");
  await store.transaction(async () => {
    await store.execute("CREATE TABLE undone (n INTEGER)");
    store.undo();
  });
  await expect(store.execute("SELECT * FROM undone")).rejects.toThrow("undone");
  await store.transaction(async () => store.execute("CREATE TABLE kept (n INTEGER)"));
  await store.execute("SELECT * FROM kept");
  expect(await count()).toBe(0);
});

it("rows of records become a load of their file; rows of the program replace what was there", async () => {
  const unit = {
    unit_id: "xa-mau-01",
    name: "Xã Mẫu 01",
    short_name: null,
    tier: "commune" as const,
    kind: null,
    parent_id: null,
    province: null,
    group: null,
    doc_symbol: null,
    place_name: null,
    head_title: null,
    valid_from: null,
    valid_to: null,
  };
  const source = { source_file: "records/unit.csv", source_sha256: "0".repeat(64), source_place: "2" };
  await insert(store, unitTable, [{ ...unit, ...source }]);
  expect(await store.run({ sql: "SELECT * FROM unit", params: [], row: unitTable.row })).toEqual([
    { ...unit, ...source },
  ]);
  const loads = await store.run({ sql: "SELECT * FROM load", params: [], row: loadTable.row });
  expect(
    loads.map(({ source_file, row_count, superseded_by }) => [source_file, row_count, superseded_by]),
  ).toEqual([["records/unit.csv", 1, null]]);
  await expect(replaceRows(store, unitTable, [])).rejects.toThrow("append-only");
  await replaceRows(store, scoreTable, []);
});
