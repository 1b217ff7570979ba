import { afterAll, beforeAll, expect, it } from "vitest";
import { evidenceTable, explanationTable, unitTable } from "../../packages/model/src/index.ts";
import { loadRecords, type Store } from "../../packages/store/src/index.ts";
import {
  figures,
  folder,
  loadFiles,
  said,
  sentence,
  storeWithIndicators,
  texts,
  unitCsv,
} from "./records-folder.ts";

let store: Store;
beforeAll(async () => {
  store = await storeWithIndicators();
});
afterAll(() => store.close());

async function units(): Promise<string[]> {
  const rows = await store.run({
    sql: "SELECT * FROM unit ORDER BY unit_id",
    params: [],
    row: unitTable.row,
  });
  return rows.map(({ name, source_file, source_place }) => `${name} @ ${source_file}:${source_place}`);
}

const two = ["Xã Mẫu 01 @ unit.csv:2", "Xã Mẫu 02 @ unit.csv:3"];

it.each([
  ["UTF-8", Buffer.from(unitCsv)],
  ["UTF-8 with its mark", Buffer.from(`\uFEFF${unitCsv}`)],
  ["UTF-16 little-endian with its mark", Buffer.from(`\uFEFF${unitCsv}`, "utf16le")],
  ["UTF-16 big-endian with its mark", Buffer.from(`\uFEFF${unitCsv}`, "utf16le").swap16()],
  ["decomposed letters (NFD)", Buffer.from(unitCsv.normalize("NFD"))],
  ["Windows line ends", Buffer.from(unitCsv.replaceAll("\n", "\r\n"))],
  ["old Macintosh line ends", Buffer.from(unitCsv.replaceAll("\n", "\r"))],
  ["mixed line ends", Buffer.from(unitCsv.replace("\n", "\r\n"))],
  ["no last line end", Buffer.from(unitCsv.trimEnd())],
  ["semicolons", Buffer.from(unitCsv.replaceAll(",", ";"))],
  ["tabs", Buffer.from(unitCsv.replaceAll(",", "\t"))],
  ["quotes around every value", Buffer.from(unitCsv.replaceAll(/[^,\n]+/g, '"$&"'))],
  ["spaces around every value", Buffer.from(unitCsv.replaceAll(/[^,\n]+/g, " $&\u00A0"))],
  ["empty trailing columns", Buffer.from(unitCsv.replaceAll("\n", ",,\n"))],
])("%s is read as the same rows in the same places", async (_, bytes) => {
  const { issues } = await loadRecords(store, texts("unit.csv"), {
    root: folder({ "unit.csv": bytes }),
    years: null,
    complete: true,
  });
  expect(said(issues)).toEqual([]);
  expect(await units()).toEqual(two);
});

const refused: readonly (readonly [string, Buffer, string])[] = [
  [
    "Windows-1258",
    Buffer.from([...Buffer.from("unit_id,name,tier\nxa-mau-01,X"), 0xe3, ...Buffer.from(" M,commune\n")]),
    "unit.csv:2 load.encoding",
  ],
  [
    "TCVN3",
    Buffer.from([
      ...Buffer.from("unit_id,name,tier\nxa,X,commune\nxb,"),
      0xb5,
      0xae,
      ...Buffer.from(",commune\n"),
    ]),
    "unit.csv:3 load.encoding",
  ],
  ["UTF-16 without its mark", Buffer.from(unitCsv, "utf16le"), "unit.csv load.no_text"],
  ["UTF-16 cut in a letter", Buffer.from([0xff, 0xfe, 0x75, 0x00, 0x6e]), "unit.csv:1 load.encoding"],
  ["an empty file", Buffer.alloc(0), "unit.csv load.empty_file"],
  ["blank lines only", Buffer.from("\n\n"), "unit.csv load.empty_file"],
  ["a workbook called CSV", Buffer.from("PK\u0003\u0004..."), "unit.csv load.workbook"],
];

it.each(refused)("%s is refused with its place, never guessed", async (_, bytes, expected) => {
  const { ok, issues } = await loadRecords(store, texts("unit.csv"), {
    root: folder({ "unit.csv": bytes }),
    years: null,
    complete: true,
  });
  expect(ok).toBe(false);
  expect(said(issues)).toEqual([expected]);
  expect(await units()).toEqual(two);
});

it("a missing file and a folder in its place are issues", async () => {
  const root = folder({ "office/unit.csv": unitCsv });
  const { issues } = await loadRecords(store, texts("unit.csv", "office"), {
    root,
    years: null,
    complete: true,
  });
  expect(said(issues)).toEqual(["office load.unread_file", "unit.csv load.missing_file"]);
});

it("folders and files with spaces, diacritics, quotes and glob characters in their names are read", async () => {
  const names = [
    "unit.csv",
    "Hồ sơ năm 2026/indicator_report - Xã Tà Đùng.csv",
    "indicator_report-[1] it's *.csv",
  ];
  const { issues } = await loadFiles(store, {
    [names[1]!]: figures("kinh_phi|1.5"),
    [names[2]!]: figures("ty_le_dvc|91.17"),
  });
  expect(said(issues)).toEqual([]);
});

it("a name that says no table is an issue that lists the names", async () => {
  const { issues } = await loadFiles(store, { "so_lieu.csv": "a\n1\n", "unit_lineages.csv": "a\n1\n" });
  expect(said(issues)).toEqual(["so_lieu.csv load.unknown_table", "unit_lineages.csv load.unknown_table"]);
  expect(sentence(issues[0])).toContain("indicator_report");
});

it("a longer table name wins over a shorter one that it begins with", async () => {
  const lineage = "from_unit,to_unit,on_date,kind\nxa-mau-01,xa-mau-02,01/07/2025,merge\n";
  const { ok } = await loadFiles(store, {
    "unit_lineage-2025.csv": lineage,
    "unit_lineage 2026.csv": lineage.replace("2025", "2026"),
  });
  expect(ok).toBe(true);
});

it("headings may be field names or Vietnamese labels, in any case and letter form, below a title", async () => {
  const csv =
    "Danh sách đơn vị (số liệu giả định),,\n\nMÃ ĐƠN VỊ,Tên đơn vị,tier\nxa-mau-01,Xã Mẫu 01,commune\nxa-mau-02,Xã Mẫu 02,Commune\n";
  const { issues } = await loadRecords(store, texts("unit.csv"), {
    root: folder({ "unit.csv": csv.normalize("NFD") }),
    years: null,
    complete: true,
  });
  expect(said(issues)).toEqual([]);
  expect(await units()).toEqual(["Xã Mẫu 01 @ unit.csv:4", "Xã Mẫu 02 @ unit.csv:5"]);
});

it("columns that are unknown, misspelt, repeated or missing are said together", async () => {
  const csv = "unit_id,unit_id,nmae,Mật danh của người lập\nxa-mau-01,x,y,z\n";
  const { issues } = await loadRecords(store, texts("unit.csv"), {
    root: folder({ "unit.csv": csv }),
    years: null,
    complete: true,
  });
  expect(said(issues)).toEqual([
    "unit.csv:1 load.missing_column",
    "unit.csv:1 load.missing_column",
    "unit.csv:1 load.misspelt_column",
    "unit.csv:1 load.repeated_column",
    "unit.csv:1 load.unknown_column",
  ]);
  expect(sentence(issues[2])).toBe("Không có cột “nmae”. Có phải là “name”? Sửa lại tiêu đề.");
});

it("a value below no heading is not lost in silence", async () => {
  const csv = "unit_id,name,tier,\nxa-mau-01,Xã Mẫu 01,commune,\nxa-mau-02,Xã Mẫu 02,commune,ghi chú\n";
  const { issues } = await loadRecords(store, texts("unit.csv"), {
    root: folder({ "unit.csv": csv }),
    years: null,
    complete: true,
  });
  expect(said(issues)).toEqual(["unit.csv:3 load.no_heading"]);
});

it("line breaks in quotes and blank lines leave every row at its own line", async () => {
  const explanation = `unit_id,year,leaf_uid,stage,text\nxa-mau-01,2026,l-1,self,"Dòng một\nDòng “hai""\n\nDòng bốn"\n\nxa-mau-01,2026,l-2,self,Ngắn\nxa-mau-09,2026,l-3,self,Sai\n`;
  const wrong = await loadFiles(store, { "explanation.csv": explanation });
  expect(said(wrong.issues)).toEqual(["explanation.csv:8 load.misspelt_unit"]);
  const right = await loadFiles(store, { "explanation.csv": explanation.replace("xa-mau-09", "xa-mau-02") });
  expect(said(right.issues)).toEqual([]);
  const rows = await store.run({
    sql: "SELECT * FROM explanation ORDER BY leaf_uid",
    params: [],
    row: explanationTable.row,
  });
  expect(rows.map(({ source_place }) => source_place)).toEqual(["2", "7", "8"]);
  expect(rows[0]?.text).toBe('Dòng một\nDòng “hai"\n\nDòng bốn');
});

it("rows with too many or too few cells and broken quotes are found beside faults in other rows", async () => {
  const csv =
    'unit_id,name,tier\nxa-mau-01,Xã Mẫu 01\nxa-mau-02,Xã Mẫu 02,commune,thừa\nxa-mau-03,"Xã" Mẫu,commune\nxa-mau-04,,commune\n';
  const { issues } = await loadRecords(store, texts("unit.csv"), {
    root: folder({ "unit.csv": csv }),
    years: null,
    complete: true,
  });
  expect(said(issues)).toEqual([
    "unit.csv:2 load.ragged",
    "unit.csv:3 load.ragged",
    "unit.csv:4 load.broken_quotes",
    "unit.csv:5 load.required",
  ]);
});

it("a heading without rows is only warned of", async () => {
  const { ok, issues } = await loadFiles(store, { "evidence.csv": "unit_id,evidence_id,kind,summary\n" });
  expect(ok).toBe(true);
  expect(said(issues)).toEqual(["evidence.csv load.no_rows"]);
});

it("a faulty list of units does not make every other record a fault", async () => {
  const files = { "unit.csv": "unit_id,name\nxa-mau-01,Xã\n", "indicator_report.csv": figures("kinh_phi|x") };
  const { issues } = await loadFiles(store, files);
  expect(said(issues)).toEqual([
    "indicator_report.csv:2 load.value_amount",
    "unit.csv:1 load.missing_column",
  ]);
});

it("text keeps its composed letters, so that the same word typed two ways is one word", async () => {
  const csv = `unit_id,evidence_id,kind,summary\nxa-mau-01,tl-1,document,${"Báo cáo tiến độ".normalize("NFD")}\n`;
  await loadFiles(store, { "evidence.csv": csv });
  const [row] = await store.run({ sql: "SELECT * FROM evidence", params: [], row: evidenceTable.row });
  expect(row?.summary).toBe("Báo cáo tiến độ".normalize("NFC"));
});

it("in a large file each row is still found at its own line, with any number of threads", async () => {
  const lines = Array.from(
    { length: 60_000 },
    (_, at) => `xa-mau-01,tl-${at + 2},document,${"Báo cáo ".repeat(12)}${at + 2}`,
  );
  const csv = `unit_id,evidence_id,kind,summary\n${lines.join("\n")}\n`;
  const { issues } = await loadFiles(store, { "evidence.csv": csv });
  expect(said(issues)).toEqual([]);
  const wrong = await store.connection.run(
    "SELECT count(*) FROM evidence WHERE evidence_id <> 'tl-' || source_place",
  );
  expect(await wrong.getRows()).toEqual([[0n]]);
});
