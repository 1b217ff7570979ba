import type { Query } from "../../packages/model/src/index.ts";
import {
  chartNames,
  type PeersScope,
  rankingQuery,
  registerQuery,
  scoredQuery,
  sheetEvidenceQuery,
  sheetHeadQuery,
  sheetNodesQuery,
  sheetPartsQuery,
  summaryQuery,
  waitingQuery,
} from "../../packages/report/src/index.ts";

/** Whatever any question of a report may ask about. */
export interface Asking extends PeersScope {
  readonly unit_id: string;
  readonly rule_set_id: string;
  readonly as_of: string;
}

/** Every question of reports, by its name. */
export function questionsOf(asking: Asking): Readonly<Record<string, Query>> {
  return {
    ...Object.fromEntries(Object.entries(chartNames).map(([name, named]) => [name, named.query(asking)])),
    "ranking of all": rankingQuery({ ...asking, peers: null }),
    register: registerQuery(asking),
    scored: scoredQuery(asking.run_id),
    summary: summaryQuery(asking),
    waiting: waitingQuery(asking),
    "head of a sheet": sheetHeadQuery(asking),
    "lines of a sheet": sheetNodesQuery(asking),
    "parts of a sheet": sheetPartsQuery(asking.rule_set_id),
    "evidence of a sheet": sheetEvidenceQuery(asking),
  };
}
