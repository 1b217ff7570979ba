import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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

it("a database that another process holds is refused with exit code 3 and that process's number", async () => {
  const path = join(folder(), "par.duckdb");
  const script = `import { openStore } from ${JSON.stringify(door)}; await openStore(${JSON.stringify(path)}); process.stdout.write("held"); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(holder.stdout, "data");
  const error = await refusal(openStore(path));
  const ended = once(holder, "exit");
  holder.kill();
  await ended;
  expect(error.exitCode).toBe(3);
  expect(error.message).toBe(
    `Cơ sở dữ liệu par.duckdb đang được chương trình khác sử dụng (PID ${holder.pid}). Chờ chương trình đó chạy xong hoặc đóng nó rồi chạy lại.`,
  );
  (await openStore(path)).close();
});

it("a file that is no database is refused and stays as it was", async () => {
  const path = join(folder({ "par.duckdb": "Đây là một lá thư." }), "par.duckdb");
  const error = await refusal(openStore(path));
  expect(error.exitCode).toBe(3);
  expect(error.message).toContain("không phải là cơ sở dữ liệu của chương trình này");
  expect(readFileSync(path, "utf8")).toBe("Đây là một lá thư.");
});

it("a database of another version is refused with the remedy", async () => {
  const path = join(folder(), "par.duckdb");
  const store = await openStore(path);
  await store.execute("UPDATE schema_version SET version = 'khác'");
  store.close();
  expect((await refusal(openStore(path))).message).toContain("Đổi tên tệp này để giữ lại rồi chạy lại");
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
