import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readDocument } from "@parindex/documents";

const [folder = ""] = process.argv.slice(2);
let cells = 0;
for (const name of readdirSync(folder)) {
  const { grids } = await readDocument(readFileSync(join(folder, name)), name);
  cells += grids.flatMap((grid) => grid.rows.flat()).length;
}
if (cells === 0) throw new Error("nothing was read");
