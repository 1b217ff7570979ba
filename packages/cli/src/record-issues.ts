import { decimalText, type Issue, issue, noNumber } from "@parindex/model";
import { type RecordCheck, recordCheckQuery, recordChecks } from "@parindex/rules";
import type { Store } from "@parindex/store";
import { recordPlace } from "./record-place.ts";

const plain = (decimal: string): string => (decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal);

/** What a message says of a param: its name without the unit it counts, and its text. */
function said(check: RecordCheck, name: string, value: unknown): [string, string] {
  const text = typeof value === "string" ? value : noNumber;
  if (typeof value === "string" && name.endsWith("_e16"))
    return [name.slice(0, -4), plain(decimalText(BigInt(value), 16))];
  return [name, check.decimals?.includes(name) === true ? plain(text) : text];
}

async function findings(store: Store, check: RecordCheck): Promise<Issue[]> {
  const rows = await store.run(recordCheckQuery(check));
  return rows.map(({ unit_id, year, about, source_file, source_place, ...rest }) => {
    const named = Object.fromEntries(Object.entries(rest).map(([name, value]) => said(check, name, value)));
    const place = recordPlace(source_file, source_place);
    return issue(check.code, place, { unit_id, year, about, ...named }, check.severity);
  });
}

/** What the checks of records against their rule sets find: those that need no scores, or those that ask them. */
export async function recordIssues(store: Store, { ofScores }: { ofScores: boolean }): Promise<Issue[]> {
  const found: Issue[] = [];
  for (const check of recordChecks.filter((one) => one.ofScores === ofScores))
    found.push(...(await findings(store, check)));
  return found;
}
