import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { inRepository, runCli } from "../support/run-cli.ts";
import { canBeNobody, canMount } from "../support/stand-ins.ts";
import { smallWorkspace, temporaryFolder, workspaceOf } from "../support/workspace.ts";

const asOf = ["--as-of", "2026-11-01"];

function allFiles(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = names.map((one) => join(one.parentPath, one.name)).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path).toString("base64")]));
}

function smallDisk(kilobytes: number): string {
  const folder = temporaryFolder();
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "none", folder]);
  onTestFinished(() => void execFileSync("umount", [folder]));
  return folder;
}

/** Fills a disk to its last byte, so that nothing more fits. */
function fill(folder: string): string {
  const path = join(folder, "đầy");
  spawnSync("dd", ["if=/dev/zero", `of=${path}`, "bs=4k"]);
  return path;
}

describe.runIf(canMount())("a full disk", () => {
  it.each([256, 1024, 2048])(
    "of %i KiB: said in one line, nothing half written, well again with room",
    async (size) => {
      const folder = workspaceOf(smallWorkspace, smallDisk(size));
      const { code, err } = await runCli(["run", folder, ...asOf]);
      if (code !== 0) {
        expect(code).toBe(3);
        expect(err).toMatch(/^Không (ghi được tệp|mở được cơ sở dữ liệu) .*dung lượng.*\n$/);
      } else expect(size).toBeGreaterThan(256);
      expect(Object.keys(allFiles(folder)).filter((path) => path.endsWith(".part"))).toEqual([]);
      execFileSync("mount", ["-o", "remount,size=16m", folder]);
      expect((await runCli(["run", folder, ...asOf])).code).toBe(0);
    },
  );

  it("that fills up after a run leaves the last results and the last committed state as they were", async () => {
    const folder = workspaceOf(smallWorkspace, smallDisk(16 * 1024));
    expect((await runCli(["run", folder, ...asOf])).code).toBe(0);
    const before = allFiles(join(folder, "out"));
    const report = join(folder, "records", "indicator_report.csv");
    writeFileSync(report, readFileSync(report, "utf8").replace("943", "600"));
    const filler = fill(folder);
    const { code, out, err } = await runCli(["run", folder, ...asOf]);
    expect([code, out]).toEqual([3, ""]);
    expect(err).toMatch(/^Không ghi được tệp .*dung lượng đĩa.*\n$/);
    expect(allFiles(join(folder, "out"))).toEqual(before);
    const exported = await runCli(["export", folder, ...asOf, "--format", "csv,parquet,arrow,json,xlsx"]);
    expect([exported.code, exported.out]).toEqual([3, ""]);
    expect(allFiles(join(folder, "out"))).toEqual(before);
    rmSync(filler);
    expect((await runCli(["run", folder, ...asOf])).code).toBe(0);
    expect(allFiles(join(folder, "out"))).not.toEqual(before);
  });
});

describe.runIf(canBeNobody(inRepository("packages/cli/bin/parindex.mjs")))(
  "a folder that may be read and not written",
  () => {
    function asNobody(...args: readonly string[]): { code: number | null; out: string; err: string } {
      const words = [
        "-u",
        "nobody",
        "--",
        process.execPath,
        inRepository("packages/cli/bin/parindex.mjs"),
        ...args,
      ];
      const { status, stdout, stderr } = spawnSync("runuser", words, { encoding: "utf8", cwd: "/" });
      return { code: status, out: stdout, err: stderr };
    }

    it("is refused in one line by what writes, and answers what only reads", async () => {
      const folder = workspaceOf(smallWorkspace);
      chmodSync(folder, 0o755);
      const fresh = allFiles(folder);
      expect(asNobody("run", folder, ...asOf)).toMatchObject({
        code: 3,
        out: "",
        err: expect.stringMatching(/^Không mở được cơ sở dữ liệu .*quyền ghi.*\n$/),
      });
      expect(allFiles(folder)).toEqual(fresh);
      expect((await runCli(["run", folder, ...asOf])).code).toBe(0);
      const before = allFiles(folder);
      expect(asNobody("run", folder, ...asOf).code).toBe(3);
      expect(asNobody("export", folder, ...asOf)).toMatchObject({
        code: 3,
        out: "",
        err: expect.stringMatching(/^Không ghi được tệp .*quyền ghi.*\n$/),
      });
      expect(asNobody("explain", "xa-1", "2026", "1.1", "--dir", folder, ...asOf)).toMatchObject({
        code: 0,
        err: "",
      });
      expect(allFiles(folder)).toEqual(before);
    });
  },
);

describe("a file open in an office program", () => {
  it.each(["~$so-lieu.csv", ".~lock.so-lieu.csv#"])(
    "beside a record, marked %s, is read with a warning",
    async (lock) => {
      const { "records/indicator_report.csv": figures = "", ...rest } = smallWorkspace;
      const folder = workspaceOf({ ...rest, "records/indicator_report-so-lieu.csv": figures });
      const name = lock.replace("so-lieu", "indicator_report-so-lieu");
      writeFileSync(join(folder, "records", name), "");
      const answer = await runCli(["run", folder, "--json", ...asOf]);
      expect(answer.code).toBe(0);
      expect(answer.json<{ issues: unknown[] }>().issues).toEqual([
        expect.objectContaining({
          severity: "warning",
          code: "file.open_elsewhere",
          file: "records/indicator_report-so-lieu.csv",
          params: { lock: name },
        }),
      ]);
    },
  );

  it("among the results is not written over, nor is any other", async () => {
    const folder = workspaceOf(smallWorkspace);
    expect((await runCli(["run", folder, ...asOf])).code).toBe(0);
    const report = join(folder, "records", "indicator_report.csv");
    writeFileSync(report, readFileSync(report, "utf8").replace("943", "600"));
    const lock = join(folder, "out", "sheets", "~$bang-tu-cham-xa-1-2026-self.xlsx");
    writeFileSync(lock, "");
    const before = allFiles(join(folder, "out"));
    for (const words of [
      ["run", folder],
      ["export", folder, "--unit", "xa-1", "--year", "2026"],
    ]) {
      const { code, out, err } = await runCli([...words, ...asOf]);
      expect([code, out]).toEqual([3, ""]);
      expect(err).toBe(
        "Tệp bang-tu-cham-xa-1-2026-self.xlsx đang mở ở chương trình khác (có tệp ~$bang-tu-cham-xa-1-2026-self.xlsx bên cạnh) nên không ghi đè. Đóng tệp rồi chạy lại; nếu không ai mở thì xóa tệp ~$bang-tu-cham-xa-1-2026-self.xlsx.\n",
      );
    }
    expect(allFiles(join(folder, "out"))).toEqual(before);
    rmSync(lock);
    expect((await runCli(["run", folder, ...asOf])).code).toBe(0);
    expect(existsSync(join(folder, "out", "report.html"))).toBe(true);
  });
});
