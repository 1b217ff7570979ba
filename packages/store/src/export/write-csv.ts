import { literal, quoted } from "../identifier.ts";
import type { Store } from "../store.ts";
import type { Relation } from "./source.ts";
import { asText, hasPlaces } from "./text-columns.ts";

/** A decimal of three places could be read as thousands; a fourth place makes it plain. */
function clearly(text: string): string {
  return `CASE WHEN regexp_full_match(${text}, '-?[1-9][0-9]{0,2}\\.[0-9]{3}') THEN ${text} || '0' ELSE ${text} END`;
}

/** Excel takes a CSV for UTF-8 only by this mark before its first letter. */
const mark = "\uFEFF";

/** Writes CSV as RFC 4180 has it: UTF-8 with its mark, CRLF, a comma between and a point in numbers; an absent value is empty. */
export async function writeCsv(
  store: Store,
  { from, columns, order }: Relation,
  path: string,
): Promise<void> {
  const selected = columns.map((column, at) => {
    const text = asText(column);
    return `${hasPlaces(column) ? clearly(text) : text} AS ${quoted(`${at === 0 ? mark : ""}${column.name}`)}`;
  });
  const ordered = `SELECT * FROM ${from} ORDER BY ${order}`;
  await store.execute(
    `COPY (SELECT ${selected.join(", ")} FROM (${ordered})) TO ${literal(path)} (FORMAT csv, HEADER, DELIMITER ',', NEW_LINE '\\r\\n')`,
  );
}
