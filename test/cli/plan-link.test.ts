import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "@parindex/documents";
import { writeXlsx } from "hucre";
import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallPlan } from "../support/small-plan.ts";
import { smallWorkspace, temporaryFolder, workspaceOf } from "../support/workspace.ts";

const files = {
  ...smallWorkspace,
  "parindex.yaml": `${smallWorkspace["parindex.yaml"]}plans: { k: xa-1 }\n`,
  "plans/k.yaml": smallPlan("k", [
    { id: "01", title: "Công khai", products: ["Ảnh chụp"] },
    { id: "02", title: "Hội nghị tổng kết" },
  ]),
};

interface Answer {
  readonly files: readonly string[];
  readonly links: readonly {
    readonly suggestions: readonly {
      readonly task: { task_id: string };
      readonly leaf: { leaf_uid: string };
    }[];
    readonly fed: readonly { readonly leaf: { leaf_uid: string } }[];
    readonly points_at_stake: string | null;
  }[];
}

it("plan link suggests, a person confirms in the workbook, and the workbook counts as it comes back", async () => {
  const out = temporaryFolder();
  const ask = async (root: string): Promise<Answer> =>
    (
      await runCli(["plan", "link", root, "--as-of", "2026-06-30", "--out", ".", "--json"], out)
    ).json<Answer>();
  const first = await ask(workspaceOf(files));
  const [links] = first.links;
  expect(links?.suggestions.map(({ task, leaf }) => [task.task_id, leaf.leaf_uid])).toEqual([
    ["k-1-01", "cong-khai"],
  ]);
  expect([first.files, links?.points_at_stake]).toEqual([["lien-ket-xa-1-2026.xlsx"], null]);
  const { grids } = await readWorkbook(readFileSync(join(out, "lien-ket-xa-1-2026.xlsx")), "a.xlsx");
  const answered = grids[0]!.rows.map((cells) => {
    const texts = cells.map(({ text }) => text);
    return texts[0] === "k-1-01" ? [...texts.slice(0, 9), "Có", "Văn phòng", "15/06/2026"] : texts;
  });
  const back = await writeXlsx({ sheets: [{ name: "Nhiệm vụ gắn với tiêu chí", rows: answered }] });
  const second = await ask(workspaceOf({ ...files, "records/lien-ket.xlsx": back }));
  expect(second.links[0]?.suggestions).toEqual([]);
  expect(second.links[0]?.fed.map(({ leaf }) => leaf.leaf_uid)).toEqual(["cong-khai"]);
  expect(second.links[0]?.points_at_stake).toBe("2");
});
