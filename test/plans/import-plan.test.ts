import { describe, expect, it } from "vitest";
import { readYaml, yamlText } from "../../packages/model/src/index.ts";
import { readPlan } from "../../packages/plans/src/index.ts";
import { doubtCodes, imported, lines, type Rows, table } from "./grids.ts";

const heading = ["TT", "Nội dung, nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời gian hoàn thành"];
const area = ["I", "CẢI CÁCH THỂ CHẾ", "<", "<", "<", "<"];

function planOf(rows: Rows): ReturnType<typeof imported> {
  return imported([
    lines(["KẾ HOẠCH", "Cải cách hành chính của Sở Mẫu năm 2026"]),
    table([heading, area, ...rows]),
  ]);
}

function tasks(rows: Rows): unknown[] {
  return (planOf(rows).plan?.tasks ?? []).map(
    ({ code, title, products, lead, coordinating, deadline_text }) => [
      code,
      title,
      products,
      lead,
      coordinating,
      deadline_text,
    ],
  );
}

it.each([
  ["Đầu quý II", ["Đầu quý II"]],
  ["Kế hoạch quý I trước 10/3", ["Kế hoạch quý I trước 10/3"]],
  ["Kế hoạch: Đầu quý II; Báo cáo: Quý IV", ["Kế hoạch: Đầu quý II"]],
  ["Cuối quý II", []],
])("a deadline, or a part of one, that is left open is told: %s", (deadline, told) => {
  const found = planOf([["1", "Việc A", "Kế hoạch; Báo cáo", "Phòng Một", null, deadline]]);
  const unclear = found.doubts.filter(({ code }) => code === "import.unclear_deadline");
  expect(unclear.map(({ params }) => params["text"])).toEqual(told);
});

describe("a heading is told by its words", () => {
  it.each([
    [
      ["STT", "Nội dung, nhiệm vụ", "Kết quả/ Sản phẩm", "Thời gian thực hiện", "Đơn vị chủ trì"],
      ["1", "Việc A", "Báo cáo", "Quý I", "Phòng Một"],
    ],
    [
      ["TT", "1- Mục tiêu/Chỉ tiêu", "2- Nhiệm vụ", "7- Thời gian hoàn thành", "5- Chủ trì"],
      ["1", null, "Việc A", "Quý I", "Phòng Một"],
    ],
    [
      ["Số TT", "Tên công việc", "Cơ quan thực hiện", "Tiến độ", "Đầu ra"],
      ["1", "Việc A", "Phòng Một", "Quý I", "Báo cáo"],
    ],
    [
      ["TT", "Hoạt động", "Bộ phận phụ trách", "Hạn hoàn thành"],
      ["1", "Việc A", "Phòng Một", "Quý I"],
    ],
  ])("%j", (words, row) => {
    const { plan } = imported([table([words, row])]);
    expect(plan?.tasks.map(({ title, lead, deadline_text }) => [title, lead, deadline_text])).toEqual([
      ["Việc A", ["Phòng Một"], "Quý I"],
    ]);
  });

  it("of two rows: the lower word decides", () => {
    const upper = ["TT", "Nhiệm vụ", "Đơn vị thực hiện", "<", "Thời gian"];
    const lower = ["^", "^", "Chủ trì", "Phối hợp", "^"];
    const { plan } = imported([table([upper, lower, ["1", "Việc A", "Phòng Một", "Phòng Hai", "Quý I"]])]);
    expect(plan?.tasks[0]).toMatchObject({ lead: ["Phòng Một"], coordinating: ["Phòng Hai"] });
  });

  it("with a row of column numbers and repeated on the next page", () => {
    const numbers = ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"];
    const row = (code: string): string[] => [
      code,
      `Việc ${code}`,
      "Báo cáo",
      "Phòng Một",
      "Phòng Hai",
      "Quý I",
    ];
    const found = planOf([numbers, row("1"), heading, numbers, row("2")]);
    expect(found.plan?.tasks.map(({ title }) => title)).toEqual(["Việc 1", "Việc 2"]);
    expect(found.doubts).toEqual([]);
  });

  it("is missing: nothing is read and it is said", () => {
    const found = imported([table([["1", "Việc A", "Phòng Một", "Quý I"]])]);
    expect([found.plan, doubtCodes(found), found.left_out.length]).toEqual([null, ["no_table"], 4]);
  });
});

describe("rows", () => {
  it("of merged cells keep what is printed apart from what is implied", () => {
    const { plan } = planOf([
      ["1", "Việc A", "Kế hoạch", "Phòng Một", "Phòng Hai", "Quý I"],
      ["^", "^", "Báo cáo", "Phòng Ba", "^", "Quý IV"],
    ]);
    expect(plan?.tasks[1]).toMatchObject({
      title: null,
      lead: ["Phòng Ba"],
      coordinating: [],
      inferred: { title: "Việc A", coordinating: ["Phòng Hai"] },
    });
  });

  it("that are the rest of the one above are joined to it, and doubted", () => {
    const found = planOf([
      ["1", "Việc A", "- Kế hoạch", "Phòng Một", "Phòng Hai", "Quý I/2026"],
      [null, null, "- Báo cáo", null, null, "Quý IV/2026"],
    ]);
    expect(found.plan?.tasks).toHaveLength(1);
    expect(found.plan?.tasks[0]).toMatchObject({
      products: ["Kế hoạch", "Báo cáo"],
      deadline_text: "Quý I/2026 Quý IV/2026",
    });
    expect(found.rows[0]?.confidence).toBe("low");
    expect(doubtCodes(found)).toEqual(["continued"]);
  });

  it("that a page break cut go on in the middle of a sentence", () => {
    const first = table(
      [heading, area, ["1", "Rà soát văn bản quy phạm", "Báo cáo", "Phòng Một", "Phòng Hai", "Quý I"]],
      "tr1",
    );
    const second = table(
      [
        heading,
        [null, "pháp luật của xã", null, null, null, null],
        ["2", "Việc B", "Báo cáo", "Phòng Một", "Phòng Hai", "Quý II"],
      ],
      "tr2",
    );
    const found = imported([first, second]);
    expect(found.plan?.tasks.map(({ title }) => title)).toEqual([
      "Rà soát văn bản quy phạm pháp luật của xã",
      "Việc B",
    ]);
    expect(doubtCodes(found)).toContain("continued");
  });

  it("without a code stay tasks; codes printed twice are doubted", () => {
    const found = planOf([
      [null, "Việc A", "Báo cáo", "Phòng Một", "Phòng Hai", "Quý I"],
      ["2", "Việc B", "Báo cáo", "Phòng Một", "Phòng Hai", "Quý I"],
      ["2", "Việc C", "Báo cáo", "Phòng Một", "Phòng Hai", "Quý I"],
    ]);
    expect(found.plan?.tasks.map(({ code, title }) => [code, title])).toEqual([
      [null, "Việc A"],
      ["2", "Việc B"],
      ["2", "Việc C"],
    ]);
    expect(doubtCodes(found)).toEqual(["repeated_code"]);
  });

  it("with empty cells say so and are not filled from other rows", () => {
    const found = planOf([["1", "Việc A", "Báo cáo", null, null, null]]);
    expect(found.plan?.tasks[0]).toMatchObject({ lead: [], deadline: null });
    expect(doubtCodes(found)).toEqual(["no_lead", "no_deadline"]);
  });

  it("of groups hold the rows under them", () => {
    const row = (code: string): string[] => [
      code,
      `Việc ${code}`,
      "Báo cáo",
      "Phòng Một",
      "Phòng Hai",
      "Quý I",
    ];
    const { plan } = planOf([
      ["1.1", "Nhóm một", null, null, null, null],
      row("1.1.1"),
      row("1.1.2"),
      row("1.2"),
    ]);
    expect(plan?.tasks.map(({ is_group, parent }) => [is_group, parent?.slice(-2) ?? null])).toEqual([
      [true, null],
      [false, "01"],
      [false, "01"],
      [false, null],
    ]);
  });

  it("whose cells slid by a column are put back, and doubted", () => {
    const words = ["TT", "Nội dung", "Chủ trì", "Sản phẩm", "Thời gian", "Ghi chú"];
    const found = imported([
      table([words, ["1", "Việc A", "Phòng Một", "Báo cáo", "Các phòng chuyên môn", "Quý I/2026"]]),
    ]);
    expect(found.plan?.tasks[0]).toMatchObject({
      coordinating: ["Các phòng chuyên môn"],
      deadline_text: "Quý I/2026",
      note: null,
    });
    expect(doubtCodes(found)).toContain("shifted");
  });

  it("of several tasks in one cell are shared out, and doubted", () => {
    const words = ["TT", "Nhiệm vụ", "Hoạt động", "Chủ trì", "Thời gian"];
    const found = imported([
      table([words, ["1", "2.1. Việc A\n2.2. Việc B", "3.1. Làm một\n3.2. Làm hai", "Phòng Một", "Quý I"]]),
    ]);
    expect(
      found.plan?.tasks.map(({ code, title, activities, lead, inferred }) => [
        code,
        title,
        activities,
        lead,
        inferred.lead,
      ]),
    ).toEqual([
      ["2.1", "Việc A", ["3.1. Làm một"], ["Phòng Một"], undefined],
      ["2.2", "Việc B", ["3.2. Làm hai"], [], ["Phòng Một"]],
    ]);
    expect(doubtCodes(found)).toContain("joint_rows");
  });
});

describe("lists in a cell", () => {
  it.each([
    ["- Kế hoạch;\n- Báo cáo.", ["Kế hoạch", "Báo cáo"]],
    ["Kế hoạch, Công văn, Biên bản kiểm tra", ["Kế hoạch", "Công văn", "Biên bản kiểm tra"]],
    ["Kế hoạch Kiểm điểm, đánh giá, xếp loại", ["Kế hoạch Kiểm điểm, đánh giá, xếp loại"]],
  ])("products: %j", (text, products) => {
    expect(tasks([["1", "Việc A", text, "Phòng Một", "Phòng Hai", "Quý I"]])).toEqual([
      ["1", "Việc A", products, ["Phòng Một"], ["Phòng Hai"], "Quý I"],
    ]);
  });

  it.each([
    ["Các phòng, trạm thuộc Trung tâm", ["Các phòng, trạm thuộc Trung tâm"]],
    ["Các phòng chuyên môn, TTPVHCC", ["Các phòng chuyên môn", "TTPVHCC"]],
    ["Phòng HC-TH; các phòng chuyên môn", ["Phòng HC-TH", "các phòng chuyên môn"]],
    ["Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]],
  ])("offices: %j", (text, lead) => {
    expect(tasks([["1", "Việc A", "Báo cáo", text, "Phòng Hai", "Quý I"]])).toEqual([
      ["1", "Việc A", ["Báo cáo"], lead, ["Phòng Hai"], "Quý I"],
    ]);
  });
});

it("two plans in one file: the first is read, the rest listed, the result marked as partial", () => {
  const row = ["1", "Việc A", "Báo cáo", "Phòng Một", "Phòng Hai", "Quý I"];
  const found = imported([
    lines(["KẾ HOẠCH", "Cải cách hành chính năm 2026 của Sở Mẫu"]),
    table([heading, area, row]),
    lines(["KẾ HOẠCH", "Chuyển đổi số năm 2026"], "loi2"),
    table([heading, area, row], "bang2"),
  ]);
  expect([found.partial, found.plan?.tasks.length, doubtCodes(found)]).toEqual([true, 1, ["two_plans"]]);
  expect(found.plan?.anomalies[0]?.text).toContain("bắt đầu ở bang2!A1.");
  expect(found.left_out.filter(({ reason }) => reason === "other_plan")).toHaveLength(14);
});

it("composed and decomposed letters are the same words", () => {
  const rows = [
    heading,
    area,
    ["1", "Rà soát thủ tục", "Báo cáo", "Phòng Một", "Phòng Hai", "Trước ngày 30/7/2026"],
  ];
  const apart = rows.map((row) => row.map((text) => text.normalize("NFD")));
  expect(imported([table(apart)]).plan?.tasks).toEqual(imported([table(rows)]).plan?.tasks);
});

it("goals and targets in the prose are doubted, and their lines are listed", () => {
  const row = ["1", "Việc A", "Báo cáo", "Phòng Một", "Phòng Hai", "Quý I"];
  const title = ["KẾ HOẠCH", "Cải cách hành chính năm 2026 của Sở Mẫu"];
  const prose = ["I. MỤC TIÊU", "Hồ sơ trực tuyến đạt 80 %.", "II. TỔ CHỨC"];
  const found = imported([lines([...title, ...prose]), table([heading, area, row])]);
  expect(found.doubts).toMatchObject([
    { code: "import.no_targets", place: { cell: "loi1/3" }, params: { count: 2, text: "I. MỤC TIÊU" } },
  ]);
  expect(found.plan?.anomalies).toMatchObject([{ source_place: "loi1/3" }]);
  expect(found.left_out.filter(({ reason }) => reason === "text_outside").map(({ text }) => text)).toEqual(
    prose,
  );
  const plain = imported([lines([...title, "II. TỔ CHỨC"]), table([heading, area, row])]);
  expect(doubtCodes(plain)).toEqual([]);
});

it("own rules of reform areas go before the built-in ones", () => {
  const rows = [
    heading,
    ["I", "NHIỆM VỤ ĐẶC THÙ", "<", "<", "<", "<"],
    ["1", "Việc A", "Báo cáo", "Phòng Một", "Phòng Hai", "Quý I"],
  ];
  const areaOf = (rules: readonly { reform_area: "so"; words: string[] }[]): unknown =>
    imported([table(rows)], { areas: rules }).plan?.areas[0]?.reform_area;
  expect([areaOf([]), areaOf([{ reform_area: "so", words: ["đặc thù"] }])]).toEqual(["khac", "so"]);
});

it("a plan that was imported is a plan: written as YAML and read again it is the same, without a fault", () => {
  const { plan } = planOf([
    ["1.10", "Việc A: “100%”", "- Kế hoạch;\n- Báo cáo", "Phòng Một", "Phòng Hai", "Trước ngày 30/7/1999"],
    ["2", null, null, null, null, null],
  ]);
  const read = readPlan(readYaml(yamlText(plan), "p.yaml"));
  expect([read.issues, read.plan]).toEqual([[], plan]);
});
