import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { smallWorkspace, temporaryFolder, workspaceOf } from "../support/workspace.ts";

/** Puts a link in the place of a file: to nothing, or to itself, which no one can read. */
function linked(folder: string, name: string, to = name.split("/").at(-1) ?? ""): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  symlinkSync(to, path);
}

interface Fault {
  readonly code: string;
  readonly file: string;
}

describe("a file that cannot be read is a fault that names it", () => {
  it.each([
    ["records/indicator_report-cu.csv", "không có ở đây.csv", "load.missing_file"],
    ["records/indicator_report.csv", undefined, "load.unread_file"],
    ["records/so-lieu.xlsx", "không có ở đây.xlsx", "file.missing"],
    ["records/so-lieu.xlsx", undefined, "file.unread"],
    ["rule-sets/khac.yaml", undefined, "file.unread"],
    ["plans/khac.yaml", "không có ở đây.yaml", "file.missing"],
  ])("%s, a link to %s", async (name, to, code) => {
    const folder = workspaceOf(smallWorkspace);
    linked(folder, name, to);
    const answer = await runCli(["run", folder, "--json"]);
    expect(answer.code).toBe(1);
    expect(answer.json<{ issues: Fault[] }>().issues).toContainEqual(
      expect.objectContaining({ code, file: name }),
    );
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  it("a folder in the place of parindex.yaml, a file in the place of records/", async () => {
    const folder = workspaceOf(smallWorkspace);
    rmSync(join(folder, "parindex.yaml"));
    mkdirSync(join(folder, "parindex.yaml"));
    rmSync(join(folder, "records"), { recursive: true });
    writeFileSync(join(folder, "records"), "");
    const answer = await runCli(["check", folder, "--json"]);
    expect(answer.code).toBe(1);
    const codes = answer.json<{ issues: Fault[] }>().issues.map(({ code, file }) => `${code} ${file}`);
    expect(codes).toEqual(expect.arrayContaining(["file.folder parindex.yaml", "file.not_folder records"]));
  });
});

describe("a place that cannot be written to is said in one line", () => {
  it("a file where a folder is needed, and below it", async () => {
    const folder = workspaceOf(smallWorkspace);
    const file = join(temporaryFolder(), "tệp");
    writeFileSync(file, "giữ nguyên");
    for (const out of [file, join(file, "dưới")])
      for (const words of [
        ["run", folder],
        ["export", folder],
        ["chart", "ranking", "--dir", folder, "--group", "tinh-mau/commune/xa"],
      ]) {
        const answer = await runCli([...words, "--out", out]);
        expect([answer.code, answer.out], words.join(" ")).toEqual([2, ""]);
        expect(answer.err).toContain("Nêu thư mục khác");
      }
    expect((await runCli(["init", file])).code).toBe(2);
    expect(readdirSync(dirname(file))).toEqual(["tệp"]);
  });

  it.runIf(existsSync("/proc/self"))("a folder that the system will not make", async () => {
    const folder = workspaceOf(smallWorkspace);
    const answer = await runCli(["run", folder, "--out", "/proc/khong-ghi-duoc/out"]);
    expect([answer.code, answer.out]).toEqual([3, ""]);
    expect(answer.err).toContain("Không ghi được");
    expect((await runCli(["init", "/proc/khong-ghi-duoc"])).code).toBe(3);
  });
});
