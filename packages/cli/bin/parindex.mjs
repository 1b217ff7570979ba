#!/usr/bin/env node
import { readFileSync, statSync } from "node:fs";
import { enableCompileCache } from "node:module";

const repository = `${import.meta.dirname}/../../../`;
const bundle = "../node_modules/.parindex/";

function isAsItWas([path, ...was]) {
  const { size, mtimeMs, ctimeMs } = statSync(repository + path);
  return size === was[0] && mtimeMs === was[1] && (was[2] === null || ctimeMs === was[2]);
}

/** The bundle where `scripts/bundle.ts` made one of exactly these sources, else the sources. */
function entry() {
  try {
    const { main, stamps } = JSON.parse(readFileSync(`${import.meta.dirname}/${bundle}stamp.json`, "utf8"));
    return stamps.every(isAsItWas) ? bundle + main : "../src/main.ts";
  } catch {
    return "../src/main.ts";
  }
}

// A reader such as `head` that has seen enough is no fault: the work itself goes on to its end.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
});

enableCompileCache();
const { main } = await import(entry());
process.exitCode = await main(process.argv.slice(2));
