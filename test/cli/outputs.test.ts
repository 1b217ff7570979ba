import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, workspaceOf } from "../support/workspace.ts";

interface Receipt {
  readonly run_id: string;
  readonly files: readonly { readonly file: string; readonly sha256: string }[];
}

const units = (...names: string[]): string =>
  ["unit_id,name,tier,province,group", ...names.map((id) => `${id},${id},commune,Tỉnh Mẫu,Xã`), ""].join(
    "\n",
  );

it("a run takes away what the run before wrote and it did not, and nothing that anyone else wrote or changed", async () => {
  const folder = workspaceOf({ ...smallWorkspace, "records/unit.csv": units("xa-1", "xa-2", "xa-3") });
  const out = join(folder, "out");
  const files = (): string[] =>
    readdirSync(out, { recursive: true, encoding: "utf8" }).filter((name) => name.includes("xa-"));
  expect((await runCli(["run", folder])).code).toBe(0);
  const first = JSON.parse(readFileSync(join(out, "receipt.json"), "utf8")) as Receipt;
  expect(first.files.map(({ file }) => file)).toContain("sheets/bang-tu-cham-xa-2-2026-self.xlsx");
  expect(files().filter((name) => name.includes("xa-2")).length).toBeGreaterThan(2);

  const changed = join(out, "sheets", "bang-tu-cham-xa-3-2026-self.xlsx");
  writeFileSync(changed, "đã sửa tay");
  writeFileSync(join(out, "sheets", "cua-toi-xa-2.xlsx"), "của người dùng");
  writeFileSync(join(folder, "giu-lai.csv"), "x");
  const tampered = {
    ...first,
    files: [
      ...first.files,
      { file: "../giu-lai.csv", sha256: "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881" },
    ],
  };
  writeFileSync(join(out, "receipt.json"), JSON.stringify({ schema: "parindex/receipt/1", ...tampered }));

  workspaceOf({ "records/unit.csv": units("xa-1") }, folder);
  expect((await runCli(["run", folder])).code).toBe(0);
  expect(files().filter((name) => !name.includes("xa-1"))).toEqual([
    join("sheets", "bang-tu-cham-xa-3-2026-self.xlsx"),
    join("sheets", "cua-toi-xa-2.xlsx"),
  ]);
  expect(existsSync(join(folder, "giu-lai.csv"))).toBe(true);
});

it("a sheet of another stage stands beside that of the self score", async () => {
  const folder = workspaceOf({
    ...smallWorkspace,
    "records/indicator_report-chot.csv":
      "unit_id,year,indicator_id,period,stage,value\nxa-1,2026,dung_han,Y,final,900\n",
  });
  for (const stage of ["self", "final"])
    expect((await runCli(["export", folder, "--stage", stage])).code).toBe(0);
  expect(readdirSync(join(folder, "out", "sheets")).sort()).toEqual([
    "bang-tu-cham-xa-1-2026-final.xlsx",
    "bang-tu-cham-xa-1-2026-self.xlsx",
  ]);
});
