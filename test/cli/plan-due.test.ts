import { readFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallPlan } from "../support/small-plan.ts";
import { smallWorkspace, temporaryFolder, workspaceOf } from "../support/workspace.ts";

const plan = smallPlan("k", [
  { id: "01", due: "2026-03-31" },
  { id: "02", due: "2026-12-31", lead: "Phòng Văn hóa - Xã hội" },
  { id: "03" },
]);
const files = {
  ...smallWorkspace,
  "parindex.yaml": `${smallWorkspace["parindex.yaml"]}plans: { k: xa-1 }\n`,
  "plans/k.yaml": plan,
};

it("plan due --ics writes the open days as a calendar, the same bytes each time, and says so", async () => {
  const [root, out] = [workspaceOf(files), temporaryFolder()];
  const ask = async (name: string, ...more: readonly string[]): ReturnType<typeof runCli> =>
    runCli(["plan", "due", root, "--as-of", "2026-11-01", "--ics", name, ...more], out);
  const said = await ask("lich.ics");
  expect([said.code, said.out.includes("Đã ghi lịch lich.ics: 2 sự kiện")]).toEqual([0, true]);
  const text = readFileSync(join(out, "lich.ics"), "utf8");
  const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent");
  expect(events.map((event) => String(event.getFirstPropertyValue("uid")))).toEqual([
    "k-1-01.1.1@parindex",
    "k-1-02.1.1@parindex",
  ]);
  const again = await ask("again.ics", "--json");
  expect(again.json<{ ics: unknown }>().ics).toEqual({ file: "again.ics", events: 2 });
  expect(readFileSync(join(out, "again.ics"), "utf8")).toBe(text);
});
