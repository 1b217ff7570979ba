import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "@parindex/store";
import { writeXlsx } from "hucre";
import { expect, it } from "vitest";
import { communeNodes, communeSetText } from "../collect/filled.ts";
import { noOffice, officeFolder, type Written } from "../collect/own-tables.ts";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

function workspace(): string {
  const units = [1, 2, 10].map((at) => `xa-${at},Xã Mẫu ${at},commune,Tỉnh Mẫu A,Xã,tinh-mau-a\n`);
  return workspaceOf({
    "parindex.yaml":
      "schema: parindex/workspace/1\ntitle: Thử\nsynthetic: true\nrule_sets: [minh-hoa-cap-xa-2026]\n",
    "rule-sets/xa.yaml": communeSetText,
    "records/unit.csv": `unit_id,name,tier,province,group,parent_id\ntinh-mau-a,Tỉnh Mẫu A,province,Tỉnh Mẫu A,,\n${units.join("")}`,
  });
}

interface Answer {
  readonly kept: readonly string[];
  readonly units: readonly {
    readonly unit_id: string | null;
    readonly state: string;
    readonly file: string | null;
    readonly issues: readonly {
      readonly code: string;
      readonly cell: string | null;
      readonly severity: string;
      readonly params: Record<string, string>;
    }[];
  }[];
}

async function read(root: string, folder: string, ...more: string[]): Promise<Answer> {
  return (await runCli(["collect", "read", folder, "--dir", root, "--json", ...more])).json<Answer>();
}

/** What was said of a file, as code and cell. */
function said({ units }: Answer, file: string): unknown[] {
  return units
    .filter((one) => one.file === file)
    .flatMap(({ issues }) => issues.map(({ code, cell }) => `${code} ${cell ?? ""}`));
}

/** A claim in force and where it stands in its file. */
async function claimOf(root: string, leaf: string): Promise<unknown> {
  const store = await openStore(join(root, ".parindex", "par.duckdb"));
  const sql = `SELECT CAST(points AS VARCHAR), source_file, source_place FROM assessment WHERE leaf_uid = '${leaf}'`;
  const rows = await (await store.connection.run(sql)).getRows();
  store.close();
  return rows;
}

it.skipIf(noOffice)(
  "tables in two layouts, as Word and as Excel, are read, kept as they came and scored",
  async () => {
    const made = [
      ["notes", "a.docx"],
      ["merged", "b.xlsx"],
      ["merged", "c.docx"],
      ["notes", "d.xlsx"],
    ] as const;
    const folder = officeFolder(Object.fromEntries(made.map(([layout, name]) => [name, { layout }])));
    for (const [layout, name] of made) {
      const root = workspace();
      const answer = await read(root, join(folder, name), "--year", "2026");
      expect([layout, name, said(answer, name)]).toEqual([layout, name, []]);
      const kept = `records/thu-thap/2026/tu-cham-xa-1-self-Y.${name.split(".")[1]!}`;
      expect([answer.kept, answer.units[0]?.state]).toEqual([[kept], "accepted"]);
      expect(readFileSync(join(root, kept))).toEqual(readFileSync(join(folder, name)));
      expect((await runCli(["score", root])).code).toBe(0);
      expect(await claimOf(root, "sang-kien")).toEqual([
        ["2.0000000000000000", kept, expect.stringMatching(/![DE]\d+$/)],
      ]);
    }
  },
  120_000,
);

it.skipIf(noOffice)("a table sent again in another format takes the place of the first", async () => {
  const folder = officeFolder({
    "a.docx": { layout: "notes" },
    "b.xlsx": {
      layout: "merged",
      written: (code, cells) =>
        code === "1.4" ? { ...cells, points: "1", explanation: "Chỉ có một sáng kiến" } : cells,
      foot: [],
    },
  });
  const root = workspace();
  await read(root, join(folder, "a.docx"), "--year", "2026");
  expect(said(await read(root, folder, "--year", "2026", "--dry-run"), "b.xlsx")).toEqual([
    "collect.sent_twice ",
  ]);
  expect(said(await read(root, join(folder, "b.xlsx"), "--year", "2026"), "b.xlsx")).toEqual([]);
  expect(readdirSync(join(root, "records/thu-thap/2026"))).toEqual([
    "tu-cham-xa-1-self-Y.xlsx",
    "tu-cham-xa-1-self-Y.xlsx.key.yaml",
  ]);
});

it.skipIf(noOffice)(
  "faults of a table are each found at their cell, and nothing of it is taken",
  async () => {
    const changes: Readonly<Record<string, Record<string, string>>> = {
      "1.1.1": { points: "1,5" },
      "1.1.2": { code: "1.1.9" },
      "1.2": { points: "đạt" },
      "1.4": { code: "1.5" },
      "2.2": { title: communeNodes.find(({ node_code }) => node_code === "2.1.1")!.title },
      "6.1": { points: "Không áp dụng" },
      "8.1": { points: "9,5" },
    };
    const written: Written = (code, cells) => ({ ...cells, ...changes[code] });
    const root = workspace();
    const folder = officeFolder({ "a.docx": { layout: "notes", written } });
    const answer = await read(root, folder, "--year", "2026");
    expect(answer.kept).toEqual([]);
    const codes = answer.units[0]!.issues.filter(({ severity }) => severity === "error").map(
      ({ code, cell }) => `${code} ${cell ?? ""}`,
    );
    expect(codes).toMatchInlineSnapshot(`
      [
        "collect.repeated_row bang1!A12",
        "own.unknown_code bang1!A5",
        "own.slipped_row bang1!B11",
        "own.slipped_row bang1!B18",
        "collect.claim_above_max bang1!D4",
        "own.plea_without_reason bang1!D48",
        "collect.claim_not_self bang1!D62",
        "own.unread_points bang1!D7",
      ]
    `);
  },
);

it.skipIf(noOffice)(
  "a wrong sum, another maximum, lines left out or left empty and figures in words are told and taken",
  async () => {
    const written: Written = (code, cells) => {
      if (code === "7") return { ...cells, points: "13" };
      if (code === "1.6") return { ...cells, max: "2", title: "Tuyên truyền về cải cách" };
      if (code === "7.7") return { ...cells, points: "–" };
      return cells;
    };
    const root = workspace();
    const folder = officeFolder({
      "a.xlsx": {
        layout: "merged",
        written,
        foot: [
          ["Điểm thưởng", "1"],
          ["TỔNG CỘNG", "78"],
        ],
      },
    });
    const answer = await read(root, folder, "--year", "2026");
    expect(answer.kept).toHaveLength(1);
    expect(answer.units[0]!.issues.map(({ code, params }) => [code, params])).toMatchInlineSnapshot(`
      [
        [
          "own.leaves_blank",
          {
            "codes": "7.7",
            "count": 1,
          },
        ],
        [
          "collect.title_changed",
          {
            "id": "1.6",
            "title": "Hình thức tuyên truyền cải cách hành chính",
          },
        ],
        [
          "own.max_differs",
          {
            "found": "2",
            "max": "1",
            "title": "1.6 Hình thức tuyên truyền cải cách hành chính",
          },
        ],
        [
          "own.wrong_sum",
          {
            "found": "78",
            "sum": "79",
            "title": "TỔNG CỘNG",
          },
        ],
      ]
    `);
  },
);

it.skipIf(noOffice)("unit and year come from the title or from the line, never from a guess", async () => {
  const root = workspace();
  const folder = officeFolder({
    "mười.docx": { layout: "notes", unit: "xã Mẫu 10" },
    "không tên.docx": { layout: "notes", unit: "…" },
    "năm khác.docx": { layout: "notes", unit: "xã Mẫu 2", year: 2025 },
  });
  expect(readdirSync(folder)).toContain("mười.docx");
  const { units } = await read(root, folder, "--year", "2026", "--dry-run");
  const told = units.map(({ unit_id, file, issues }) => [unit_id, file, ...issues.map(({ code }) => code)]);
  expect(told).toEqual([
    ["xa-1", null],
    ["xa-10", "mười.docx"],
    ["xa-2", null],
    [null, "không tên.docx", "own.no_unit"],
    [null, "năm khác.docx", "collect.other_year"],
  ]);
  const alone = join(folder, "không tên.docx");
  expect((await read(root, alone, "--year", "2026", "--unit", "xa-2")).kept).toEqual([
    "records/thu-thap/2026/tu-cham-xa-2-self-Y.docx",
  ]);
  const wrong = await read(root, join(folder, "mười.docx"), "--year", "2026", "--unit", "xa-2");
  expect(said(wrong, "mười.docx")).toEqual(["own.other_unit bang1!A1"]);
});

it.skipIf(noOffice)(
  "load takes a table in as collect read does, once, and in place of the one before",
  async () => {
    const folder = officeFolder({
      "a.docx": { layout: "notes" },
      "b.xlsx": {
        layout: "merged",
        unit: "…",
        written: (code, cells) => (code === "7.7" ? { ...cells, points: "0,5" } : cells),
      },
      "c.docx": { layout: "notes", unit: "…" },
    });
    const root = workspace();
    const load = async (name: string, ...more: string[]): Promise<{ code: number; out: string }> =>
      runCli(["load", join(folder, name), "--dir", root, "--json", ...more]);
    interface Loaded {
      readonly files: readonly {
        readonly file: string;
        readonly state: string;
        readonly records: unknown[];
      }[];
      readonly issues: readonly { readonly code: string; readonly file: string }[];
    }
    const answer = ({ out }: { out: string }): Loaded => JSON.parse(out) as Loaded;
    const kept = "records/thu-thap/2026/tu-cham-xa-1-self-Y";
    const dry = answer(await load("a.docx", "--dry-run"));
    expect(dry.files).toMatchObject([
      { file: `${kept}.docx`, state: "new", records: [{ record: "assessment", rows: 45 }, {}, {}] },
    ]);
    expect(readdirSync(join(root, "records"))).toEqual(["unit.csv"]);
    expect(answer(await load("a.docx")).files).toMatchObject([{ state: "new" }]);
    expect(answer(await load("a.docx")).files).toMatchObject([{ state: "unchanged" }]);
    expect(answer(await load("c.docx")).issues.map(({ code }) => code)).toEqual(["own.no_unit"]);
    const corrected = answer(await load("b.xlsx", "--unit", "xa-1"));
    expect(corrected.files).toMatchObject([{ file: `${kept}.xlsx`, state: "corrected" }]);
    expect(corrected.issues.filter(({ file }) => file.endsWith("b.xlsx")).map(({ code }) => code)).toContain(
      "own.wrong_sum",
    );
    expect(readdirSync(join(root, "records/thu-thap/2026"))).toEqual([
      "tu-cham-xa-1-self-Y.xlsx",
      "tu-cham-xa-1-self-Y.xlsx.key.yaml",
    ]);
    expect((await runCli(["check", root])).code).toBe(0);
  },
);

it("a table that claims what the workspace's own records claim already is refused at its cells", async () => {
  const claims = "unit_id,year,leaf_uid,stage,points\nxa-1,2026,hai-long,self,3\n";
  const root = workspaceOf({ ...smallWorkspace, "records/assessment.csv": claims });
  const rows = [
    ["BẢNG TỰ CHẤM ĐIỂM NĂM 2026 CỦA XÃ MỘT"],
    ["STT", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm"],
    ["1.1", "Đúng hạn", "5", "4,5"],
    ["1.2", "Hài lòng", "3", "2,5"],
    ["1.3", "Công khai", "2", "2"],
  ];
  const sent = join(root, "bang.xlsx");
  writeFileSync(sent, await writeXlsx({ sheets: [{ name: "Bảng", rows }] }));
  const answer = await read(root, sent, "--year", "2026");
  expect([answer.kept, said(answer, "bang.xlsx")]).toEqual([[], ["load.duplicate Bảng!D4"]]);
  const { params } = answer.units[0]!.issues[0]!;
  expect(params).toMatchObject({ first_file: "records/assessment.csv", first_place: "2" });
});
