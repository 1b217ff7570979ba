import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { inRepository } from "../support/run-cli.ts";

it("a reader that stops before the end, such as head, is no fault", async () => {
  const bin = inRepository("packages/cli/bin/parindex.mjs");
  const child = spawn(process.execPath, [bin, "rules", "schema"], { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const [code] = (await once(child, "close")) as [number];
  expect({ code, said }).toEqual({ code: 0, said: "" });
});
