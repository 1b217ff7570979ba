import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inRepository, runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly line: number | null;
  readonly params: Readonly<Record<string, string | number>>;
}
interface Scored {
  readonly score: readonly {
    unit_id: string;
    leaf_code: string;
    status: string;
    reason: string | null;
    points: string | null;
  }[];
  readonly index_score: readonly {
    unit_id: string;
    points: string;
    index: string;
    index_high: string;
    applicable_max: string;
  }[];
}

const page = readFileSync(inRepository("docs", "surveys.md"), "utf8");
const [form = "", rows = ""] = [...page.matchAll(/```(?:yaml|csv)\n([\s\S]*?)```/g)].map(
  ([, code]) => code ?? "",
);

const own = smallWorkspace["rule-sets/thu.yaml"] ?? "";
/** The small set with a part that a survey scores; `rule` is what it asks, `held` what becomes of it where none was held. */
const setWith = (rule: string, held = "rescale"): string =>
  `${own
    .replace("scale: 10", "scale: 16")
    .replace(
      "max: 10 } ]",
      `max: 10 }, { id: dtxhh, title: Điều tra, max: 6, scored_by: survey, if_not_held: ${held} } ]`,
    )}  - code: "2"
    uid: linh-vuc-2
    title: Điều tra
    max: 6
    criteria:
      - { code: "2.1", uid: dtxhh-nguoi-dan, title: Người dân đánh giá, max: 6, scored_by: survey, scoring_text: "Tính theo phiếu", cites: [ { document: X } ], rule: { kind: survey, question: nguoi_dan${rule} } }
`;
const weighs = ", weights: { rat_hai_long: 100, hai_long: 60, binh_thuong: 20, khong_hai_long: 0 }";

const files = (
  survey: string | undefined,
  rule = "",
  questionnaire: string | null = form,
  held = "rescale",
) => ({
  ...smallWorkspace,
  "rule-sets/thu.yaml": setWith(rule, held),
  ...(questionnaire === null ? {} : { "questionnaires/phieu.yaml": questionnaire }),
  ...(survey === undefined ? {} : { "records/survey_result.csv": survey }),
});

async function scored(
  folder: string,
): Promise<{ leaf: Scored["score"][number]; index: Scored["index_score"][number] }> {
  const done = await runCli(["score", folder, "--dry-run", "--stage", "final", "--json"]);
  const { score, index_score } = done.json<Scored>();
  return { leaf: score.find(({ leaf_code }) => leaf_code === "2.1")!, index: index_score[0]! };
}

async function found(folder: string): Promise<Found[]> {
  const { issues } = (await runCli(["check", folder, "--json"])).json<{ issues: Found[] }>();
  return issues.filter(({ code }) => /^(questionnaire|survey|load)\./.test(code));
}

describe("results of a questionnaire by group", () => {
  it.each([
    ["", "a percent"],
    [weighs, "answers that the rule weighs itself"],
  ])("are put together by the groups' weights, exactly, for a rule that reads %s", async (rule) => {
    const { leaf, index } = await scored(workspaceOf(files(rows, rule)));
    expect(leaf).toMatchObject({ status: "scored", points: "3.58" });
    expect(index.index).toBe("83.13"); // 4.72 + 3 + 2 + 3.58 of 16 is 83.125
  });

  it("count as one fraction, so that a half is rounded up and not a hair below it", async () => {
    // 1/2 × 1/3 + 1/2 × 2/3 is a half: 2.125 of 4.25 with a weight of 100, which rounds to 2.13.
    const half = form
      .replace("60%", "50%")
      .replace("40%", "50%")
      .replace(/\n {2}- \{ id: thoi_gian.*/, "");
    const thirds = [
      "nguoi_dan,rat_hai_long,final,10",
      "nguoi_dan,khong_hai_long,final,20",
      "doanh_nghiep,rat_hai_long,final,14",
      "doanh_nghiep,khong_hai_long,final,7",
    ];
    const folder = workspaceOf(
      files(
        `unit_id,year,question,respondents,answer,stage,answers\n${thirds.map((row) => `xa-1,2026,thai_do,${row}\n`).join("")}`,
        "",
        half,
      ),
    );
    workspaceOf(
      {
        "rule-sets/thu.yaml": setWith("")
          .replaceAll("max: 6", "max: 4.25")
          .replace("scale: 16", "scale: 14.25"),
      },
      folder,
    );
    expect((await scored(folder)).leaf.points).toBe("2.13");
  });

  it("wait while a question or group asked has none, and say which", async () => {
    const folder = workspaceOf(files(rows.replaceAll(/xa-1,2026,thoi_gian,doanh_nghiep.*\n/g, "")));
    expect((await scored(folder)).leaf).toMatchObject({ status: "awaiting_survey", points: null });
    expect(await found(folder)).toMatchObject([
      {
        code: "survey.waiting_group",
        severity: "warning",
        params: { waiting: "thoi_gian – Doanh nghiệp", code: "2.1" },
      },
    ]);
  });

  it("are for a person where a group, or all, gave too few forms", async () => {
    const few = workspaceOf(files(rows.replaceAll(/(nguoi_dan,\w+,final),\d+/g, "$1,9")));
    expect((await scored(few)).leaf).toMatchObject({
      status: "needs_person",
      reason: "small_sample",
      points: null,
    });
    expect(await found(few)).toMatchObject([
      { code: "survey.few_answers", params: { told: "Người dân: 18 phiếu, tối thiểu 20" } },
    ]);
    const nobody = workspaceOf(files(rows.replaceAll(/(doanh_nghiep,\w+,final),\d+/g, "$1,0"), weighs));
    expect((await scored(nobody)).leaf).toMatchObject({ status: "needs_person", reason: "small_sample" });
  });

  it("are explained answer by answer in the questionnaire's own words, with their lines", async () => {
    const folder = workspaceOf(files(rows, weighs));
    const told = await runCli(["explain", "xa-1", "2026", "2.1", "--dir", folder, "--stage", "final"]);
    expect(told.out).toContain(
      "Thái độ phục vụ của cán bộ tại Bộ phận Một cửa – Người dân (60%): Rất hài lòng 15 × 100; Hài lòng 15 × 60  [records/survey_result.csv, dòng 2]",
    );
    expect(told.out).toContain("59,67% × 6 → 3,58 điểm");
    expect(told.out).toContain("Tỷ lệ chọn “Rất hài lòng” sau trọng số nhóm");
    const { survey } = (
      await runCli(["explain", "xa-1", "2026", "2.1", "--dir", folder, "--stage", "final", "--json"])
    ).json<{ survey: object[] }>();
    expect(survey).toHaveLength(4);
    expect(survey[3]).toMatchObject({
      question: "thoi_gian",
      group: "Doanh nghiệp",
      group_weight: "40",
      answers: [
        { answer: "rat_hai_long", weight: "100", count: 3 },
        { answer: "khong_hai_long", weight: "0", count: 9 },
      ],
    });
  });
});

describe("a survey that was not held", () => {
  it.each([
    ["rescale", "97.2"],
    ["keep", "60.75"],
    ["zero", "60.75"],
  ])("leaves its part as the set says: %s", async (held, index) => {
    // A later stage is reached by an appraiser's figure, so that the year is at its end.
    const folder = workspaceOf(files(undefined, "", form, held));
    const later = "unit_id,year,indicator_id,period,stage,value\nxa-1,2026,da_cong_khai,Y,final,có\n";
    workspaceOf({ "records/indicator_report-cuoi.csv": later }, folder);
    const { leaf, index: whole } = await scored(folder);
    expect(leaf.status).toBe("awaiting_survey");
    expect(Number(whole.index)).toBe(Number(index));
    expect(Number(whole.index_high)).toBe(held === "keep" ? 98.25 : Number(index));
  });
});

describe("faults of questionnaires and results", () => {
  const only = async (survey: string | undefined, questionnaire = form, rule = ""): Promise<Found[]> =>
    found(workspaceOf(files(survey, rule, questionnaire)));

  it("are told at their place, all at once", async () => {
    const wrong = form
      .replace("60%", "70%")
      .replace(
        "feeds: [dtxhh-nguoi-dan] }\n  - { id: thoi_gian",
        "groups: [dan], feeds: [dtxhh-nguoi-dan] }\n  - { id: thai_do",
      );
    expect((await only(rows, wrong)).map(({ code, line }) => `${code} ${line}`)).toEqual([
      "questionnaire.group_weights 6",
      "questionnaire.unknown_group 15",
      "questionnaire.repeated_question 16",
    ]);
    expect(await only(rows, form.replaceAll("[dtxhh-nguoi-dan]", "[dtxhh-nguoi-dann]"))).toMatchObject([
      { code: "questionnaire.unknown_feed", line: 15, params: { near: "dtxhh-nguoi-dan" } },
      { code: "questionnaire.unknown_feed", line: 16 },
    ]);
    expect(await only(rows, form.replace("weight: 60 }", "weight: 50 }"), weighs)).toMatchObject([
      { code: "questionnaire.other_weights", line: 11, params: { given: "50", rule: "60" } },
    ]);
    expect(await only(rows, form.replace("weight: 100 }", "weight: 120 }"))).toMatchObject([
      { code: "questionnaire.weight_off_scale", line: 10 },
    ]);
  });

  it("of rows are told at their lines", async () => {
    const wrong = rows
      .replace("thai_do,nguoi_dan,rat_hai_long", "thai_do,hop_tac_xa,rat_hai_long")
      .replace("thoi_gian,nguoi_dan,binh_thuong", "thoi_gian,nguoi_dan,chap_nhan");
    expect(await only(wrong)).toMatchObject([
      { code: "survey.unknown_respondents", line: 2, params: { known: "nguoi_dan, doanh_nghiep" } },
      { code: "survey.unknown_answer", line: 5 },
    ]);
    const head = "unit_id,year,question,respondents,answer,stage,answers,percent,sample\n";
    const straight = `${rows.replace(/^.*\n/, head).replaceAll(/(final,\d+)\n/g, "$1,,\n")}xa-1,2026,nguoi_dan,,,final,,90,100\n`;
    expect(await only(straight)).toMatchObject([{ code: "survey.given_twice", line: 10 }]);
    const share = `${head}xa-1,2026,thai_do,nguoi_dan,,final,,90,40\n`;
    expect(await only(share, form, weighs)).toMatchObject([{ code: "survey.counts_needed", line: 2 }]);
  });

  it.each(["Họ và tên", "Số điện thoại", "CCCD", "dia_chi", "Email người trả lời", "ngày sinh"])(
    "include a column “%s”: persons are never kept",
    async (heading) => {
      const lines = rows
        .trimEnd()
        .split("\n")
        .map((line, at) => `${line},${at === 0 ? heading : "x"}\n`);
      const folder = workspaceOf(files(lines.join("")));
      expect(await found(folder)).toMatchObject([{ code: "load.personal_data", severity: "error", line: 1 }]);
      expect((await runCli(["run", folder])).code).toBe(1);
    },
  );
});

it("a result of the province is counted and said to be the province's", async () => {
  const result =
    "unit_id,year,question,stage,percent,sample,held_at\nxa-1,2026,nguoi_dan,final,91.17,400,tinh\n";
  const folder = workspaceOf(files(result, "", null));
  workspaceOf(
    { "records/unit-tinh.csv": "unit_id,name,tier,province\ntinh,Tỉnh Mẫu,province,Tỉnh Mẫu\n" },
    folder,
  );
  expect((await scored(folder)).leaf.points).toBe("5.47");
  expect(await found(folder)).toMatchObject([
    { code: "survey.held_elsewhere", severity: "note", params: { held_at: "Tỉnh Mẫu", count: 1 } },
  ]);
  const told = await runCli(["explain", "xa-1", "2026", "2.1", "--dir", folder, "--stage", "final"]);
  expect(told.out).toContain("dùng kết quả của Tỉnh Mẫu");
});
