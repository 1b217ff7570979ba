import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "@parindex/store";
import { z } from "zod";
import { describe, expect, it } from "vitest";
import { inRepository, runCli } from "../support/run-cli.ts";
import { workspaceOf } from "../support/workspace.ts";

const set = readFileSync(inRepository("test", "cases", "dieu-kien-khong-che.yaml"), "utf8");

/** A commune reminded once, whose head broke the law, that made no report and does little of area 2. */
const figures = {
  viec_1: "10",
  viec_2: "10",
  viec_3: "7",
  chua_co_ke_hoach: "không",
  bi_nhac: "1",
  lanh_dao_vi_pham: "1",
  co_bao_cao: "không",
};

function workspace(given: Readonly<Record<string, string>> = figures): string {
  return workspaceOf({
    "parindex.yaml":
      "schema: parindex/workspace/1\ntitle: Thử\nsynthetic: true\nrule_sets: [dieu-kien-khong-che]\n",
    "rule-sets/gate.yaml": set,
    "records/unit.csv": "unit_id,name,tier,province,group\nxa-1,Xã Một,commune,Tỉnh Mẫu,Xã\n",
    "records/indicator_report.csv": [
      "unit_id,year,indicator_id,period,stage,value",
      ...Object.entries(given).map(([id, value]) => `xa-1,2026,${id},Y,self,${value}`),
      "",
    ].join("\n"),
  });
}

describe("gates in explain", () => {
  it("tell their condition with its numbers, whether it held and what they did", async () => {
    const told = await runCli(["explain", "xa-1", "2026", "1.1.1", "--dir", workspace()]);
    expect(told.code, told.err).toBe(0);
    const lines = told.out.split("\n");
    const line = (start: string): string => lines.find((one) => one.trim().startsWith(start)) ?? "";
    expect(line("1.1 Kế hoạch: Số lần bị nhắc")).toBe(
      "  1.1 Kế hoạch: Số lần bị nhắc = 1 (≥ 1) → xảy ra; không quá 25 điểm: điểm 40,00 → 25,00",
    );
    expect(line("1 Lĩnh vực một: Số lần bị nhắc")).toContain("= 1 (> 2) → không xảy ra; không quá 75%");
    expect(line("Cả bộ: Lãnh đạo vi phạm")).toContain("= 1 (≥ 1) → xảy ra; xếp loại không quá Trung bình");
    // 25 + 14 = 39/60 và 34/40: không lĩnh vực nào dưới 50%; 73 điểm, không quá 60
    expect(line("Cả bộ: có lĩnh vực")).toContain("có lĩnh vực < 50%: không có → không xảy ra");
    expect(line("Cả bộ: Có báo cáo")).toMatch(
      /2 Lĩnh vực hai: 34,00\/40,00 = 85,00% \(≥ 90%\)\) → xảy ra; không quá 60%: điểm 73,00 → 60,00, chỉ số 73,00 → 60,00/,
    );
  });

  it("say that a gate is unclear while a figure of it is missing, in English too", async () => {
    const { bi_nhac: _gone, ...rest } = figures;
    const told = await runCli([
      "explain",
      "xa-1",
      "2026",
      "1.1.1",
      "--locale",
      "en",
      "--dir",
      workspace(rest),
    ]);
    expect(told.out).toMatch(/1\.1 Kế hoạch: .* = not reported \(≥ 1\) → unclear; at most 25 points/);
  });

  it("leave out gates of nodes that the leaf is not under", async () => {
    const told = await runCli(["explain", "xa-1", "2026", "2.1", "--dir", workspace(), "--json"]);
    const { gates } = told.json<{ gates: { gate_uid: string; node_code: string | null }[] }>();
    expect(gates.map(({ node_code }) => node_code)).toEqual(gates.map(() => null));
    expect(gates.length).toBe(5);
  });
});

describe("gates in the results", () => {
  it("stand in a table that is exported and can be asked", async () => {
    const folder = workspace();
    expect((await runCli(["run", folder, "--as-of", "2027-01-10"])).code).toBe(0);
    const csv = readFileSync(join(folder, "out", "scores", "gate_score.csv"), "utf8");
    expect(csv).toMatch(/bi-nhac,criterion,1\.1,ke-hoach,cap,held,40(\.0+)?,25(\.0+)?,/);
    const store = await openStore(join(folder, ".parindex", "par.duckdb"));
    const held = await store.run({
      sql: "SELECT gate_uid FROM gate_score WHERE outcome = 'held' ORDER BY gate_uid",
      params: [],
      row: z.strictObject({ gate_uid: z.string().meta({ sql: "VARCHAR", label: "Mã" }) }),
    });
    store.close();
    expect(held.map(({ gate_uid }) => gate_uid)).toEqual(["bi-nhac", "khong-bao-cao", "lanh-dao-vi-pham"]);
  });
});
