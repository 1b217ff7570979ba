import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { text, UsageError, whole } from "../../packages/model/src/index.ts";
import { openStore } from "../../packages/store/src/index.ts";
import { expect, it } from "vitest";
import { z } from "zod";
import { folder } from "./records-folder.ts";

const row = z.strictObject({ n: whole("Số") });
const door = fileURLToPath(new URL("../../packages/store/src/index.ts", import.meta.url));

async function refusal(opening: Promise<unknown>): Promise<UsageError> {
  const error: unknown = await opening.then(
    () => null,
    (found: unknown) => found,
  );
  expect(error).toBeInstanceOf(UsageError);
  return error as UsageError;
}

it("a database opened twice in one process is one database, and nothing is lost", async () => {
  const path = join(folder(), "Cơ sở dữ liệu", "par 01.duckdb");
  const first = await openStore(path);
  const second = await openStore(path);
  await first.execute("CREATE TABLE mot AS SELECT 1 AS n");
  await second.execute("CREATE TABLE hai AS SELECT 2 AS n");
  await expect(second.run({ sql: "SELECT n FROM mot", params: [], row })).resolves.toEqual([{ n: 1 }]);
  first.close();
  await expect(second.run({ sql: "SELECT n FROM hai", params: [], row })).resolves.toEqual([{ n: 2 }]);
  second.close();
  const again = await openStore(path);
  await expect(
    again.run({ sql: "SELECT n FROM mot UNION ALL SELECT n FROM hai ORDER BY n", params: [], row }),
  ).resolves.toEqual([{ n: 1 }, { n: 2 }]);
  again.close();
});

it("two stores in memory share nothing", async () => {
  const [first, second] = [await openStore(":memory:"), await openStore(":memory:")];
  await first.execute("CREATE TABLE mot AS SELECT 1 AS n");
  await expect(second.run({ sql: "SELECT n FROM mot", params: [], row })).rejects.toThrow("mot");
  first.close();
  second.close();
});

async function held(path: string, command?: string): Promise<() => Promise<void>> {
  const opening = `await openStore(${JSON.stringify(path)}, ${JSON.stringify({ command })})`;
  const script = `import { openStore } from ${JSON.stringify(door)}; ${opening}; process.stdout.write("held"); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(holder.stdout, "data");
  pidOf.set(path, holder.pid);
  return async () => {
    const ended = once(holder, "exit");
    holder.kill("SIGKILL");
    await ended;
  };
}

const pidOf = new Map<string, number | undefined>();

it("a database that another process holds is refused with exit code 3, that process's command and number", async () => {
  const path = join(folder(), "par.duckdb");
  for (const [command, said] of [
    [undefined, ""],
    ["parindex run", "parindex run "],
  ] as const) {
    const release = await held(path, command);
    const holder = command === undefined ? `PID ${pidOf.get(path)}` : `${said}(PID ${pidOf.get(path)})`;
    const error = await refusal(openStore(path));
    await release();
    expect(error.exitCode).toBe(3);
    expect(error.message).toBe(
      `Cơ sở dữ liệu par.duckdb đang được chương trình khác sử dụng: ${holder}. Chờ chương trình đó chạy xong hoặc đóng nó rồi chạy lại.`,
    );
  }
  (await openStore(path)).close();
});

it("word left by a killed process is not taken for that of the next one", async () => {
  const path = join(folder(), "par.duckdb");
  await (
    await held(path, "parindex run")
  )();
  const release = await held(path);
  const error = await refusal(openStore(path));
  await release();
  expect(error.message).not.toContain("parindex run");
  expect(error.message).toContain(`PID ${pidOf.get(path)}.`);
});

it("who is patient is told once and gets the database when it is let go", async () => {
  const path = join(folder(), "par.duckdb");
  const release = await held(path, "parindex run");
  const told: string[] = [];
  const opening = openStore(path, { patience: 60_000, onWait: (text) => void told.push(text) });
  await sleep(500);
  await release();
  (await opening).close();
  expect(told).toEqual([
    `Cơ sở dữ liệu par.duckdb đang được chương trình khác sử dụng: parindex run (PID ${pidOf.get(path)}). Chờ tối đa 60 giây…`,
  ]);
});

it("a process killed while it makes a database leaves none half made", async () => {
  const path = join(folder(), "par.duckdb");
  const script = `import { openStore } from ${JSON.stringify(door)}; process.stdout.write("ready"); await openStore(${JSON.stringify(path)});`;
  for (const wait of [0, 5, 10, 20, 40, 80]) {
    const maker = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(maker, "exit");
    await once(maker.stdout, "data");
    await sleep(wait);
    maker.kill("SIGKILL");
    await ended;
    (await openStore(path)).close();
    rmSync(path);
  }
});

it("a file that is no database is refused and stays as it was", async () => {
  const path = join(folder({ "par.duckdb": "Đây là một lá thư." }), "par.duckdb");
  const error = await refusal(openStore(path));
  expect(error.exitCode).toBe(3);
  expect(error.message).toContain("không phải là cơ sở dữ liệu của chương trình này");
  expect(readFileSync(path, "utf8")).toBe("Đây là một lá thư.");
});

it("a database of another version that would lose something is refused with the remedy", async () => {
  const path = join(folder(), "par.duckdb");
  const store = await openStore(path);
  await store.execute("UPDATE schema_version SET version = 'khác'");
  await store.execute("ALTER TABLE run_log ADD COLUMN khac VARCHAR");
  store.close();
  expect((await refusal(openStore(path))).message).toContain("đổi tên tệp này để giữ lại rồi chạy lại");
  expect((await refusal(openStore(path, { locale: "en" }))).message).toContain(
    "another version of the program",
  );
});

it("a folder that cannot be made is said plainly", async () => {
  const root = folder();
  writeFileSync(join(root, "tệp"), "");
  const error = await refusal(openStore(join(root, "tệp", "par.duckdb")));
  expect(error.exitCode).toBe(3);
  expect(error.message).not.toContain(root);
});

it("nothing is fetched from outside and no setting of the machine counts", async () => {
  const store = await openStore(":memory:");
  const names = [
    "autoinstall_known_extensions",
    "autoload_known_extensions",
    "allow_community_extensions",
    "TimeZone",
    "default_null_order",
  ];
  const setting = z.strictObject({ name: text("Tên"), value: text("Giá trị") });
  const sql = `SELECT name, value FROM duckdb_settings() WHERE name IN (${names.map((name) => `'${name}'`).join(", ")}) ORDER BY name`;
  const values = await store.run({ sql, params: [], row: setting });
  expect(values.map(({ value }) => value)).toEqual(["UTC", "false", "false", "false", "NULLS_LAST"]);
  const sorted = await store.run({
    sql: `SELECT v AS name, v AS value FROM (VALUES ('Đông'), ('Em'), ('Dũng')) AS t(v) ORDER BY v COLLATE vi`,
    params: [],
    row: setting,
  });
  expect(sorted.map(({ name }) => name)).toEqual(["Dũng", "Đông", "Em"]);
  store.close();
});
