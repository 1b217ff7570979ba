import { readWorkspace, scoreUnder } from "@parindex/cli";
import { openStore } from "@parindex/store";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

const set = String(smallWorkspace["rule-sets/thu.yaml"]);
const reissued = set
  .replace("id: thu", "id: thu-moi")
  .replace('code: "1.1", uid: dung-han, title: Đúng hạn', 'code: "1.4", uid: dung-han, title: Hồ sơ đúng hạn')
  .replace(
    "of: hai_long, steps: [ { from: 90, points: 3 }, { below: 90, points: 0 } ]",
    "of: hai_long, steps: [ { from: 95, points: 3 }, { below: 95, points: 0 } ]",
  )
  .replace("uid: cong-khai, title: Công khai, max: 2", "uid: niem-yet, title: Niêm yết, max: 2")
  .replace("{ of: da_cong_khai, is: yes }", "{ of: da_niem_yet, is: yes }")
  .replace("da_cong_khai: { label: Đã công khai", "da_niem_yet: { label: Đã niêm yết");

interface Answer {
  readonly changes: readonly { change: string; uid: string; path: string; from: unknown; to: unknown }[];
  readonly asked_anew: readonly { indicator_id: string; why: string; leaves: string[] }[];
  readonly effect: {
    compared: number;
    moved: readonly {
      unit_id: string;
      points: object;
      leaves: readonly { leaf_uid: string; before: string | null; after: string | null }[];
    }[];
  } | null;
}

const folder = (): string => workspaceOf({ ...smallWorkspace, "cu.yaml": set, "moi.yaml": reissued });

describe("rules diff", () => {
  it("says by uid what changed in meaning, and what a re-issued set asks anew", async () => {
    const said = await runCli(["rules", "diff", "cu.yaml", "moi.yaml", "--json"], folder());
    const { changes, asked_anew, effect } = said.json<Answer>();
    expect(changes.map(({ change, uid, path }) => `${change} ${uid} ${path}`.trim())).toEqual([
      "removed cong-khai max",
      "renumbered dung-han code",
      "retitled dung-han title",
      "threshold hai-long rule.steps[1].from",
      "threshold hai-long rule.steps[2].below",
      "added niem-yet max",
      "input_removed da_cong_khai",
      "input_added da_niem_yet",
    ]);
    expect(asked_anew).toEqual([
      { indicator_id: "da_niem_yet", label: "Đã niêm yết", why: "new", leaves: ["1.3"] },
    ]);
    expect(effect).toBeNull();
    expect(said.code).toBe(0);
  });

  it("takes up the year's figures by uid, and says whose points move and by which leaf", async () => {
    const root = folder();
    const said = await runCli(["rules", "diff", "cu.yaml", "moi.yaml", "--dir", root, "--json"], root);
    const { effect } = said.json<Answer>();
    expect(effect?.compared).toBe(1);
    expect(
      effect?.moved[0]?.leaves.map(({ leaf_uid, before, after }) => [
        leaf_uid,
        before && Number(before),
        after && Number(after),
      ]),
    ).toEqual([
      ["hai-long", 3, 0],
      ["cong-khai", 2, null],
      ["niem-yet", null, null],
    ]);
    const text = await runCli(["rules", "diff", "cu.yaml", "moi.yaml", "--dir", root], root);
    expect(text.out).toContain("9,72 → 4,72");
    expect(text.out).toContain("1.2: 3,00 → 0,00");
  });

  it("finds nothing between a set and itself, and no unit that moves", async () => {
    const root = folder();
    const { changes, asked_anew, effect } = (
      await runCli(["rules", "diff", "cu.yaml", "cu.yaml", "--dir", root, "--json"], root)
    ).json<Answer>();
    expect({ changes, asked_anew, moved: effect?.moved }).toEqual({ changes: [], asked_anew: [], moved: [] });
  });

  it("scores nothing on an engine that rounds otherwise", async () => {
    const workspace = readWorkspace(folder());
    const [ruleSet] = workspace.ruleSets;
    const store = await openStore(":memory:");
    await store.execute("CREATE MACRO sign(x) AS 1");
    await expect(scoreUnder(store, workspace, { ruleSet: ruleSet!, locale: "vi" })).rejects.toMatchObject({
      exitCode: 3,
    });
    store.close();
  });
});
