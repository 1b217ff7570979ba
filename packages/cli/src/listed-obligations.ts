import {
  campaignDays,
  campaignQuery,
  type ListedObligation,
  listedReports,
  obligationQuery,
  obligations,
} from "@parindex/plans";
import type { Store } from "@parindex/store";

/** Whose obligations are listed, of which year, and on which day. */
export interface ObligationScope {
  readonly as_of: string;
  readonly unit_id: string | null;
  readonly year: number | null;
}

const soon = 30;

/** The reports that plans oblige and the days that assessments set, by their days. */
export async function listedObligations(store: Store, scope: ObligationScope): Promise<ListedObligation[]> {
  const window = { as_of: scope.as_of, days: soon };
  const reports = listedReports(obligations(await store.run(obligationQuery(scope)), window));
  const days = campaignDays(await store.run(campaignQuery(scope)), window);
  return [...reports, ...days].toSorted((a, b) => Number(a.due > b.due) - Number(a.due < b.due));
}
